package org.regroup.platform.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// Ballots on paper as somebody types them: one line for each, its number, a colon, and what stands on it.
///
/// ```text
/// 17: 3 1 2      ranks: candidate 3 first, then 1, then 2; level ones are joined, 3=1 2
/// 17: 3 1        ticks: candidates 3 and 1
/// 17: 5 0 3      points: for each candidate in the order of the ballot paper
/// 18: -          empty or spoiled
/// ```
public final class PaperLines {

    static final int MOST = 500;
    static final int HIGHEST_NUMBER = 999_999;
    private static final Pattern LINE = Pattern.compile("(\\d{1,6})\\s*[:.)]\\s*(.*)");

    private final ElectionRules rules;
    private final int candidates;

    PaperLines(ElectionRules rules, int candidates) {
        this.rules = rules;
        this.candidates = candidates;
    }

    /// Papers by number, or everything that cannot be read, with its line.
    Outcome<SortedMap<Integer, Marks>> read(String text) {
        var papers = new TreeMap<Integer, Marks>();
        var grounds = new ArrayList<Ground>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            var parts = LINE.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (!parts.matches()) {
                grounds.add(Ground.at("lines", "decisions.ground.line", i + 1, line));
                continue;
            }
            int number = Integer.parseInt(parts.group(1));
            var marks = marks(parts.group(2).strip());
            if (marks == null) {
                grounds.add(Ground.at("lines", "decisions.ground.line.marks", i + 1, parts.group(2), candidates));
            } else if (papers.put(number, marks) != null) {
                grounds.add(Ground.at("lines", "decisions.ground.line.twice", i + 1, number));
            }
        }
        if (papers.isEmpty() && grounds.isEmpty()) {
            grounds.add(Ground.at("lines", "decisions.ground.lines.none"));
        }
        if (papers.size() > MOST) {
            grounds.add(Ground.at("lines", "decisions.ground.lines.many", papers.size(), MOST));
        }
        return Outcome.unless(grounds, () -> papers);
    }

    /// What stands on one paper, as typed after the colon; null if it cannot be read.
    @Nullable
    Marks marks(String typed) {
        if (typed.isEmpty() || typed.equals("-") || typed.equals("–")) {
            return Marks.blank(candidates);
        }
        var words = List.of(typed.split("[\\s,;]+"));
        return switch (rules.method().marking()) {
            case RANKS -> ranks(words);
            case APPROVALS -> placed(words, 1, false);
            case SCORES -> points(words);
        };
    }

    private @Nullable Marks ranks(List<String> words) {
        return placed(words, MOST, rules.equalRanks());
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

    /// The same as it is typed.
    public String text(Marks marks) {
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
