package org.regroup.platform.decisions.voting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.regroup.platform.decisions.papers.PaperKind;
import org.regroup.platform.shared.Ground;

/// Answers to the whole and to every clause as they stand on a paper. Letters of the other languages of the platform are
/// understood too: j and o for yes, e for an abstention, u for what cannot be read.
///
/// ```text
/// 17: y n y      yes to the whole, no to the first clause, yes to the second
/// 18: y - s      the first clause left blank, the second cannot be read
/// 19: -          nothing is marked
/// 20: s          the whole paper cannot be read
/// ```
///
/// @param items how many answers a paper gives
record AnswersOnPaper(int items) implements PaperKind {

    private static final String SPOILED = "s";

    @Override
    public Optional<String> read(String typed) {
        var letters = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s,;]+", "").chars()
                .mapToObj(letter -> letter((char) letter)).collect(Collectors.joining());
        if (letters.contains("?") || letters.isEmpty()) {
            return Optional.empty();
        }
        if (letters.equals("-")) {
            return Optional.of(spaced("-".repeat(items)));
        }
        boolean whole = letters.equals(SPOILED) || letters.length() == items;
        return whole ? Optional.of(spaced(letters)) : Optional.empty();
    }

    private static String letter(char typed) {
        return switch (typed) {
            case 'y', 'j', 'o' -> "y";
            case 'n' -> "n";
            case 'a', 'e' -> "a";
            case '-', '–' -> "-";
            case 's', 'u' -> SPOILED;
            default -> "?";
        };
    }

    private static String spaced(String letters) {
        return String.join(" ", letters.split(""));
    }

    /// The letters of a ballot, of what [#read] gave.
    static String answers(String said) {
        return said.replace(" ", "");
    }

    /// Something that can be typed for a paper with so many answers, from the letters for yes and no.
    static String example(int items, String yesAndNo) {
        return spaced(yesAndNo.repeat(items).substring(0, items));
    }

    @Override
    public Ground unread(int line, String typed) {
        return Ground.at("lines", "voting.ground.line", line, typed, items);
    }
}
