package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;

/// A ballot on which motions are to be heard first.
///
/// @param items    numbers of the motions that can be ranked, fixed when it was opened
/// @param rankings what was cast, in no order that tells who cast what; shown only after it has closed
public record PriorityBallot(int number, int choices, List<Integer> items, Instant openedAt, Instant closesAt,
        List<List<Integer>> rankings) {

    public PriorityBallot {
        items = List.copyOf(items);
        rankings = List.copyOf(rankings);
    }

    public boolean open(Instant now) {
        return now.isBefore(closesAt);
    }

    public List<Ranked> result() {
        return Ranked.count(items, choices, rankings);
    }
}
