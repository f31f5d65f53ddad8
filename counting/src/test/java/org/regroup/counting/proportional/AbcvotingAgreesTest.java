package org.regroup.counting.proportional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.Election;

/// Elections that abcvoting counted: whoever wins here wins there, and all committees tied for PAV are found.
class AbcvotingAgreesTest {

    static Stream<String> instances() throws IOException {
        try (InputStream file = Objects.requireNonNull(AbcvotingAgreesTest.class.getResourceAsStream("abcvoting.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("instances")
    void everyRuleElectsOneOfTheCommittees(String line) {
        List<String> parts = Arrays.stream(line.split(";")).map(String::strip).toList();
        String[] ballots = Arrays.stream(parts.get(3).split(" ")).map(ballot -> "1 " + ballot).toArray(String[]::new);
        Election election = Profiles.approvals(Integer.parseInt(parts.get(1)),
                "01234567".substring(0, Integer.parseInt(parts.get(2))),
                ballots);
        for (String expected : parts.subList(4, parts.size())) {
            List<String> committees = List.of(expected.split(" "));
            String method = committees.getFirst().replace("*", "");
            String[] parameters = method.equals("equal-shares") ? new String[]{"completion=phragmen"} : new String[0];
            assertThat(committees.subList(1, committees.size())).as(expected)
                    .contains(Profiles.set(Profiles.count(method, election, parameters)));
            if (method.equals("pav") && !hasUnsupported(election))
                assertThat(Profiles.count("pav", election).notes().getFirst())
                        .contains(committees.size() == 2 ? "." : "reached by " + (committees.size() - 1) + " committees");
        }
    }

    private static boolean hasUnsupported(Election election) {
        Approvals approvals = new Approvals((org.regroup.counting.ScoredBallots) election.ballots());
        return IntStream.range(0, approvals.candidates()).filter(c -> approvals.support(c) > 0).count() < election.contest()
                .seats();
    }
}
