package org.regroup.platform.decisions.objections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionReader;
import org.regroup.platform.decisions.questions.QuestionRoll;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Choice;

/// Formal objections for a member of an organisation that decides.
///
/// @param typed what was sent with the last request, and why it was refused
public record ObjectionView(Question question, QuestionReader reader, List<Objection> objections, Typed typed, Instant now) {

    public ObjectionView {
        objections = List.copyOf(objections);
    }

    /// The reader's organisations, with what becomes of an objection in each.
    public List<Party> parties() {
        return question.parties().stream().filter(party -> reader.member().contains(party.organisation())
                || reader.seats().stream().anyMatch(seat -> seat.organisation().equals(party.organisation()))).toList();
    }

    public List<Objection> of(Party party) {
        return objections.stream().filter(one -> one.organisation().equals(party.organisation())).toList();
    }

    public boolean open(Party party) {
        return question.votes(party, now);
    }

    /// The votes of the reader for which she may object now.
    public List<QuestionRoll.Seat> seats() {
        return reader.seats().stream().filter(seat -> question.party(seat.organisation()).filter(this::open).isPresent())
                .toList();
    }

    public static String item(Page page, Question question, int item) {
        return item > 0
                ? page.t("voting.item.clause", question.clauses().get(item - 1).label())
                : page.t(question.clauses().isEmpty() ? "voting.item.question" : "voting.item.whole");
    }

    public List<Choice> items(Page page) {
        var items = new ArrayList<Choice>();
        for (int item = 0; item < question.items(); item++) {
            items.add(Choice.of(String.valueOf(item), item(page, question, item)));
        }
        return items;
    }

    public List<Choice> voices(Page page) {
        return seats().stream().map(seat -> Choice.of(seat.elector().toString(), seat.unit() == null
                ? question.party(seat.organisation()).orElseThrow().name()
                : seat.unit())).toList();
    }

    public String moment(Page page, Instant at) {
        return QuestionWords.moment(page, at, question.terms().zone());
    }

    public Problems problems(Page page) {
        return Problems.of(typed.grounds(),
                ground -> new Problem(ground.field(), page.t(ground.key(), ground.args().toArray())));
    }
}
