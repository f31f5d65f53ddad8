package org.regroup.counting.proportional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.counting.Budget;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;

/// Elections written as text: candidates `"a b c"` and ballots `"3 ab"`, three ballots for a and b.
final class Profiles {

    private Profiles() {}

    static Election approvals(int seats, String candidates, String... ballots) {
        List<String> names = List.of(candidates.split(""));
        ScoredBallots.Builder builder = ScoredBallots.of(names.size(), 1);
        for (String ballot : ballots) {
            String[] parts = ballot.split(" ");
            int[] scores = new int[names.size()];
            for (String name : parts[1].split(""))
                scores[names.indexOf(name)] = 1;
            builder.add(Long.parseLong(parts[0]), scores);
        }
        return Election.of(Contest.of("Committee", seats, names), builder.build());
    }

    static Election withCosts(Election election, String budget, String... costs) {
        return new Election(election.contest(), election.ballots(), List.of(),
                new Budget(Rational.parse(budget), Arrays.stream(costs).map(Rational::parse).toList()), "");
    }

    static Result count(String method, Election election, String... parameters) {
        return counted(method, election, parameters).result();
    }

    /// @param parameters `"completion=none"`
    static Counted counted(String method, Election election, String... parameters) {
        Map<String, String> given = Stream.of(parameters).map(p -> p.split("=")).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        return method(method).count(election, Settings.STANDARD.with(given));
    }

    static Method method(String name) {
        return ProportionalMethods.all().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /// Names of those elected, in order of election.
    static String order(Result result) {
        return result.elected().stream().map(c -> result.contest().name(c)).collect(Collectors.joining());
    }

    /// Names of those elected, in alphabetical order.
    static String set(Result result) {
        return result.elected().stream().map(c -> result.contest().name(c)).collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
    }
}
