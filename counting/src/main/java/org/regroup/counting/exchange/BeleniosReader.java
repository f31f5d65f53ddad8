package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads the result of an election held with Belenios (protocol version 1), where voters ranked candidates and the ballots were
/// shuffled: `{"result": [[[1,2,0],[2,1,3]]]}`. Each ballot holds the rank of every candidate; 0 is no rank.
///
/// The file holds no names: they come from the caller, or the candidates are numbered. Questions whose answers were added up
/// under encryption have sums instead of ballots and need no count. With several ranking questions the first is read.
///
/// Source: Belenios specification, sections on non-homomorphic questions and on results.
final class BeleniosReader {

    private final Source source;
    private final Problems problems;

    private BeleniosReader(Source source) {
        this.source = source;
        this.problems = new Problems(source.name());
    }

    static Reading<Election> read(Source source, Expected expected) {
        BeleniosReader reader = new BeleniosReader(source);
        return JsonTree.read(source, reader.problems).map(tree -> reader.read(tree, expected))
                .orElseGet(reader.problems::refused);
    }

    private Reading<Election> read(Object tree, Expected expected) {
        List<?> questions = JsonTree.array(tree instanceof Map<?, ?> file ? file.get("result") : tree);
        if (questions.isEmpty()) {
            problems.add(Kind.UNKNOWN_FORMAT, 0,
                    "The file is neither a result of this project (it has no \"papers\") nor one of Belenios "
                            + "(it has no \"result\"). A result written without papers cannot be counted again.");
            return problems.refused();
        }
        Optional<List<?>> ranked = Optional.empty();
        for (Object question : questions)
            if (ranked.isEmpty() && JsonTree.array(question).stream().allMatch(ballot -> ballot instanceof List<?>))
                ranked = Optional.of(JsonTree.array(question));
        if (ranked.isEmpty()) {
            problems.add(Kind.UNKNOWN_FORMAT, 0,
                    "No question of this Belenios election was answered by ranking: the result holds sums "
                            + "of answers, which were counted under encryption, and no ballots.");
            return problems.refused();
        }
        return ranked(ranked.get(), expected);
    }

    private Reading<Election> ranked(List<?> ballots, Expected expected) {
        int candidates = ballots.isEmpty() ? expected.candidates().size() : JsonTree.array(ballots.getFirst()).size();
        List<String> names = expected.candidates().isEmpty() ? Names.unnamed(candidates) : Names.of(expected.candidates());
        if (names.size() != candidates)
            problems.add(Kind.WRONG_COUNT, 0,
                    "The ballots rank " + candidates + " candidates and " + names.size() + " are given.");
        Papers papers = new Papers(candidates, expected.inOrder());
        for (int i = 0; i < ballots.size(); i++) {
            List<?> ranks = JsonTree.array(ballots.get(i));
            String field = "ballot " + (i + 1);
            if (ranks.size() != candidates) {
                problems.add(Kind.WRONG_COUNT, 0, field, "",
                        "The ballot has " + ranks.size() + " ranks for " + candidates + " candidates.");
                continue;
            }
            Map<Integer, List<Integer>> byRank = new TreeMap<>();
            for (int c = 0; c < candidates; c++) {
                Optional<Integer> rank = JsonTree.number(ranks.get(c));
                if (rank.isEmpty())
                    problems.add(Kind.UNKNOWN_VALUE, 0, field, String.valueOf(ranks.get(c)),
                            "is not a rank. Expected whole numbers from 0.");
                else if (rank.get() > 0)
                    byRank.computeIfAbsent(rank.get(), _ -> new ArrayList<>()).add(c + 1);
            }
            papers.add(Rational.ONE, List.copyOf(byRank.values()));
        }
        return problems.orElse(() -> new Election(Contest.of("", 1, names), papers.ballots(), List.of(), null, source.sha256()));
    }
}
