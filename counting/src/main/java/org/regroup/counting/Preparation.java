package org.regroup.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/// Makes of the ballots as they were written those that a method counts: withdrawn candidates are passed over, equal ranks
/// are read by the declared rule, and what has no preference left is spoiled.
final class Preparation {

    /// @param spoiled with reasons
    record Prepared(Ballots ballots, List<Spoiled> spoiled) {}

    private static final int MOST_SPLIT = 6;

    private final Contest contest;
    private final Optional<EqualRanks> equalRanks;
    private final Method.Reads reads;
    private final boolean overvotesCount;

    /// @param seats where one seat is filled, a ballot with several first preferences is valid and counts for nobody (so the
    ///              statutes on ranked-choice voting in the United States); with several seats it is void (so ERS97 5.1.2
    ///              and 6.8)
    Preparation(Contest contest, Optional<EqualRanks> equalRanks, Method.Reads reads, Method.Seats seats) {
        this.contest = contest;
        this.equalRanks = equalRanks;
        this.reads = reads;
        this.overvotesCount = seats == Method.Seats.ONE;
    }

    Prepared of(Ballots ballots) {
        return switch (reads) {
            case RANKINGS -> rankings(switch (ballots) {
                case RankedBallots ranked -> ranked;
                case ScoredBallots scored -> byScore(scored);
            });
            case SCORES -> scores((ScoredBallots) ballots);
            case APPROVALS -> scores(switch (ballots) {
                case RankedBallots ranked -> approvals(ranked);
                case ScoredBallots scored -> approvals(scored);
            });
            case SCORES_OR_APPROVALS -> scores(switch (ballots) {
                case RankedBallots ranked -> approvals(ranked);
                case ScoredBallots scored -> scored;
            });
        };
    }

    /// Higher scores first, equal scores equal; whoever got no score is not ranked.
    private RankedBallots byScore(ScoredBallots scored) {
        RankedBallots.Builder builder = RankedBallots.of(scored.candidates(), scored.unit());
        for (int i = 0; i < scored.size(); i++) {
            java.util.TreeMap<Integer, List<Integer>> byScore = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
            for (int c = 1; c <= scored.candidates(); c++)
                if (scored.score(i, c) != ScoredBallots.NONE)
                    byScore.computeIfAbsent(scored.score(i, c), _ -> new ArrayList<>()).add(c);
            builder.add(scored.weight(i), List.copyOf(byScore.values()));
        }
        return builder.build();
    }

    private ScoredBallots approvals(RankedBallots ranked) {
        ScoredBallots.Builder builder = ScoredBallots.of(ranked.candidates(), 1, ranked.unit());
        for (int i = 0; i < ranked.size(); i++) {
            int[] scores = new int[ranked.candidates()];
            ranked.ranking(i).forEach(place -> place.forEach(c -> scores[c - 1] = 1));
            builder.add(ranked.weight(i), scores);
        }
        return builder.build();
    }

    private ScoredBallots approvals(ScoredBallots scored) {
        if (scored.highest() == 1)
            return scored;
        ScoredBallots.Builder builder = ScoredBallots.of(scored.candidates(), 1, scored.unit());
        for (int i = 0; i < scored.size(); i++) {
            int[] scores = new int[scored.candidates()];
            for (int c = 1; c <= scored.candidates(); c++)
                scores[c - 1] = scored.score(i, c) > 0 ? 1 : 0;
            builder.add(scored.weight(i), scores);
        }
        return builder.build();
    }

    /// A ballot without a mark for anybody who still stands is spoiled.
    private Prepared scores(ScoredBallots scored) {
        List<Integer> standing = contest.standing();
        ScoredBallots.Builder builder = ScoredBallots.of(scored.candidates(), scored.highest(), scored.unit());
        long empty = 0;
        for (int i = 0; i < scored.size(); i++) {
            int ballot = i;
            int[] scores = new int[scored.candidates()];
            for (int c = 1; c <= scores.length; c++)
                scores[c - 1] = contest.candidate(c).withdrawn() ? ScoredBallots.NONE : scored.score(i, c);
            boolean marked = standing.stream()
                    .anyMatch(c -> scored.score(ballot, c) != ScoredBallots.NONE
                            && (reads == Method.Reads.SCORES || scored.score(ballot, c) > 0));
            if (marked)
                builder.add(scored.weight(i), scores);
            else
                empty = Math.addExact(empty, scored.weight(i));
        }
        return new Prepared(builder.build(), spoiled(empty, "no mark for a candidate", scored.unit()));
    }

    private static List<Spoiled> spoiled(long weight, String reason, long unit) {
        return weight == 0 ? List.of() : List.of(new Spoiled(reason, Rational.of(weight, unit)));
    }

    private Prepared rankings(RankedBallots ranked) {
        boolean untouched = contest.standing().size() == contest.candidates().size()
                && (!ranked.hasGroups() || equalRanks.isEmpty() || equalRanks.get() == EqualRanks.UNTIL_ONE);
        if (untouched) {
            long empty = 0;
            for (int i = 0; i < ranked.size() && (ranked.inOrder() || i == 0); i++)
                if (ranked.length(i) == 0)
                    empty += ranked.weight(i);
            if (empty == 0)
                return new Prepared(ranked, List.of());
        }
        return new Rewriting(ranked).prepared();
    }

    /// Rewrites every ballot.
    private final class Rewriting {

        private final RankedBallots ranked;
        private final long parts;
        private long noPreference;
        private long equalFirst;
        private long equal;

        Rewriting(RankedBallots ranked) {
            this.ranked = ranked;
            this.parts = equalRanks.filter(EqualRanks.SPLIT::equals).isPresent() ? partsForSplitting() : 1;
        }

        /// By how much every weight must be divisible so that all groups can be divided over their orders.
        private long partsForSplitting() {
            BigInteger parts = BigInteger.ONE;
            for (int i = 0; i < ranked.size(); i++) {
                BigInteger orders = BigInteger.ONE;
                for (int place = 0; place < ranked.length(i); place++)
                    if (ranked.isGroup(ranked.at(i, place)))
                        orders = orders
                                .multiply(BigInteger.valueOf(factorial(standing(ranked.group(ranked.at(i, place))).size())));
                parts = parts.multiply(orders).divide(parts.gcd(orders));
            }
            return parts.longValueExact();
        }

        private long factorial(int n) {
            return n <= 1 ? 1 : n * factorial(n - 1);
        }

        Prepared prepared() {
            RankedBallots.Builder builder = RankedBallots.of(ranked.candidates(), Math.multiplyExact(ranked.unit(), parts));
            if (ranked.inOrder())
                builder.inOrder();
            for (int i = 0; i < ranked.size(); i++)
                rewrite(i, (ranking, weight) -> builder.add(weight, ranking));
            List<Spoiled> spoiled = new ArrayList<>(spoiled(noPreference, "no preference for a candidate", ranked.unit()));
            spoiled.addAll(spoiled(equalFirst, "several first preferences", ranked.unit()));
            spoiled.addAll(spoiled(equal, "several candidates at one rank", ranked.unit()));
            return new Prepared(builder.build(), spoiled);
        }

        private List<Integer> standing(int[] group) {
            return java.util.Arrays.stream(group).filter(c -> !contest.candidate(c).withdrawn()).boxed().toList();
        }

        private void rewrite(int ballot, ObjLongConsumer<List<List<Integer>>> to) {
            List<List<Integer>> read = new ArrayList<>();
            for (List<Integer> place : ranked.ranking(ballot)) {
                List<Integer> left = place.stream().filter(c -> !contest.candidate(c).withdrawn()).toList();
                if (left.isEmpty())
                    continue;
                if (left.size() > 1 && equalRanks.isPresent() && !reads(equalRanks.get(), ballot, read, left))
                    break;
                if (left.size() == 1 || equalRanks.isEmpty() || equalRanks.get() != EqualRanks.SKIP)
                    read.add(left);
            }
            long weight = Math.multiplyExact(ranked.weight(ballot), parts);
            if (read.isEmpty()) {
                if (overvoted)
                    to.accept(read, weight);
                else if (!refused)
                    noPreference += ranked.weight(ballot);
                refused = false;
                overvoted = false;
            } else if (equalRanks.filter(EqualRanks.SPLIT::equals).isPresent()) {
                split(read, 0, new ArrayList<>(), weight, to);
            } else {
                to.accept(read, weight);
            }
        }

        private boolean refused;
        private boolean overvoted;

        /// Whether reading goes on at a place with several candidates.
        private boolean reads(EqualRanks rule, int ballot, List<List<Integer>> before, List<Integer> place) {
            return switch (rule) {
                case SKIP, UNTIL_ONE -> true;
                case SPLIT -> {
                    if (place.size() > MOST_SPLIT)
                        throw new IllegalArgumentException("Too many candidates at one rank to divide a vote over their orders: "
                                + place.size() + ", at most " + MOST_SPLIT);
                    yield true;
                }
                case EXHAUST -> {
                    if (before.isEmpty() && overvotesCount) {
                        overvoted = true;
                    } else if (before.isEmpty()) {
                        equalFirst += ranked.weight(ballot);
                        refused = true;
                    }
                    yield false;
                }
                case INVALID -> {
                    before.clear();
                    equal += ranked.weight(ballot);
                    refused = true;
                    yield false;
                }
            };
        }

        /// All orders of those ranked equal, with an even part of the weight each.
        private void split(List<List<Integer>> read, int place, List<List<Integer>> chosen, long weight,
                ObjLongConsumer<List<List<Integer>>> to) {
            if (place == read.size()) {
                to.accept(List.copyOf(chosen), weight);
                return;
            }
            for (List<Integer> order : orders(read.get(place))) {
                order.forEach(c -> chosen.add(List.of(c)));
                split(read, place + 1, chosen, weight / factorial(read.get(place).size()), to);
                order.forEach(_ -> chosen.removeLast());
            }
        }

        private List<List<Integer>> orders(List<Integer> members) {
            if (members.size() <= 1)
                return List.of(members);
            List<List<Integer>> all = new ArrayList<>();
            for (Integer first : members) {
                List<Integer> rest = members.stream().filter(m -> !m.equals(first)).toList();
                orders(rest).forEach(order -> {
                    List<Integer> whole = new ArrayList<>(List.of(first));
                    whole.addAll(order);
                    all.add(whole);
                });
            }
            return all;
        }
    }
}
