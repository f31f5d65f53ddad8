package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;

/// The same votes under the binding rule and under the usual other ones, so that nobody can say they were not told.
///
/// @param all the binding one first
public record Weighings(List<Weighing> all) {

    /// @param name    how this way of weighing is called
    /// @param binding whether it is the rule fixed before the vote
    /// @param flips   whether it would have turned the outcome; what is open flips nothing
    public record Weighing(Explanation name, JointRule rule, Verdict verdict, boolean binding, boolean flips) {}

    private record Usual(Explanation name, JointRule rule) {}

    /// The cap shown where none is stated: two fifths.
    public static final Rational CAP = Rational.of(2, 5);

    public Weighings {
        all = List.copyOf(all);
    }

    /// Compares with rules that ask for more than half of votes cast.
    public static Weighings of(JointRule binding, Returns returns) {
        return of(binding, returns, Majority.simple(), CAP);
    }

    /// @param majority what every other rule asks for
    /// @param cap      above which no organisation counts where a cap is shown
    public static Weighings of(JointRule binding, Returns returns, Majority majority, Rational cap) {
        Verdict verdict = binding.judge(returns);
        List<Usual> usual = usual(returns, majority, cap);
        List<Weighing> all = new ArrayList<>();
        Explanation name = usual.stream().filter(u -> u.rule().equals(binding)).map(Usual::name).findFirst()
                .orElseGet(() -> named(binding));
        all.add(new Weighing(name, binding, verdict, true, false));
        usual.stream().filter(u -> !u.name().equals(name)).forEach(u -> {
            Verdict other = u.rule().judge(returns);
            boolean flips = other.outcome() != verdict.outcome() && other.outcome() != Outcome.OPEN
                    && verdict.outcome() != Outcome.OPEN;
            all.add(new Weighing(u.name(), u.rule(), other, false, flips));
        });
        return new Weighings(all);
    }

    /// How many of the others would have turned the outcome.
    public long flips() {
        return all.stream().filter(Weighing::flips).count();
    }

    private static Explanation named(JointRule binding) {
        JointRule needed = binding instanceof JointRule.Reservations(JointRule inner) ? inner : binding;
        return Explanation.of(needed instanceof JointRule.Organisations
                ? Saying.BY_ORGANISATION
                : needed instanceof JointRule.People ? Saying.BY_HEAD : Saying.BY_BINDING_RULE);
    }

    private static List<Usual> usual(Returns returns, Majority majority, Rational cap) {
        List<Usual> usual = new ArrayList<>();
        JointRule.People people = new JointRule.People(OwnRule.of(majority));
        JointRule.Organisations organisations = new JointRule.Organisations(new Threshold.Share(majority.level()));
        usual.add(new Usual(Explanation.of(Saying.BY_HEAD), people));
        usual.add(new Usual(Explanation.of(Saying.BY_ORGANISATION), organisations));
        usual.add(new Usual(Explanation.of(Saying.BY_SQUARE_ROOT), whole(new Weighting.SquareRoot(), majority)));
        usual.add(new Usual(Explanation.of(Saying.BY_MEMBERS), whole(new Weighting.ByMembers(), majority)));
        usual.add(new Usual(Explanation.of(Saying.BY_MEMBERS_CAPPED, new Part.Fraction(cap)),
                whole(new Weighting.Capped(new Weighting.ByMembers(), cap), majority)));
        if (returns.affiliates().stream().anyMatch(a -> a.delegates().signum() > 0))
            usual.add(new Usual(Explanation.of(Saying.BY_DELEGATES), whole(new Weighting.ByDelegates(), majority)));
        usual.add(new Usual(Explanation.of(Saying.BY_DOUBLE_MAJORITY), new JointRule.AllOf(List.of(organisations, people))));
        return usual;
    }

    private static JointRule whole(Weighting weighting, Majority majority) {
        return new JointRule.Weighed(weighting, false, majority);
    }
}
