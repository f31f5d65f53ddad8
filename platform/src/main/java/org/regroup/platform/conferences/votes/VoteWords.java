package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Fact;
import org.regroup.platform.shared.piece.Weighing;

/// Votes of a conference in the reader's words.
public final class VoteWords {

    /// So much of a fingerprint tells versions apart.
    private static final int SHORT = 16;

    private VoteWords() {}

    public static String rung(Page page, Rung rung) {
        return page.t("votes.rung." + HallVote.code(rung));
    }

    /// How far a vote has come: open, closed, carried, not carried, annulled.
    public static String state(Page page, HallVote vote, Hall hall) {
        var logged = hall.business().vote(vote.id().toString());
        if (logged.flatMap(Vote::annulled).isPresent()) {
            return page.t("votes.state.annulled");
        }
        return logged.flatMap(Vote::result).map(result -> page.t(result.carried() ? "votes.state.carried" : "votes.state.lost"))
                .orElseGet(() -> page.t(vote.open() ? "votes.state.open" : "votes.state.closed"));
    }

    public static String choice(Page page, org.regroup.platform.conferences.votes.Choice choice) {
        return page.t("votes.choice." + choice.key());
    }

    /// What everybody knows of the vote before it is counted.
    public static List<Fact> facts(Page page, VoteView view) {
        var vote = view.vote();
        var here = page.in(view.conference().zone());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("votes.fact.way"), rung(page, vote.rung()) + ". " + page.t("votes.rung."
                + HallVote.code(vote.rung()) + ".what")));
        if (vote.rung() != Rung.VOICES) {
            facts.add(new Fact(page.t("votes.fact.rule"), RuleWords.rule(page, vote.applied(), organisations(vote))));
        }
        facts.add(new Fact(page.t("votes.fact.roll"), page.t("votes.fact.roll.size", vote.roll().size(),
                here.dateTime(vote.openedAt()))));
        if (vote.heldAt() != null) {
            facts.add(new Fact(page.t("votes.fact.heldAt"), here.dateTime(vote.heldAt())));
        }
        if (!vote.text().isEmpty()) {
            facts.add(new Fact(page.t("votes.fact.text"), vote.text().substring(0, Math.min(SHORT, vote.text().length()))));
        }
        return facts;
    }

    static int organisations(HallVote vote) {
        return (int) vote.roll().delegations().stream().filter(Delegation::organised).count();
    }

    /// Of whom nobody, or too few, are here: now, or when the vote was closed.
    public static List<String> absent(Page page, VoteView view) {
        return view.absent().stream().map(one -> {
            var name = one.everybody()
                    ? page.t("votes.absent.all")
                    : one.key().isEmpty() ? page.t("votes.unaffiliated") : one.name();
            return page.t(view.vote().open() ? "votes.absent.now" : "votes.absent.closed", name, one.here(), one.seats())
                    + (one.needed() > 0 ? " " + page.t("votes.absent.needed", one.needed()) : "");
        }).toList();
    }

    /// The arithmetic, part by part.
    public static List<String> because(Page page, Verdict verdict) {
        return Stream.concat(Stream.of(RuleWords.because(page, verdict)),
                verdict.parts().stream().map(part -> RuleWords.text(page, part.rule()) + ": " + RuleWords.because(page, part)))
                .toList();
    }

    public static String number(Page page, Rational value) {
        return RuleWords.number(page, value);
    }

    /// The same votes under other rules.
    public static List<Weighing> weighings(Page page, Weighings weighings) {
        return weighings.all().stream().map(one -> {
            var measure = measure(one.verdict());
            double share = measure.map(each -> decimal(each.share())).orElse(0.0);
            double needed = measure.map(each -> decimal(each.level().share())).orElse(0.0);
            return new Weighing(page.t("certificates.weighing." + one.name().saying().name().toLowerCase(Locale.ROOT)), "", share,
                    page.percent(Math.floor(share * 100) / 100), needed, page.percent(needed),
                    page.t(one.verdict().carried() ? "votes.state.carried" : "votes.state.lost"), one.binding(), one.flips());
        }).toList();
    }

    /// The share on which a verdict turns: its own, or the first among its parts that was not reached.
    private static Optional<Verdict.Measure> measure(Verdict verdict) {
        if (verdict.measure().isPresent() || verdict.parts().isEmpty()) {
            return verdict.measure();
        }
        return verdict.parts().stream().filter(part -> part.outcome() == verdict.outcome()).findFirst()
                .flatMap(VoteWords::measure);
    }

    private static double decimal(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    /// What is missing for a result.
    public static String missing(Page page, VoteView view) {
        return page.t(view.reconciled().filter(Reconciliation::blocked).isPresent()
                ? "votes.ground.unreconciled"
                : "votes.ground.tellers");
    }

    public static String found(Page page, Discrepancy one) {
        return page.t("votes.found." + one.kind().name().toLowerCase(Locale.ROOT), one.args().toArray());
    }

    /// A teller's sheet, line by line.
    public static List<Fact> lines(Page page, HallVote vote, Sheet sheet) {
        var lines = new ArrayList<Fact>();
        sheet.hands().forEach(hands -> lines.add(new Fact(row(page, vote, hands.key()), page.t("votes.sheet.figures",
                hands.inFavour(), hands.against(), hands.abstained(), hands.spoiled()))));
        sheet.papers().forEach((choice, numbers) -> lines.add(new Fact(choice(page, choice),
                numbers.isEmpty() ? "–" : SheetForm.text(numbers))));
        if (!sheet.took().isEmpty()) {
            lines.add(new Fact(page.t("votes.sheet.took"), SheetForm.text(sheet.took())));
        }
        if (sheet.late() > 0) {
            lines.add(new Fact(page.t("votes.sheet.late"), page.number(sheet.late())));
        }
        return lines;
    }

    public static String row(Page page, HallVote vote, String key) {
        return key.equals(Hands.ROOM)
                ? page.t("votes.sheet.room")
                : key.isEmpty() ? page.t("votes.unaffiliated") : vote.roll().delegation(key).map(Delegation::name).orElse(key);
    }

    /// Who may demand a surer way, and how many stand up for it.
    public static String demand(Page page, VoteView view, Demand demand) {
        int standing = view.stand().getOrDefault(demand.rung(), List.of()).size();
        return page.t(demand.anyOrganisation() ? "votes.demand.either" : "votes.demand.delegates", demand.delegates(), standing);
    }
}
