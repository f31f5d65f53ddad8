package org.regroup.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.Preparation.Prepared;

/// Reads rankings: passes over who has withdrawn, and takes equal ranks as declared.
final class RankedPreparation {

    private static final int MOST_LEVEL = 6;
    private static final long MOST_PARTS = 1_000_000;

    /// Why a ballot does not count.
    private enum Flaw {
        NO_PREFERENCE("no preference for a candidate"),
        SEVERAL_FIRST("several first preferences"),
        SEVERAL_AT_ONE_RANK("several candidates at one rank");

        final String reason;

        Flaw(String reason) {
            this.reason = reason;
        }
    }

    /// What a ballot says.
    private sealed interface Said {

        record Preferences(List<List<Integer>> places) implements Said {}

        record Nothing(Flaw flaw) implements Said {}
    }

    private final Contest contest;
    private final Optional<EqualRanks> equalRanks;
    private final boolean overvotesCount;
    private final RankedBallots ranked;

    /// @param seats where one seat is filled, a ballot with several first preferences is valid and counts for nobody (so the
    ///              statutes on ranked-choice voting in the United States); with several seats it is void (so ERS97 5.1.2 and
    ///              the Scottish rules)
    RankedPreparation(Contest contest, Optional<EqualRanks> equalRanks, Method.Seats seats, RankedBallots ranked) {
        this.overvotesCount = seats == Method.Seats.ONE;
        this.contest = contest;
        this.equalRanks = equalRanks;
        this.ranked = ranked;
    }

    Prepared prepared() {
        if (nothingToRead())
            return new Prepared.Ready(ranked, List.of());
        BigInteger parts = splits() ? parts() : BigInteger.ONE;
        return parts.compareTo(BigInteger.valueOf(MOST_PARTS)) > 0
                ? new Prepared.Unreadable("Too many candidates are ranked equal to divide votes evenly over all orders: at most "
                        + MOST_LEVEL + " at one rank and a few such ranks on a ballot. "
                        + "Choose another meaning for equal ranks: exhaust, skip or invalid.")
                : rewritten(parts.longValueExact());
    }

    private boolean splits() {
        return equalRanks.filter(EqualRanks.SPLIT::equals).isPresent();
    }

    /// Whether every ballot stands as it was written.
    private boolean nothingToRead() {
        boolean allStand = contest.standing().size() == contest.candidates().size();
        boolean groupsStand = !ranked.hasGroups() || equalRanks.isEmpty() || equalRanks.get() == EqualRanks.UNTIL_ONE;
        return allStand && groupsStand && !anyEmpty();
    }

    private boolean anyEmpty() {
        for (int i = 0; i < ranked.size(); i++)
            if (ranked.length(i) == 0)
                return true;
        return false;
    }

    /// Into how many parts every vote must be divisible so that it can be spread over all orders of those ranked equal.
    private BigInteger parts() {
        BigInteger parts = BigInteger.ONE;
        for (int i = 0; i < ranked.size(); i++) {
            BigInteger orders = BigInteger.ONE;
            for (List<Integer> place : standing(i)) {
                if (place.size() > MOST_LEVEL)
                    return BigInteger.valueOf(MOST_PARTS + 1);
                orders = orders.multiply(BigInteger.valueOf(factorial(place.size())));
            }
            parts = parts.multiply(orders).divide(parts.gcd(orders));
        }
        return parts;
    }

    private static long factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    private Prepared rewritten(long parts) {
        RankedBallots.Builder builder = RankedBallots.of(ranked.candidates(), Math.multiplyExact(ranked.unit(), parts));
        if (ranked.inOrder())
            builder.inOrder();
        Map<Flaw, Long> flaws = new EnumMap<>(Flaw.class);
        for (int i = 0; i < ranked.size(); i++) {
            long weight = ranked.weight(i);
            switch (said(standing(i))) {
                case Said.Nothing(Flaw flaw) -> flaws.merge(flaw, weight, Math::addExact);
                case Said.Preferences(List<List<Integer>> places) when splits() ->
                    spread(builder, places, List.of(), Math.multiplyExact(weight, parts));
                case Said.Preferences(List<List<Integer>> places) -> builder.add(weight, places);
            }
        }
        List<Spoiled> spoiled = new ArrayList<>();
        flaws.forEach((flaw, weight) -> spoiled.addAll(Spoiled.any(flaw.reason, weight, ranked.unit())));
        return new Prepared.Ready(builder.build(), spoiled);
    }

    /// A ballot without those who have withdrawn.
    private List<List<Integer>> standing(int ballot) {
        return ranked.ranking(ballot).stream()
                .map(place -> place.stream().filter(c -> !contest.candidate(c).withdrawn()).toList())
                .filter(place -> !place.isEmpty()).toList();
    }

    private Said said(List<List<Integer>> written) {
        List<List<Integer>> read = new ArrayList<>();
        for (List<Integer> place : written) {
            if (place.size() == 1 || equalRanks.isEmpty()) {
                read.add(place);
                continue;
            }
            switch (equalRanks.get()) {
                case SPLIT, UNTIL_ONE -> read.add(place);
                case SKIP -> {
                }
                case EXHAUST -> {
                    return read.isEmpty() && !overvotesCount ? new Said.Nothing(Flaw.SEVERAL_FIRST) : new Said.Preferences(read);
                }
                case INVALID -> {
                    return new Said.Nothing(Flaw.SEVERAL_AT_ONE_RANK);
                }
            }
        }
        return read.isEmpty() ? new Said.Nothing(Flaw.NO_PREFERENCE) : new Said.Preferences(read);
    }

    /// All orders of those ranked equal, with an even part of the weight each.
    private static void spread(RankedBallots.Builder builder, List<List<Integer>> places, List<Integer> before, long weight) {
        if (before.size() == places.stream().mapToInt(List::size).sum()) {
            builder.add(weight, before.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        List<Integer> place = placeAt(places, before.size());
        List<Integer> next = place.stream().filter(c -> !before.contains(c)).toList();
        for (Integer each : next) {
            List<Integer> longer = new ArrayList<>(before);
            longer.add(each);
            spread(builder, places, longer, weight / next.size());
        }
    }

    /// The place that holds the candidate at an index when all are written one after the other.
    private static List<Integer> placeAt(List<List<Integer>> places, int index) {
        int left = index;
        for (List<Integer> place : places) {
            if (left < place.size())
                return place;
            left -= place.size();
        }
        throw new IndexOutOfBoundsException("No place at " + index + " in " + Arrays.toString(places.toArray()));
    }
}
