package org.regroup.counting.stv;

import java.util.stream.IntStream;

import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// The ballots of a count in which every paper lies with one candidate at a time, and how far each has been read.
final class Papers {

    private final RankedBallots ballots;
    private final int[] read;

    Papers(RankedBallots ballots) {
        this.ballots = ballots;
        this.read = new int[ballots.size()];
    }

    int size() {
        return ballots.size();
    }

    long weight(int paper) {
        return ballots.weight(paper);
    }

    /// Parts of a vote as votes.
    Rational votes(long weight) {
        return Rational.of(weight, ballots.unit());
    }

    /// Reads on to the next preference for somebody who is open to it, and returns their number; 0 if there is none. Where
    /// several candidates share a place it counts if just one of them is open; if several are, nothing can be read from there.
    ///
    /// @param open by number of candidate
    int next(int paper, boolean[] open) {
        for (int length = ballots.length(paper); read[paper] < length; read[paper]++) {
            int candidate = ballots.at(paper, read[paper]);
            if (ballots.isGroup(candidate)) {
                int[] left = IntStream.of(ballots.group(candidate)).filter(c -> open[c]).toArray();
                if (left.length > 0)
                    return left.length == 1 ? left[0] : 0;
            } else if (open[candidate]) {
                return candidate;
            }
        }
        return 0;
    }

    /// Decimal places in which to write votes: those of the rule, and further ones where ballots weigh parts of a vote.
    static int places(int ofTheRule, long unit) {
        int further = 0;
        for (long power = 1; power % unit != 0; power *= 10)
            if (++further == 4)
                break;
        return ofTheRule + further;
    }
}
