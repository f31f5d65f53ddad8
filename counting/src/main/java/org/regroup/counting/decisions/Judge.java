package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.JointRule.AllOf;
import org.regroup.counting.decisions.JointRule.AnyOf;
import org.regroup.counting.decisions.JointRule.Organisations;
import org.regroup.counting.decisions.JointRule.People;
import org.regroup.counting.decisions.JointRule.Reservations;
import org.regroup.counting.decisions.JointRule.Section;
import org.regroup.counting.decisions.JointRule.Sections;
import org.regroup.counting.decisions.JointRule.TakingPart;
import org.regroup.counting.decisions.JointRule.Veto;
import org.regroup.counting.decisions.JointRule.Weighed;
import org.regroup.counting.decisions.Part.Joint;

/// Applies a joint rule to what has been returned.
final class Judge {

    static Verdict judge(JointRule rule, Returns returns) {
        Explanation words = Wording.of(rule, returns.organisations().size());
        return switch (rule) {
            case AllOf(List<JointRule> rules) -> Verdict.all(words, rules.stream().map(r -> judge(r, returns)).toList());
            case AnyOf(List<JointRule> rules) -> Verdict.any(words, rules.stream().map(r -> judge(r, returns)).toList());
            case Organisations(Threshold threshold) -> organisations(words, threshold, returns);
            case TakingPart(Threshold threshold) -> takingPart(words, threshold, returns);
            case People(OwnRule own) -> people(words, own, returns);
            case Weighed weighed -> weighed(words, weighed, returns);
            case Sections(JointRule within, List<Section> sections) -> Verdict.all(words,
                    sections.stream().map(s -> judge(within, returns.only(s.organisations())).named(s.name())).toList());
            case Veto veto -> veto(words, veto, returns);
            case Reservations(JointRule needed) -> reservations(words, needed, returns);
        };
    }

    private static Verdict organisations(Explanation words, Threshold threshold, Returns returns) {
        List<Verdict> own = returns.organisations().stream().map(returns::own).toList();
        return counted(words, threshold, returns, i -> own.get(i).outcome(), Saying.ORGANISATIONS_AGREE,
                Saying.NO_ORGANISATION_AGREES, own);
    }

    private static Verdict takingPart(Explanation words, Threshold threshold, Returns returns) {
        List<Affiliate> all = returns.organisations();
        return counted(words, threshold, returns,
                i -> returns.of(all.get(i)).map(c -> Outcome.of(c.votes().received().signum() > 0)).orElse(Outcome.OPEN),
                Saying.ORGANISATIONS_TAKE_PART, Saying.NO_ORGANISATION_TAKES_PART, List.of());
    }

    private static Verdict counted(Explanation words, Threshold threshold, Returns returns, Function<Integer, Outcome> of,
            Saying some, Saying none, List<Verdict> parts) {
        List<String> agreed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Affiliate> all = returns.organisations();
        for (int i = 0; i < all.size(); i++)
            switch (of.apply(i)) {
                case CARRIED -> agreed.add(all.get(i).name());
                case OPEN -> open.add(all.get(i).name());
                case NOT_CARRIED -> {
                }
            }
        int needed = threshold.needed(all.size());
        Outcome outcome = Outcome.between(Outcome.of(agreed.size() >= needed), Outcome.of(agreed.size() + open.size() >= needed));
        Explanation because = Explanation.of(agreed.isEmpty() ? none : some,
                number(agreed.size()), number(all.size()), new Part.Names(agreed, Joint.AND), number(needed));
        Level level = threshold instanceof Threshold.Share(Level share)
                ? share
                : new Level(Rational.of(Math.clamp(needed, 1, Math.max(1, all.size())), Math.max(1, all.size())), false);
        return new Verdict(words, outcome, withMissing(because, open, outcome),
                Optional.of(new Verdict.Measure(Rational.of(agreed.size()), Rational.of(all.size()), level)), parts);
    }

    private static Verdict people(Explanation words, OwnRule own, Returns returns) {
        Votes known = Votes.NONE;
        Rational missing = Rational.ZERO;
        List<String> names = new ArrayList<>();
        for (Affiliate affiliate : returns.affiliates()) {
            Optional<Certificate> certificate = returns.of(affiliate);
            if (certificate.isPresent())
                known = known.plus(certificate.get().people());
            else {
                missing = missing.plus(Rational.of(affiliate.members()));
                names.add(affiliate.name());
            }
        }
        Votes votes = known;
        Rational absent = missing;
        return Verdict.all(words,
                own.conditions().stream().map(c -> bounded(c, votes, absent, returns.casting(), names)).toList());
    }

    /// Judged at its worst and at its best: what both say is certain.
    private static Verdict bounded(Condition condition, Votes known, Rational missing, Casting casting, List<String> names) {
        Verdict now = condition.judge(known, casting);
        if (names.isEmpty())
            return now;
        Outcome outcome = Outcome.between(condition.judge(condition.worst(known, missing), casting).outcome(),
                condition.judge(known.joinedFor(missing), casting).outcome());
        return new Verdict(now.rule(), outcome, withMissing(now.because(), names, outcome), now.measure(), now.parts());
    }

    private static Verdict weighed(Explanation words, Weighed rule, Returns returns) {
        Map<String, Rational> weights = rule.weighting().weights(returns.affiliates());
        Votes known = Votes.NONE;
        Rational missing = Rational.ZERO;
        List<String> names = new ArrayList<>();
        List<Verdict> parts = new ArrayList<>();
        for (Affiliate affiliate : returns.affiliates()) {
            Rational weight = weights.getOrDefault(affiliate.name(), Rational.ZERO);
            if (weight.signum() == 0)
                continue;
            Verdict own = returns.own(affiliate);
            Optional<Votes> votes = rule.split() || !affiliate.organised()
                    ? returns.of(affiliate).map(c -> split(c.votes(), weight))
                    : whole(own.outcome(), weight);
            parts.add(weighing(affiliate, weight, own));
            if (votes.isPresent())
                known = known.plus(votes.get());
            else {
                missing = missing.plus(weight);
                names.add(affiliate.name());
            }
        }
        Verdict verdict = bounded(rule.majority(), known, missing, returns.casting(), names);
        return new Verdict(words, verdict.outcome(), verdict.because(), verdict.measure(), parts);
    }

    private static Verdict weighing(Affiliate affiliate, Rational weight, Verdict own) {
        return new Verdict(Explanation.of(Saying.WEIGHS, new Part.Name(affiliate.name()), new Part.Number(weight)), own.outcome(),
                own.because(), own.measure(), List.of());
    }

    private static Optional<Votes> whole(Outcome outcome, Rational weight) {
        return switch (outcome) {
            case CARRIED -> Optional.of(Votes.NONE.joinedFor(weight));
            case NOT_CARRIED -> Optional.of(Votes.NONE.joinedAgainst(weight));
            case OPEN -> Optional.empty();
        };
    }

    /// Divided among for, against and abstained as the members voted; if nobody voted, the weight is absent.
    private static Votes split(Votes votes, Rational weight) {
        if (votes.valid().signum() == 0)
            return Votes.NONE.joinedAbsent(weight);
        Rational each = weight.over(votes.valid());
        return new Votes(weight, weight, weight, votes.inFavour().times(each), votes.against().times(each),
                votes.abstained().times(each), Rational.ZERO);
    }

    private static Verdict veto(Explanation words, Veto rule, Returns returns) {
        List<String> objecting = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String name : rule.organisations()) {
            Certificate certificate = returns.certificates().get(name);
            if (certificate == null)
                open.add(name);
            else if (certificate.objects())
                objecting.add(name);
        }
        if (!objecting.isEmpty())
            return new Verdict(words, Outcome.NOT_CARRIED,
                    Explanation.of(Saying.OBJECTED, new Part.Names(objecting, Joint.AND)), Optional.empty(), List.of());
        Outcome outcome = open.isEmpty() ? Outcome.CARRIED : Outcome.OPEN;
        return new Verdict(words, outcome, withMissing(Explanation.of(Saying.NOBODY_OBJECTED,
                new Part.Names(List.copyOf(rule.organisations()), Joint.AND)), open, outcome), Optional.empty(), List.of());
    }

    private static Verdict reservations(Explanation words, JointRule needed, Returns returns) {
        Verdict verdict = judge(needed, returns);
        if (verdict.outcome() != Outcome.CARRIED)
            return new Verdict(words, verdict.outcome(), verdict.because(), verdict.measure(), List.of(verdict));
        Explanation binds = Wording.binds(Binding.of(returns));
        return new Verdict(words, Outcome.CARRIED, Explanation.sentences(List.of(verdict.because(), binds)), verdict.measure(),
                List.of(verdict));
    }

    private static Explanation withMissing(Explanation because, List<String> names, Outcome outcome) {
        if (names.isEmpty())
            return because;
        return Explanation.sentences(List.of(because, Explanation.of(
                outcome == Outcome.OPEN ? Saying.STILL_MISSING : Saying.MISSING_CANNOT_CHANGE,
                new Part.Names(names, Joint.AND))));
    }

    private static Part.Number number(long value) {
        return new Part.Number(Rational.of(value));
    }

    private Judge() {}
}
