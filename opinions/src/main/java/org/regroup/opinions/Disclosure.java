package org.regroup.opinions;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.regroup.opinions.Disclosed.Reason;

/// Which counts of a statement may be shown apart, so that nobody's answer can be read off or worked out.
///
/// A voice with too few respondents on the statement is withheld. As the total is public, whatever is withheld can be worked
/// out together by subtraction: so at least two voices are withheld, and together they have at least as many respondents as one
/// voice needs. Where that fails, the next smallest voice is withheld too (complementary suppression, Willenborg and de
/// Waal, *Elements of Statistical Disclosure Control*, 2001, chapter 7).
///
/// It protects one table. Whoever watches a table change vote by vote can still learn a vote; show new counts in steps.
///
/// @param organisationMinimum respondents an organisation, or the unaffiliated together, need to be shown
/// @param groupMinimum        respondents an opinion group needs
public record Disclosure(int organisationMinimum, int groupMinimum) {

    public Disclosure {
        if (organisationMinimum < 1 || groupMinimum < 1) {
            throw new IllegalArgumentException(
                    "At least one respondent is needed to be shown: " + organisationMinimum + ", " + groupMinimum + ".");
        }
    }

    /// 20 respondents of an organisation, 10 of a group.
    public static Disclosure standard() {
        return new Disclosure(20, 10);
    }

    /// What may be shown of the organisations on one statement; the unaffiliated are the last voice, under the given name.
    ///
    /// @throws IllegalArgumentException if an organisation already has the name
    public SequencedMap<String, Disclosed> organisations(StatementResult statement, String unaffiliated) {
        if (statement.byOrganisation().containsKey(unaffiliated)) {
            throw new IllegalArgumentException("An organisation is called " + unaffiliated + " like the unaffiliated.");
        }
        SequencedMap<String, Disclosed> named = new LinkedHashMap<>();
        voices(statement).forEach((voice, disclosed) -> named.put(voice.orElse(unaffiliated), disclosed));
        return Collections.unmodifiableSequencedMap(named);
    }

    /// Whether any figure of one organisation on a statement may be shown, for example the share by which it decides common
    /// ground: with the public total such a share would give away the voice that it protects.
    public boolean shows(StatementResult statement, String organisation) {
        return voices(statement).get(Optional.of(organisation)) instanceof Disclosed.Shown;
    }

    private SequencedMap<Optional<String>, Disclosed> voices(StatementResult statement) {
        SequencedMap<Optional<String>, Tally> voices = new LinkedHashMap<>();
        statement.byOrganisation().forEach((organisation, tally) -> voices.put(Optional.of(organisation), tally));
        voices.put(Optional.empty(), statement.unaffiliated());
        return apply(voices, organisationMinimum);
    }

    /// What may be shown of the opinion groups on one statement. People in no group are no voice and are not protected here.
    public SequencedMap<Integer, Disclosed> groups(StatementResult statement) {
        return apply(statement.byGroup(), groupMinimum);
    }

    /// Voices that add up to a public total, each shown or withheld.
    static <V> SequencedMap<V, Disclosed> apply(SequencedMap<V, Tally> voices, int minimum) {
        Set<V> tooFew = new HashSet<>();
        voices.forEach((voice, tally) -> {
            if (tally.seen() < minimum)
                tooFew.add(voice);
        });
        Set<V> withheld = withheld(voices, tooFew, minimum);
        SequencedMap<V, Disclosed> disclosed = new LinkedHashMap<>();
        voices.forEach((voice, tally) -> disclosed.put(voice, tooFew.contains(voice)
                ? new Disclosed.Withheld(Reason.TOO_FEW_RESPONDENTS)
                : withheld.contains(voice) ? new Disclosed.Withheld(Reason.PROTECTS_ANOTHER) : new Disclosed.Shown(tally)));
        return Collections.unmodifiableSequencedMap(disclosed);
    }

    private static <V> Set<V> withheld(SequencedMap<V, Tally> voices, Set<V> tooFew, int minimum) {
        Set<V> withheld = new HashSet<>(tooFew);
        // where nobody answered there is no answer to protect
        withheld.removeIf(voice -> seen(voices, voice) == 0);
        int respondents = 0;
        for (V voice : withheld)
            respondents += seen(voices, voice);
        for (V next : voices.keySet().stream().filter(v -> !tooFew.contains(v))
                .sorted(Comparator.comparingInt(v -> seen(voices, v)))
                .toList()) {
            if (withheld.isEmpty() || withheld.size() > 1 && respondents >= minimum)
                break;
            withheld.add(next);
            respondents += seen(voices, next);
        }
        return withheld;
    }

    private static <V> int seen(Map<V, Tally> voices, V voice) {
        Tally tally = voices.get(voice);
        return tally == null ? 0 : tally.seen();
    }
}
