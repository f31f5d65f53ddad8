package org.regroup.platform.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.papers.PaperKind;
import org.regroup.platform.shared.Ground;

/// Marks for candidates as they stand on a paper.
///
/// ```text
/// 17: 3 1 2      ranks: candidate 3 first, then 1, then 2; level ones are joined, 3=1 2
/// 17: 3 1        ticks: candidates 3 and 1
/// 17: 5 0 3      points: for each candidate in the order of the ballot paper
/// 18: -          empty or spoiled
/// ```
record MarksOnPaper(ElectionRules rules, int candidates) implements PaperKind {

    private static final int LAST_RANK = 500;

    @Override
    public Optional<String> read(String typed) {
        return Optional.ofNullable(marks(typed)).map(this::text);
    }

    @Override
    public Ground unread(int line, String typed) {
        return Ground.at("lines", "decisions.ground.line.marks", line, typed, candidates);
    }

    /// What stands on a paper of which [#read] gave this.
    Marks required(String said) {
        var marks = marks(said);
        if (marks == null) {
            throw new IllegalArgumentException("not written by this kind: " + said);
        }
        return marks;
    }

    private @Nullable Marks marks(String typed) {
        if (typed.isEmpty() || typed.equals("-") || typed.equals("–")) {
            return Marks.blank(candidates);
        }
        var words = List.of(typed.split("[\\s,;]+"));
        return switch (rules.method().marking()) {
            case RANKS -> placed(words, LAST_RANK, rules.equalRanks());
            case APPROVALS -> placed(words, 1, false);
            case SCORES -> points(words);
        };
    }

    /// @param most the highest rank; 1 where all stand at the same
    private @Nullable Marks placed(List<String> words, int most, boolean level) {
        var numbers = new ArrayList<>(Collections.nCopies(candidates, 0));
        for (int place = 0; place < words.size(); place++) {
            var together = words.get(place).split("=", -1);
            if (together.length > 1 && !level || together.length > Marks.MOST_EQUAL) {
                return null;
            }
            for (var word : together) {
                int candidate = number(word, candidates);
                if (candidate < 1 || numbers.get(candidate - 1) > 0) {
                    return null;
                }
                numbers.set(candidate - 1, Math.min(place + 1, most));
            }
        }
        return Marks.of(numbers);
    }

    private @Nullable Marks points(List<String> words) {
        var numbers = words.stream().map(word -> word.equals("-") ? 0 : number(word, Marking.HIGHEST)).toList();
        return numbers.size() != candidates || numbers.contains(-1) ? null : Marks.of(numbers);
    }

    private static int number(String word, int most) {
        return word.matches("\\d{1,3}") && Integer.parseInt(word) <= most ? Integer.parseInt(word) : -1;
    }

    private String text(Marks marks) {
        if (marks.blank()) {
            return "-";
        }
        return switch (rules.method().marking()) {
            case RANKS -> marks.ranking().stream().map(level -> joined(level, "=")).collect(Collectors.joining(" "));
            case APPROVALS -> joined(marks.ranking().getFirst(), " ");
            case SCORES -> joined(marks.numbers(), " ");
        };
    }

    private static String joined(List<Integer> numbers, String by) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(by));
    }
}
