package org.regroup.counting.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.Majority.IfTied;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.questions.Finding.Kind;

/// What is wrong with the terms of a question, and the rules read from them.
final class TermsCheck {

    /// A day of the notice may have 23 hours.
    private static final Duration CHANGE_OF_CLOCKS = Duration.ofHours(1);

    private final Terms terms;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Affiliate> affiliates = new ArrayList<>();
    private Optional<JointRule> rule = Optional.empty();
    private boolean cap = true;

    private TermsCheck(Terms terms) {
        this.terms = terms;
    }

    static TermsCheck of(Terms terms) {
        TermsCheck check = new TermsCheck(terms);
        check.question();
        check.parties();
        check.joint();
        return check;
    }

    List<Finding> findings() {
        return findings;
    }

    /// Those who are asked, if every one of them can be judged.
    Optional<List<Affiliate>> affiliates() {
        return affiliates.size() == terms.parties().size() ? Optional.of(affiliates) : Optional.empty();
    }

    /// The joint rule, if a decision can be judged by it.
    Optional<JointRule> rule() {
        return rule.filter(_ -> cap && itemsFit());
    }

    static boolean drawsLots(OwnRule own) {
        return majorities(own).anyMatch(m -> m.ifTied() == IfTied.LOT_DECIDES);
    }

    private static Stream<Majority> majorities(OwnRule own) {
        return own.conditions().stream().filter(Majority.class::isInstance).map(Majority.class::cast);
    }

    private static Stream<Majority> majorities(JointRule joint) {
        return switch (joint) {
            case JointRule.AllOf(List<JointRule> rules) -> rules.stream().flatMap(TermsCheck::majorities);
            case JointRule.AnyOf(List<JointRule> rules) -> rules.stream().flatMap(TermsCheck::majorities);
            case JointRule.People(OwnRule own) -> majorities(own);
            case JointRule.Weighed weighed -> Stream.of(weighed.majority());
            case JointRule.Sections sections -> majorities(sections.rule());
            case JointRule.Reservations(JointRule needed) -> majorities(needed);
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _ -> Stream.empty();
        };
    }

    private void question() {
        Question question = terms.question();
        Question.Put put = question.put();
        order("Voting opens", put.opensAt(), "the rule was fixed", put.fixedAt(), "");
        order("Voting closes", put.closesAt(), "it opens", put.opensAt(), "");
        put.certificatesUntil().ifPresent(until -> order("Certificates are due", until, "voting closes", put.closesAt(), ""));
        List<Integer> numbers = question.clauses().stream().map(Question.Clause::number).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList()))
            findings.add(Finding.of(Kind.CLAUSES_MISNUMBERED, "", listed(numbers)));
        if (!itemsFit())
            findings.add(Finding.of(Kind.ITEMS_WRONG, "", listed(question.items())));
        if (terms.cap().signum() <= 0 || terms.cap().compareTo(Rational.ONE) >= 0) {
            cap = false;
            findings.add(Finding.of(Kind.CAP_IMPOSSIBLE, "", terms.cap().toString()));
        }
    }

    private boolean itemsFit() {
        List<Integer> items = terms.question().items();
        return !items.isEmpty() && items.getFirst() == 0 && new HashSet<>(items).size() == items.size()
                && items.stream().allMatch(i -> i >= 0 && i <= terms.question().clauses().size());
    }

    private static String listed(List<Integer> numbers) {
        return numbers.isEmpty() ? "none" : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void order(String later, Instant laterAt, String earlier, Instant earlierAt, String where) {
        if (laterAt.isBefore(earlierAt))
            findings.add(Finding.of(Kind.WRONG_ORDER, where, later, laterAt.toString(), earlier, earlierAt.toString()));
    }

    private void parties() {
        if (terms.parties().stream().noneMatch(Party::organised))
            findings.add(Finding.of(Kind.NOBODY_ASKED, ""));
        Set<String> names = new HashSet<>();
        for (Party party : terms.parties()) {
            boolean sound = true;
            if (!names.add(party.name())) {
                findings.add(Finding.of(Kind.NAME_TWICE, party.name()));
                sound = false;
            }
            sound &= figures(party);
            times(party);
            if (party.organised() && Signatures.key(party.publicKey()).isEmpty())
                findings.add(Finding.of(Kind.KEY_UNREADABLE, party.name()));
            Optional<OwnRule> own = own(party);
            if (sound && own.isPresent())
                affiliates.add(new Affiliate(party.name(), party.members(), party.delegates(), own.get(), party.organised()));
        }
    }

    private boolean figures(Party party) {
        Roll roll = party.roll();
        int before = findings.size();
        notNegative("Members", Rational.of(party.members()), party);
        notNegative("Delegates", party.delegates(), party);
        notNegative("The roll", roll.size(), party);
        notNegative("People on the roll", roll.people(), party);
        notNegative("Members not asked", Rational.of(party.notAsked()), party);
        notNegative("Days of notice", Rational.of(party.card().noticeDays()), party);
        roll.joined().forEach(j -> notNegative("Who joined in " + j.month(), Rational.of(j.members()), party));
        Rational members = Rational.of(party.members());
        if (roll.people().compareTo(members) > 0)
            findings.add(Finding.of(Kind.ROLL_OVER_MEMBERS, party.name(), roll.people().toString(), members.toString()));
        if (Rational.of(party.notAsked()).compareTo(members) > 0)
            findings.add(Finding.of(Kind.NOT_ASKED_OVER_MEMBERS, party.name(), String.valueOf(party.notAsked()),
                    members.toString(), roll.people().toString()));
        Rational joined = roll.joined().stream().map(j -> Rational.of(j.members())).reduce(Rational.ZERO, Rational::plus);
        if (joined.compareTo(members) > 0)
            findings.add(Finding.of(Kind.JOINED_OVER_MEMBERS, party.name(), joined.toString(), members.toString()));
        return findings.size() == before;
    }

    private void notNegative(String what, Rational value, Party party) {
        if (value.signum() < 0)
            findings.add(Finding.of(Kind.NEGATIVE, party.name(), what, value.toString()));
    }

    private void times(Party party) {
        Question.Put put = terms.question().put();
        order("Its vote opens", party.opensAt(), "voting opens", put.opensAt(), party.name());
        order("Voting closes", put.closesAt(), "its vote opens", party.opensAt(), party.name());
        order("Voting opens", put.opensAt(), "its roll was frozen", party.roll().frozenAt(), party.name());
        Instant notice = put.fixedAt().plus(Duration.ofDays(Math.clamp(party.card().noticeDays(), 0, 36_500)));
        if (party.opensAt().plus(CHANGE_OF_CLOCKS).isBefore(notice))
            findings.add(Finding.of(Kind.NOTICE_TOO_SHORT, party.name(), party.opensAt().toString(),
                    String.valueOf(party.card().noticeDays()), put.fixedAt().toString()));
    }

    private Optional<OwnRule> own(Party party) {
        return switch (Rules.parseOwn(party.rule())) {
            case Rules.Parsed.Refused<OwnRule>(String reason) -> {
                findings.add(Finding.of(Kind.OWN_RULE_UNREADABLE, party.name(), reason));
                yield Optional.empty();
            }
            case Rules.Parsed.Read<OwnRule>(OwnRule own) -> {
                if (drawsLots(own) && terms.seed().isEmpty())
                    findings.add(Finding.of(Kind.LOT_WITHOUT_SEED, party.name()));
                yield Optional.of(own);
            }
        };
    }

    private void joint() {
        switch (Rules.parse(terms.rule())) {
            case Rules.Parsed.Refused<JointRule>(String reason) ->
                findings.add(Finding.of(Kind.RULE_UNREADABLE, "", reason));
            case Rules.Parsed.Read<JointRule>(JointRule joint) -> {
                rule = Optional.of(joint);
                affiliates().ifPresent(all -> joint.problems(all)
                        .forEach(p -> findings.add(Finding.of(Kind.RULE_DOES_NOT_FIT, "", p))));
                if (majorities(joint).anyMatch(m -> m.ifTied() == IfTied.CHAIR_DECIDES))
                    findings.add(Finding.of(Kind.RULE_NEEDS_A_CHAIR, ""));
                if (majorities(joint).anyMatch(m -> m.ifTied() == IfTied.LOT_DECIDES) && terms.seed().isEmpty())
                    findings.add(Finding.of(Kind.LOT_WITHOUT_SEED, ""));
            }
        }
    }
}
