package org.regroup.platform.decisions.voting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionRoll;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// Voting in the reader's words.
public final class VotingWords {

    private VotingWords() {}

    public static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> arg instanceof Instant at ? page.dateTime(at) : arg).toArray())));
    }

    /// What an item is called: the whole, or a clause by its label.
    public static String item(Page page, Question question, VoteView.Item item) {
        var clause = item.clause();
        if (clause != null) {
            return page.t("voting.item.clause", clause.label());
        }
        return page.t(question.clauses().isEmpty() ? "voting.item.question" : "voting.item.whole");
    }

    /// For whom somebody votes, and with how many votes.
    public static String under(Page page, VoteView.Card card) {
        var seat = card.seat();
        if (seat.unit() != null) {
            return page.t("voting.under.unit", seat.unit(), seat.people());
        }
        if (seat.people() == 1) {
            return page.t("voting.under", card.party().name());
        }
        return page.t("voting.under.card", card.party().name(), seat.people(), seat.weight())
                + (card.party().procedure().together() ? " " + page.t("voting.under.bloc") : "");
    }

    /// Who sent this voter.
    public static String whose(VoteView.Card card) {
        var told = card.told();
        var unit = told == null ? null : told.unit();
        return unit != null ? unit : card.seat().unit() != null ? card.seat().unit() : card.party().name();
    }

    public static String answer(Page page, String letter) {
        return page.t("voting.answer." + Answer.of(letter).map(Answer::key).orElse("none"));
    }

    /// When a card cannot be filled in: why, in a sentence.
    public static @Nullable String barred(Page page, VoteView view, VoteView.Card card) {
        var question = view.question();
        if (view.open(card)) {
            return null;
        }
        if (card.onPaper()) {
            return page.t("voting.ground.paper");
        }
        if (question.calledOffAt() != null) {
            return page.t("voting.ground.calledOff");
        }
        if (!view.now().isBefore(question.terms().closesAt())) {
            return page.t("voting.ground.closed",
                    QuestionWords.moment(page, question.terms().closesAt(), question.terms().zone()));
        }
        if (view.now().isBefore(card.party().opensAt())) {
            return page.t("voting.ground.notYet", QuestionWords.moment(page, card.party().opensAt(), question.terms().zone()));
        }
        return page.t("voting.notOnline." + card.party().procedure().method().name().toLowerCase(Locale.ROOT),
                card.party().name());
    }

    /// Where somebody votes who cannot do so on line; null where she can.
    public static @Nullable String elsewhere(Page page, QuestionPage view, QuestionRoll.Seat seat) {
        var party = view.question().party(seat.organisation()).orElseThrow();
        return switch (party.procedure().method()) {
            case MEETING -> page.t("voting.now.meeting", party.name());
            case CARDS -> page.t("voting.now.cards", party.name());
            case PAPER -> page.t("voting.now.paper.only", party.name());
            case BALLOT, MIXED -> null;
        };
    }

    /// What those who run this server could see of a vote, in a plain sentence.
    public static String seen(Page page, VoteView.Card card) {
        return page.t("voting.seen." + card.party().procedure().secrecy().code());
    }
}
