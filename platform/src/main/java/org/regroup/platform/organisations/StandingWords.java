package org.regroup.platform.organisations;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How lists of members in English, German and French say what standing somebody has.
final class StandingWords {

    private static final Map<String, Standing> WORDS = Stream
            .of(words(Standing.VOTING, "voting", "voting member", "full", "full member", "yes", "stimmberechtigt",
                    "mit stimmrecht",
                    "ordentlich", "ordentliches mitglied", "ja", "votant", "votante", "délibérative", "voix délibérative", "oui"),
                    words(Standing.ADVISORY, "advisory", "advisory member", "associate", "beratend", "beratendes mitglied",
                            "ohne stimmrecht", "fördermitglied", "consultatif", "consultative", "voix consultative"),
                    words(Standing.OBSERVER, "observer", "guest", "beobachtend", "beobachter", "beobachterin", "gast",
                            "observateur", "observatrice", "invité", "invitée"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private StandingWords() {}

    static Optional<Standing> read(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Standing> words(Standing standing, String... words) {
        return Stream.of(words).collect(Collectors.toMap(word -> word, _ -> standing));
    }
}
