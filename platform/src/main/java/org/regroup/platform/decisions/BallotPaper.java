package org.regroup.platform.decisions;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.platform.shared.Tokens;

/// The ballot paper: who stands, in an order drawn by lot. It is settled when nominations close.
///
/// Whoever withdraws before the vote begins is not on it; whoever withdraws later stays, and preferences pass over her.
public record BallotPaper(List<Line> lines) {

    /// @param number place on the ballot paper, from 1
    public record Line(int number, Nomination nomination) {

        public boolean withdrawn() {
            return nomination.withdrawnAt() != null;
        }
    }

    public BallotPaper {
        lines = List.copyOf(lines);
    }

    static BallotPaper of(Election election, List<Nomination> nominations) {
        var from = election.rules().votingFrom();
        var drawn = nominations.stream().filter(Nomination::complete)
                .filter(one -> one.withdrawnAt() == null || !one.withdrawnAt().isBefore(from))
                .sorted(Comparator.comparing(one -> ticket(election, one))).toList();
        return new BallotPaper(
                IntStream.range(0, drawn.size()).mapToObj(i -> new Line(i + 1, drawn.get(i))).toList());
    }

    /// Whoever has the lowest SHA-256 of `seal/nomination` stands first.
    private static String ticket(Election election, Nomination nomination) {
        return HexFormat.of().formatHex(Tokens.hash(election.seal() + "/" + nomination.id()));
    }

    public int size() {
        return lines.size();
    }

    public List<Line> standing() {
        return lines.stream().filter(line -> !line.withdrawn()).toList();
    }
}
