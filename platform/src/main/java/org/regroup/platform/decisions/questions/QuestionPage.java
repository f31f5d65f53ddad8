package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Typed;

/// A question for its reader.
///
/// @param names of everybody the page names
/// @param marks of the organisations that decide
/// @param typed what was sent with the last request and refused; empty otherwise
public record QuestionPage(Question question, QuestionReader reader, List<QuestionAct> acts, Map<PersonId, String> names,
        Map<OrganisationId, Mark> marks, Instant now, Typed typed) {

    QuestionPage refused(Typed sent) {
        return new QuestionPage(question, reader, acts, names, marks, now, sent);
    }

    public QuestionState state() {
        return question.state(now);
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return organisation == null ? Mark.none("") : marks.getOrDefault(organisation, Mark.none(""));
    }

    /// The organisations that have certified their result.
    public List<OrganisationId> certified() {
        return acts.stream().filter(act -> act.kind() == QuestionAct.Kind.CERTIFIED).map(QuestionAct::organisation)
                .filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
    }

    /// The names of those whose certificate is awaited.
    public List<String> missing() {
        var certified = certified();
        return question.parties().stream().filter(party -> !certified.contains(party.organisation())).map(Party::name).toList();
    }

    /// The organisations for which the reader may confirm the proposal: not for the one that made it.
    public List<OrganisationId> mayConfirm() {
        return state() != QuestionState.PROPOSED || question.proposed().person().equals(reader.person())
                ? List.of()
                : reader.speaksFor().stream().filter(one -> !one.equals(question.proposed().organisation())).toList();
    }

    /// The organisations for which the reader may take the proposal back, or ask for it to be called off.
    public List<OrganisationId> mayCallOff() {
        return switch (state()) {
            case PROPOSED -> reader.speaksFor().stream().filter(question.proposed().organisation()::equals).toList();
            case FIXED, VOTING -> question.terms().rule() == null ? List.of() : List.copyOf(reader.speaksFor());
            case CLOSED, LAPSED, DECIDED, CALLED_OFF -> List.of();
        };
    }

    /// The parts that the rest of the room adds, one after the other.
    public record Added(List<Content> top, List<Content> after) {}
}
