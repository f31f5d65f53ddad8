package org.regroup.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Elections as one writes them on paper, for tests.
///
/// ```java
/// WrittenBallots.ranked("Ada Ben Cleo", "3: Ada > Ben = Cleo", "2: Ben")
/// WrittenBallots.scored(5, "Ada Ben Cleo", "3: 5 2 0", "2: 0 4 5")
/// ```
public final class WrittenBallots {

    private WrittenBallots() {}

    /// @param candidates names, separated by spaces
    /// @param lines      `weight: first > second = level with second > ...`
    public static Election ranked(String candidates, String... lines) {
        List<String> names = List.of(candidates.split(" "));
        RankedBallots.Builder ballots = RankedBallots.of(names.size());
        for (String line : lines) {
            String[] parts = line.split(":");
            List<List<Integer>> ranking = new ArrayList<>();
            for (String place : parts[1].split(">"))
                ranking.add(Arrays.stream(place.split("=")).map(name -> 1 + names.indexOf(name.strip())).toList());
            ballots.add(Long.parseLong(parts[0].strip()), ranking);
        }
        return Election.of(Contest.of("Written", 1, names), ballots.build());
    }

    /// @param lines `weight: score score ...` in the order of the candidates, `-` for none
    public static Election scored(int highest, String candidates, String... lines) {
        List<String> names = List.of(candidates.split(" "));
        ScoredBallots.Builder ballots = ScoredBallots.of(names.size(), highest);
        for (String line : lines) {
            String[] parts = line.split(":");
            ballots.add(Long.parseLong(parts[0].strip()), Arrays.stream(parts[1].strip().split("\\s+"))
                    .mapToInt(score -> score.equals("-") ? ScoredBallots.NONE : Integer.parseInt(score)).toArray());
        }
        return Election.of(Contest.of("Written", 1, names), ballots.build());
    }

    /// The ranking of a result with names: `A > B = C`.
    public static String ranking(Result result) {
        return String.join(" > ", result.ranking().stream()
                .map(level -> String.join(" = ", level.stream().map(result.contest()::name).toList())).toList());
    }

    /// The names of those elected, in order.
    public static List<String> elected(Result result) {
        return result.elected().stream().map(result.contest()::name).toList();
    }
}
