package org.regroup.counting.pairwise;

import org.regroup.counting.RankedBallots;

/// Counts the pairs of candidates that stand on a ballot; how often somebody is preferred to those not on it follows from the
/// number of ballots they are on. Cost: half the square of the number of places filled, for each ballot.
final class ShortBallots {

    private final RankedBallots ballots;
    private final int candidates;
    private final Unranked rule;
    private final long[] ahead;
    private final long[] level;
    private final long[] ranked;
    private final int[] numbers;
    private final int[] places;

    ShortBallots(RankedBallots ballots, Unranked rule) {
        this.ballots = ballots;
        this.candidates = ballots.candidates();
        this.rule = rule;
        this.ahead = new long[candidates * candidates];
        this.level = new long[candidates * candidates];
        this.ranked = new long[candidates];
        this.numbers = new int[candidates];
        this.places = new int[candidates];
    }

    /// @return who is preferred to whom on the ballots of this part, row by row
    long[] count(int from, int to) {
        for (int ballot = from; ballot < to; ballot++)
            add(laidOut(ballot), ballots.weight(ballot));
        if (rule == Unranked.LAST)
            for (int one = 0; one < candidates; one++)
                for (int other = one; other < candidates; other++)
                    preferToUnranked(one, other);
        return ahead;
    }

    /// Whoever is on a ballot is preferred to the other unless that one is ahead or level.
    private void preferToUnranked(int one, int other) {
        int there = one * candidates + other;
        int back = other * candidates + one;
        long behind = ahead[back];
        ahead[back] = ranked[other] - ahead[there] - level[back];
        ahead[there] = ranked[one] - behind - level[there];
    }

    /// Fills the arrays with those on a ballot and their places.
    ///
    /// @return how many they are
    private int laidOut(int ballot) {
        int filled = 0;
        for (int place = 0; place < ballots.length(ballot); place++) {
            int number = ballots.at(ballot, place);
            int[] members = ballots.isGroup(number) ? ballots.group(number) : null;
            for (int i = 0; i < (members == null ? 1 : members.length); i++) {
                numbers[filled] = (members == null ? number : members[i]) - 1;
                places[filled++] = place;
            }
        }
        return filled;
    }

    private void add(int filled, long weight) {
        for (int i = 0; i < filled; i++) {
            ranked[numbers[i]] += weight;
            int row = numbers[i] * candidates;
            for (int j = i + 1; j < filled; j++) {
                if (places[i] == places[j]) {
                    level[row + numbers[j]] += weight;
                    level[numbers[j] * candidates + numbers[i]] += weight;
                } else {
                    ahead[row + numbers[j]] += weight;
                }
            }
        }
    }
}
