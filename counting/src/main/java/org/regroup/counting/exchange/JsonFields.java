package org.regroup.counting.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// The fields of an object in a JSON file. What is missing or wrong becomes a problem, and something harmless takes its place, so
/// that one reading finds everything.
final class JsonFields {

    /// So many digits have the largest numbers that occur, and more would only cost time.
    private static final int LONGEST_NUMBER = 40;

    private static final String A_TEXT = "a text";

    private final JsonPlace place;
    private final Map<?, ?> members;
    private final Problems problems;

    /// Whatever else stands there.
    JsonFields(JsonPlace place, Problems problems) {
        this.place = place;
        this.problems = problems;
        this.members = place.members().<Map<?, ?>>map(m -> m).orElse(Map.of());
    }

    /// @param known all names that may stand here: others are refused, since nothing would heed them
    JsonFields(JsonPlace place, Problems problems, String... known) {
        this(place, problems);
        if (place.members().isEmpty())
            place.wrong(problems, Kind.UNKNOWN_VALUE, "must be an object in curly brackets.");
        List<String> names = Arrays.asList(known);
        members.forEach((name, value) -> {
            if (!names.contains(name) && value instanceof JsonPlace there)
                there.wrong(problems, Kind.UNKNOWN_VALUE,
                        "is not known here." + Nearest.question(String.valueOf(name), names));
        });
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    private Optional<JsonPlace> member(String name) {
        if (members.get(name) instanceof JsonPlace member)
            return Optional.of(member);
        if (place.members().isPresent())
            place.missing(problems, name);
        return Optional.empty();
    }

    /// Read from a text by somebody who may throw what the JDK throws at wrong texts.
    <T> T parsed(String name, T otherwise, String expected, Function<String, T> parser) {
        return member(name).flatMap(m -> parsed(m, expected, parser)).orElse(otherwise);
    }

    <T> Optional<T> perhaps(String name, String expected, Function<String, T> parser) {
        return has(name) ? member(name).flatMap(m -> parsed(m, expected, parser)) : Optional.empty();
    }

    private <T> Optional<T> parsed(JsonPlace member, String expected, Function<String, T> parser) {
        if (member.value() instanceof String text) {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException | IllegalArgumentException e) {
                member.wrong(problems, Kind.UNKNOWN_VALUE, "must be " + expected + ".");
                return Optional.empty();
            }
        }
        member.wrong(problems, Kind.UNKNOWN_VALUE, "must be " + (expected.equals(A_TEXT) ? "" : "a text: ") + expected + ".");
        return Optional.empty();
    }

    String text(String name) {
        return parsed(name, "", A_TEXT, JsonFields::sound);
    }

    Optional<String> textPerhaps(String name) {
        return perhaps(name, A_TEXT, JsonFields::sound);
    }

    /// Half of a character outside the basic plane is none, and could not be written again.
    private static String sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1)))
                i++;
            else if (Character.isSurrogate(text.charAt(i)))
                throw new IllegalArgumentException("unpaired");
        }
        return text;
    }

    List<String> texts(String name) {
        return list(name, m -> parsed(m, A_TEXT, JsonFields::sound).orElse(""));
    }

    Instant instant(String name) {
        return parsed(name, Instant.EPOCH, "a time such as 2026-04-18T17:30:00Z", Instant::parse);
    }

    <E extends Enum<E>> E choice(String name, E[] choices) {
        List<String> words = Arrays.stream(choices).map(JsonFields::word).toList();
        return parsed(name, choices[0], "one of " + String.join(", ", words), text -> {
            int index = words.indexOf(text);
            if (index < 0)
                throw new IllegalArgumentException(text);
            return choices[index];
        });
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean truth(String name) {
        return member(name).map(member -> {
            if (member.value() instanceof Boolean truth)
                return truth;
            member.wrong(problems, Kind.UNKNOWN_VALUE, "must be true or false.");
            return false;
        }).orElse(false);
    }

    long number(String name) {
        return member(name).map(this::number).orElse(0L);
    }

    int whole(String name) {
        return member(name).map(this::whole).orElse(0);
    }

    List<Integer> wholes(String name) {
        return list(name, this::whole);
    }

    private int whole(JsonPlace member) {
        long number = number(member);
        if (number == (int) number)
            return (int) number;
        member.wrong(problems, Kind.UNKNOWN_VALUE, "is too large.");
        return 0;
    }

    private long number(JsonPlace member) {
        if (member.value() instanceof JsonPlace.Digits(String digits)) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                member.wrong(problems, Kind.UNKNOWN_VALUE, "must be a whole number, and not so large.");
                return 0;
            }
        }
        member.wrong(problems, Kind.UNKNOWN_VALUE, "must be a whole number.");
        return 0;
    }

    /// A whole number, or a text such as "2/3".
    Rational rational(String name) {
        return member(name).flatMap(this::rational).orElse(Rational.ZERO);
    }

    Rational rational(String name, Rational otherwise) {
        return has(name) ? rational(name) : otherwise;
    }

    private Optional<Rational> rational(JsonPlace member) {
        String text = member.value() instanceof JsonPlace.Digits(String digits) && isWhole(digits)
                ? digits
                : member.value() instanceof String given ? given : "";
        try {
            if (!text.isEmpty() && text.length() <= LONGEST_NUMBER)
                return Optional.of(Rational.parse(text));
        } catch (NumberFormatException e) {
            // said below, with everything else that is no number
        }
        member.wrong(problems, Kind.UNKNOWN_VALUE, "must be a whole number, or a text such as \"2/3\".");
        return Optional.empty();
    }

    private static boolean isWhole(String digits) {
        return digits.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }

    /// An object by itself; empty with a problem if there is none.
    <T> Optional<T> object(String name, Function<JsonPlace, T> made) {
        return member(name).map(made);
    }

    <T> List<T> list(String name, Function<JsonPlace, T> made) {
        List<T> all = new ArrayList<>();
        member(name).ifPresent(member -> {
            if (!(member.value() instanceof List<?> list)) {
                member.wrong(problems, Kind.UNKNOWN_VALUE, "must be a list in square brackets.");
                return;
            }
            for (@Nullable
            Object each : list)
                if (each instanceof JsonPlace there)
                    all.add(made.apply(there));
        });
        return all;
    }
}
