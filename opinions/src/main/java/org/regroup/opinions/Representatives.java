package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which statements tell what each opinion group stands for.
///
/// The measures are those of Polis (Small et al. 2021): `p = (n + 1) / (seen + 2)` inside the group, its one-proportion
/// test against one half, the ratio `r` to the same share outside, and a two-proportion test with 1 added to every
/// count. A statement qualifies where both tests pass 90%; five are shown, in the order of the product of the four.
/// The best agreed statement is always among them, so that nobody is described by refusals alone. A group with nobody
/// outside it is described by what most of it shares.
final class Representatives {

    private static final int SHOWN = 5;
    private static final double NINETY_PERCENT = 1.2816;

    private Representatives() {}

    static List<OpinionGroup> of(Votes votes, Groups groups, Tables tables) {
        return IntStream.range(0, groups.ids().size())
                .mapToObj(
                        g -> new OpinionGroup(groups.ids().get(g), groups.members(g, votes.participants()), of(votes, g, tables)))
                .toList();
    }

    private static List<Representative> of(Votes votes, int group, Tables tables) {
        List<Candidate> candidates = new ArrayList<>();
        for (int s = 0; s < votes.statements().size(); s++) {
            Statement statement = votes.statements().get(s);
            Tally inside = tables.group(s, group);
            if (!statement.counts() || inside.answered() == 0)
                continue;
            Tally outside = tables.grouped(s).minus(inside);
            candidates.add(Candidate.of(statement.id(), inside, outside));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        return chosen(candidates);
    }

    private static List<Representative> chosen(List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>(candidates.stream().filter(Candidate::qualifies).limit(SHOWN).toList());
        Optional<Candidate> bestAgreed = candidates.stream().filter(Candidate::isAgreedByMost).findFirst();
        bestAgreed.filter(best -> chosen.stream().noneMatch(Candidate::isAgreed)).ifPresent(best -> {
            if (chosen.size() == SHOWN)
                chosen.removeLast();
            chosen.addFirst(best);
        });
        chosen.sort(Comparator.comparing((Candidate c) -> !c.isAgreed()));
        return chosen.stream().map(Candidate::shown).toList();
    }

    /// A statement with the stance that sets the group apart more.
    private record Candidate(Representative shown, double test, double comparison) {

        static Candidate of(String statement, Tally inside, Tally outside) {
            Candidate agree = of(statement, Answer.AGREE, inside.agree(), inside, outside.agree(), outside);
            Candidate disagree = of(statement, Answer.DISAGREE, inside.disagree(), inside, outside.disagree(), outside);
            return disagree.comparison > agree.comparison ? disagree : agree;
        }

        private static Candidate of(String statement, Answer stance, int count, Tally inside, int outsideCount, Tally outside) {
            double share = share(count, inside.seen());
            double test = oneProportion(count, inside.seen());
            boolean alone = outside.seen() == 0;
            double ratio = alone ? 1 : share / share(outsideCount, outside.seen());
            double comparison = alone ? test : twoProportions(count, inside.seen(), outsideCount, outside.seen());
            return new Candidate(new Representative(statement, stance, share, ratio, inside), test, comparison);
        }

        boolean qualifies() {
            return test > NINETY_PERCENT && comparison > NINETY_PERCENT;
        }

        boolean isAgreed() {
            return shown.stance() == Answer.AGREE;
        }

        boolean isAgreedByMost() {
            return isAgreed() && test > NINETY_PERCENT;
        }

        double weight() {
            double product = shown.share() * test * shown.representativeness() * comparison;
            return test < 0 && comparison < 0 ? -product : product;
        }
    }

    private static double share(int count, int seen) {
        return (count + 1.0) / (seen + 2.0);
    }

    private static double oneProportion(int count, int seen) {
        return 2 * Math.sqrt(seen + 1.0) * ((count + 1.0) / (seen + 1.0) - 0.5);
    }

    private static double twoProportions(int count, int seen, int otherCount, int otherSeen) {
        double n1 = seen + 1.0;
        double n2 = otherSeen + 1.0;
        double p1 = (count + 1.0) / n1;
        double p2 = (otherCount + 1.0) / n2;
        double pooled = (count + otherCount + 2.0) / (n1 + n2);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        return deviation == 0 ? 0 : (p1 - p2) / deviation;
    }
}
