package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Part.Joint;

/// Says what a rule asks for. Some parts name those who agree ("at least 3 of 4 organisations"), others are clauses of
/// their own ("at least half of the roll take part"); those who agree are gathered before the verb.
final class Wording {

    /// @param agreeing whether it names those who agree
    private record Piece(Explanation words, boolean agreeing, boolean one) {

        Explanation clause() {
            return agreeing ? Explanation.of(one ? Saying.AGREES : Saying.AGREE, new Part.Phrase(words)) : words;
        }
    }

    static Explanation of(JointRule rule, int organisations) {
        return piece(rule, organisations).clause();
    }

    static Explanation own(OwnRule rule) {
        return together(rule.conditions().stream().map(c -> piece(c, false)).toList(), Joint.AND).clause();
    }

    static Explanation own(Condition condition) {
        return piece(condition, false).words();
    }

    static Explanation of(Level level) {
        return Explanation.of(level.strict() ? Saying.MORE_THAN : Saying.AT_LEAST, new Part.Fraction(level.share()));
    }

    static Explanation binds(Binding binding) {
        List<Explanation> said = new ArrayList<>();
        if (binding.bound().isEmpty())
            said.add(Explanation.of(Saying.BINDING_ON_NOBODY));
        else if (binding.reserved().isEmpty() && binding.pending().isEmpty())
            said.add(Explanation.of(Saying.BINDING_ON_ALL, number(binding.bound().size())));
        else
            said.add(Explanation.of(Saying.BINDING_ON, new Part.Names(binding.bound(), Joint.AND)));
        if (!binding.reserved().isEmpty())
            said.add(reservation(binding.reserved()));
        if (!binding.pending().isEmpty())
            said.add(Explanation.of(Saying.STILL_MISSING, new Part.Names(binding.pending(), Joint.AND)));
        return Explanation.sentences(said);
    }

    static Explanation reservation(List<String> reserved) {
        return Explanation.of(reserved.size() == 1 ? Saying.RESERVATION_OF : Saying.RESERVATIONS_OF,
                new Part.Names(reserved, Joint.AND));
    }

    private static Piece piece(JointRule rule, int n) {
        return switch (rule) {
            case JointRule.AllOf(List<JointRule> rules) ->
                together(rules.stream().map(r -> piece(r, n)).toList(), Joint.AND);
            case JointRule.AnyOf(List<JointRule> rules) ->
                together(rules.stream().map(r -> piece(r, n)).toList(), Joint.OR);
            case JointRule.Organisations(Threshold threshold) ->
                new Piece(threshold(threshold, n), true, threshold instanceof Threshold.AtLeast(int k) && k == 1);
            case JointRule.TakingPart(Threshold threshold) ->
                clause(Saying.TAKE_PART, new Part.Phrase(threshold(threshold, n)));
            case JointRule.People(OwnRule own) ->
                together(own.conditions().stream().map(c -> piece(c, true)).toList(), Joint.AND);
            case JointRule.Weighed weighed -> agreeing(weighed(weighed));
            case JointRule.Sections(JointRule within, List<JointRule.Section> sections) -> clause(Saying.WITHIN_SECTIONS,
                    new Part.Names(sections.stream().map(JointRule.Section::name).toList(), Joint.AND),
                    new Part.Phrase(of(within, 0)));
            case JointRule.Veto veto ->
                clause(Saying.NO_OBJECTION_FROM, new Part.Names(List.copyOf(veto.organisations()), Joint.OR));
            case JointRule.Reservations(JointRule needed) ->
                clause(Saying.BINDS_THOSE_WHO_AGREE, new Part.Phrase(of(needed, n)));
        };
    }

    private static Piece piece(Condition condition, boolean joint) {
        return switch (condition) {
            case Majority majority -> agreeing(majority(majority, joint));
            case Quorum.OfRoll(Level level) ->
                clause(joint ? Saying.ROLLS_TAKE_PART : Saying.ROLL_TAKES_PART, new Part.Phrase(of(level)));
            case Quorum.OfPresent(Level level) -> clause(Saying.PRESENT_VOTE, new Part.Phrase(of(level)));
            case Quorum.Number(long people) -> clause(Saying.NUMBER_TAKES_PART, number(people));
            case Blocks(long atMost) -> atMost == 0 ? clause(Saying.NOBODY_BLOCKS) : clause(Saying.AT_MOST_BLOCK, number(atMost));
        };
    }

    private static Piece together(List<Piece> pieces, Joint joint) {
        if (pieces.size() == 1)
            return pieces.getFirst();
        List<Piece> agreeing = pieces.stream().filter(Piece::agreeing).toList();
        boolean simple = joint == Joint.AND || agreeing.size() == pieces.size();
        List<Explanation> clauses = new ArrayList<>();
        if (simple && agreeing.size() > 1)
            clauses.add(Explanation.of(Saying.AGREE, new Part.Phrases(agreeing.stream().map(Piece::words).toList(), joint)));
        else if (simple && agreeing.size() == 1)
            clauses.add(agreeing.getFirst().clause());
        pieces.stream().filter(p -> !simple || !p.agreeing()).map(Piece::clause).forEach(clauses::add);
        if (clauses.size() == 1)
            return new Piece(clauses.getFirst(), false, false);
        return joint == Joint.AND
                ? clause(Saying.CLAUSES, new Part.Phrases(clauses, Joint.AND_CLAUSES))
                : clause(Saying.EITHER, new Part.Phrases(clauses, Joint.OR_CLAUSES));
    }

    /// @param n how many organisations there are; 0: not known, as within sections
    private static Explanation threshold(Threshold threshold, int n) {
        if (n == 0)
            return switch (threshold) {
                case Threshold.AtLeast(int k) -> Explanation.of(Saying.SOME_AT_LEAST, number(k));
                case Threshold.AllBut(int k) -> k == 0
                        ? Explanation.of(Saying.SOME_ALL)
                        : Explanation.of(Saying.SOME_ALL_BUT, number(k));
                case Threshold.Share(Level level) -> Explanation.of(Saying.SOME_SHARE, new Part.Phrase(of(level)));
            };
        return switch (threshold) {
            case Threshold.AtLeast(int k) -> Explanation.of(Saying.ORGANISATIONS_AT_LEAST, number(k), number(n));
            case Threshold.AllBut(int k) -> k == 0
                    ? Explanation.of(Saying.ORGANISATIONS_ALL, number(n))
                    : Explanation.of(Saying.ORGANISATIONS_ALL_BUT, number(k), number(n));
            case Threshold.Share(Level level) ->
                Explanation.of(Saying.ORGANISATIONS_SHARE, new Part.Phrase(of(level)), number(n));
        };
    }

    private static Explanation majority(Majority majority, boolean joint) {
        Saying base = switch (majority.base()) {
            case CAST -> joint ? Saying.ALL_CAST : Saying.OWN_CAST;
            case VALID -> joint ? Saying.ALL_VALID : Saying.OWN_VALID;
            case PRESENT -> joint ? Saying.ALL_PRESENT : Saying.OWN_PRESENT;
            case ENTITLED -> joint ? Saying.ALL_ENTITLED : Saying.OWN_ENTITLED;
        };
        Explanation said = Explanation.of(Saying.SHARE_OF, new Part.Phrase(of(majority.level())),
                new Part.Phrase(Explanation.of(base)));
        said = switch (majority.abstentions()) {
            case ASIDE -> said;
            case COUNT_FOR -> Explanation.of(Saying.WITH_ABSTENTIONS_FOR, new Part.Phrase(said));
            case COUNT_AGAINST -> Explanation.of(Saying.WITH_ABSTENTIONS_AGAINST, new Part.Phrase(said));
        };
        return switch (majority.ifTied()) {
            case FAILS -> said;
            case CHAIR_DECIDES -> Explanation.of(Saying.WITH_CHAIR, new Part.Phrase(said));
            case LOT_DECIDES -> Explanation.of(Saying.WITH_LOT, new Part.Phrase(said));
        };
    }

    private static Explanation weighed(JointRule.Weighed rule) {
        Part weight = new Part.Phrase(weight(rule.weighting()));
        return rule.split()
                ? Explanation.of(Saying.WEIGHED_SPLIT, new Part.Phrase(majority(rule.majority(), false)), weight)
                : Explanation.of(Saying.WEIGHED_WHOLE, new Part.Phrase(of(rule.majority().level())), weight);
    }

    static Explanation weight(Weighting weighting) {
        return switch (weighting) {
            case Weighting.PerOrganisation _ -> Explanation.of(Saying.WEIGHT_ORGANISATIONS);
            case Weighting.ByMembers _ -> Explanation.of(Saying.WEIGHT_MEMBERS);
            case Weighting.SquareRoot _ -> Explanation.of(Saying.WEIGHT_SQUARE_ROOT);
            case Weighting.ByDelegates _ -> Explanation.of(Saying.WEIGHT_DELEGATES);
            case Weighting.BySteps steps -> steps.most().isPresent()
                    ? Explanation.of(Saying.WEIGHT_STEPS_AT_MOST, number(steps.first()), number(steps.further()),
                            number(steps.most().getAsLong()))
                    : Explanation.of(Saying.WEIGHT_STEPS, number(steps.first()), number(steps.further()));
            case Weighting.Capped(Weighting of, Rational share) ->
                Explanation.of(Saying.WEIGHT_CAPPED, new Part.Phrase(weight(of)), new Part.Fraction(share));
        };
    }

    private static Piece agreeing(Explanation words) {
        return new Piece(words, true, false);
    }

    private static Piece clause(Saying saying, Part... parts) {
        return new Piece(Explanation.of(saying, parts), false, false);
    }

    private static Part.Number number(long value) {
        return new Part.Number(Rational.of(value));
    }

    private Wording() {}
}
