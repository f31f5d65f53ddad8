package org.regroup.platform.decisions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Elections in the reader's words.
public final class ElectionWords {

    private ElectionWords() {}

    public static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> arg instanceof Instant at ? page.dateTime(at) : arg).toArray())));
    }

    public static String method(Page page, CountingRule rule) {
        return page.t("decisions.method." + rule.code());
    }

    public static List<Choice> methods(Page page) {
        return Arrays.stream(CountingRule.values())
                .map(rule -> Choice.of(rule.code(), method(page, rule), page.t("decisions.method." + rule.code() + ".what")))
                .toList();
    }

    public static List<Choice> ties(Page page) {
        return Arrays.stream(TieOrder.values())
                .map(order -> Choice.of(order.code(), page.t("decisions.ties." + order.code()))).toList();
    }

    public static List<Choice> traits(Page page) {
        return Arrays.stream(Trait.values()).map(trait -> Choice.of(trait.code(), page.t("decisions.trait." + trait.code())))
                .toList();
    }

    public static String demand(Page page, Representation demand) {
        var key = "decisions.demand." + demand.code() + "." + demand.trait().code();
        return demand.value().isEmpty()
                ? page.t(key + ".each", demand.number())
                : page.t(key, demand.number(), demand.value());
    }

    /// Who decides, how many take part, under what rule, until when.
    static MandateLine mandate(Page page, Election election, ElectionState state) {
        var rules = election.rules();
        var who = page.t(election.holder() instanceof Holder.OfAlliance ? "decisions.who.alliance" : "decisions.who.organisation",
                election.holder().name());
        var how = switch (state) {
            case PROPOSED, LAPSED -> page.t("decisions.roll.notYet");
            case NOMINATIONS, BEFORE_VOTE -> page.t("decisions.roll.size", page.number(election.roll()));
            case VOTING, CLOSED, COUNTED, PUBLISHED, CALLED_OFF -> page.t("decisions.roll.voted", page.number(election.voted()),
                    page.number(election.roll()));
        };
        return new MandateLine(who, how, page.t("decisions.rule.line", method(page, rules.method()), rules.seats()),
                page.t("decisions.until.line", page.dateTime(rules.votingUntil()), page.date(rules.termEndsOn()),
                        rules.recallRule()));
    }

    /// Everything fixed before the vote.
    public static List<Fact> rules(Page page, Election election) {
        var rules = election.rules();
        var demands = rules.representation().isEmpty()
                ? page.t("decisions.demand.none")
                : rules.representation().stream().map(demand -> demand(page, demand)).collect(Collectors.joining("; ")) + ". "
                        + page.t("decisions.demand.fewer");
        var equal = rules.method().marking() != Marking.RANKS
                ? page.t("decisions.marking." + rules.method().marking().key(), Marking.HIGHEST)
                : page.t(rules.equalRanks() ? "decisions.equal.yes" : "decisions.equal.no");
        var opened = election.openedAt();
        return List.of(new Fact(page.t("decisions.new.seats"), page.number(rules.seats())),
                new Fact(page.t("decisions.fact.method"),
                        method(page, rules.method()) + ". " + page.t("decisions.method." + rules.method().code() + ".what")),
                new Fact(page.t("decisions.fact.ballot"), equal), new Fact(page.t("decisions.fact.demands"), demands),
                new Fact(page.t("decisions.fact.ties"), page.t("decisions.ties." + rules.ties().code())),
                new Fact(page.t("decisions.fact.nominations"), page.dateTime(rules.nominationsUntil())),
                new Fact(page.t("decisions.fact.voting"),
                        page.t("decisions.fromUntil", page.dateTime(rules.votingFrom()), page.dateTime(rules.votingUntil()))),
                new Fact(page.t("decisions.fact.term"), page.date(rules.termEndsOn())),
                new Fact(page.t("decisions.fact.recall"), rules.recallRule()),
                new Fact(page.t("decisions.fact.roll"), opened == null
                        ? page.t("decisions.roll.notYet")
                        : page.t("decisions.roll.frozen", page.number(election.roll()), page.dateTime(opened))));
    }

    /// Where an election stands, and until when.
    public static String stands(Page page, Election election, Instant now) {
        var rules = election.rules();
        var state = election.state(now);
        return switch (state) {
            case NOMINATIONS -> page.t("decisions.ends.nominations", page.dateTime(rules.nominationsUntil()));
            case BEFORE_VOTE -> page.t("decisions.ends.before_vote", page.dateTime(rules.votingFrom()));
            case VOTING -> page.t("decisions.ends.voting", page.dateTime(rules.votingUntil()));
            case PROPOSED, LAPSED, CLOSED, COUNTED, PUBLISHED, CALLED_OFF -> page.t("decisions.state." + state.key());
        };
    }

    /// The genders that demands of this election name, and not to say.
    public static List<Choice> genders(Page page, ElectionRules rules) {
        return Stream.concat(rules.named(Trait.GENDER).stream().map(gender -> Choice.of(gender, gender)),
                Stream.of(Choice.of("", page.t("decisions.gender.none")))).toList();
    }
}
