package org.regroup.platform.conferences.business;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How often delegates named an item, and in which place.
///
/// @param points a first place gives as many as a delegate could rank items, the next one less, and so on down to one
/// @param places how many put it first, second, and so on
public record Ranked(int item, int points, List<Integer> places) {

    public Ranked {
        places = List.copyOf(places);
    }

    /// Counts ballots: most points first; then more first places, more second ones, and so on; what is alike in everything goes
    /// by its number. The order of the ballots makes no difference.
    ///
    /// With twelve choices this is how UNISON's regions and service groups rank motions: twelve points down to one.
    ///
    /// @param items   that could be ranked; each is in the result
    /// @param choices the most that one ballot ranks
    /// @param ballots each the most wanted first
    /// @throws IllegalArgumentException for a ballot that ranks too many, one twice, or one that could not be ranked
    public static List<Ranked> count(List<Integer> items, int choices, List<List<Integer>> ballots) {
        for (var ballot : ballots) {
            if (ballot.size() > choices || ballot.stream().distinct().count() != ballot.size()
                    || !items.containsAll(ballot)) {
                throw new IllegalArgumentException("no ballot on " + items + " with " + choices + " choices: " + ballot);
            }
        }
        var ranked = new ArrayList<>(items.stream().distinct().map(item -> of(item, choices, ballots)).toList());
        ranked.sort(Comparator.comparingInt(Ranked::points).reversed().thenComparing((one, other) -> fewer(one, other))
                .thenComparingInt(Ranked::item));
        return ranked;
    }

    private static Ranked of(int item, int choices, List<List<Integer>> ballots) {
        var places = new ArrayList<Integer>();
        int points = 0;
        for (int place = 0; place < choices; place++) {
            int at = place;
            int named = (int) ballots.stream().filter(ballot -> ballot.size() > at && ballot.get(at) == item).count();
            places.add(named);
            points += named * (choices - place);
        }
        return new Ranked(item, points, places);
    }

    /// Whoever has fewer first places comes later, and so on.
    private static int fewer(Ranked one, Ranked other) {
        for (int i = 0; i < one.places.size(); i++) {
            int compared = Integer.compare(other.places.get(i), one.places.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
