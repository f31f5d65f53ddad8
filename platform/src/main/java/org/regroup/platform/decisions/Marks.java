package org.regroup.platform.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What stands on a ballot: a number for each candidate in the order of the ballot paper, 0 for none.
///
/// Ranks have no gaps: 1, 3 and 7 say the same as 1, 2 and 3.
///
/// ```java
/// Marks.of(List.of(2, 0, 1)).ranking()   // [[3], [1]]
/// ```
public record Marks(List<Integer> numbers) {

    /// More at one place are refused: a vote for them would have to be divided over all their orders.
    static final int MOST_EQUAL = 6;

    public Marks {
        numbers = List.copyOf(numbers);
    }

    public static Marks of(List<Integer> numbers) {
        return new Marks(numbers);
    }

    /// Nothing marked.
    static Marks blank(int candidates) {
        return new Marks(java.util.Collections.nCopies(candidates, 0));
    }

    public boolean blank() {
        return numbers.stream().allMatch(number -> number == 0);
    }

    /// The mark of a candidate, by number from 1.
    public int of(int candidate) {
        return numbers.get(candidate - 1);
    }

    /// Candidates by rank, those level together; only for ranks.
    public List<List<Integer>> ranking() {
        var byRank = new TreeMap<Integer, List<Integer>>();
        for (int candidate = 1; candidate <= numbers.size(); candidate++) {
            if (of(candidate) > 0) {
                byRank.computeIfAbsent(of(candidate), _ -> new ArrayList<>()).add(candidate);
            }
        }
        return List.copyOf(byRank.values());
    }

    /// The same ranks without gaps.
    private Marks dense() {
        var places = new HashMap<Integer, Integer>();
        numbers.stream().filter(number -> number > 0).sorted().distinct()
                .forEach(number -> places.put(number, places.size() + 1));
        return new Marks(numbers.stream().map(number -> places.getOrDefault(number, 0)).toList());
    }

    /// Reads what a voter wrote beside each candidate, or says all that is wrong with it.
    ///
    /// @param written in the order of the ballot paper; fields of the form are called `mark1`, `mark2` and so on
    /// @param names   of the candidates, for what is said
    static Outcome<Marks> read(List<String> written, ElectionRules rules, List<String> names) {
        var grounds = new ArrayList<Ground>();
        var numbers = new ArrayList<Integer>();
        int most = switch (rules.method().marking()) {
            case RANKS -> written.size();
            case APPROVALS -> 1;
            case SCORES -> Marking.HIGHEST;
        };
        for (int i = 0; i < written.size(); i++) {
            numbers.add(number(written.get(i), "mark" + (i + 1), most, names.get(i), grounds));
        }
        if (rules.method().marking() != Marking.RANKS) {
            return Outcome.unless(grounds, () -> new Marks(numbers));
        }
        equal(numbers, rules.equalRanks(), names, grounds);
        return Outcome.unless(grounds, () -> new Marks(numbers).dense());
    }

    private static int number(String written, String field, int most, String name, List<Ground> grounds) {
        var text = written.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() <= 4 && text.chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(text);
            if (number <= most) {
                return number;
            }
        }
        grounds.add(Ground.at(field, "decisions.ground.mark", name, text, most));
        return 0;
    }

    private static void equal(List<Integer> numbers, boolean allowed, List<String> names, List<Ground> grounds) {
        var byNumber = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > 0) {
                byNumber.computeIfAbsent(numbers.get(i), _ -> new ArrayList<>()).add(i);
            }
        }
        for (Map.Entry<Integer, List<Integer>> entry : byNumber.entrySet()) {
            var level = entry.getValue();
            var who = level.stream().map(names::get).collect(Collectors.joining(", "));
            if (!allowed && level.size() > 1) {
                grounds.add(Ground.at("mark" + (level.get(1) + 1), "decisions.ground.mark.twice", entry.getKey(), who));
            } else if (level.size() > MOST_EQUAL) {
                grounds.add(Ground.at("mark" + (level.get(1) + 1), "decisions.ground.mark.level", entry.getKey(), MOST_EQUAL));
            }
        }
    }
}
