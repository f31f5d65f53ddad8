package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.OrganisationId;

/// Something put to organisations for decision.
///
/// @param number    counts within the alliance or organisation that holds it
/// @param clauses   those voted on one by one; empty where only the whole is put
/// @param lapsesAt  when a proposal ends by itself unless a second organisation has confirmed it
/// @param fixedAt   when rules and rolls were fixed
/// @param parties   those that decide, in the order in which they joined; empty before it is fixed
/// @param decidedAt when the verdict became final
/// @param carried   the verdict, once final
public record Question(QuestionId id, Holder holder, int number, QuestionTerms terms, List<Clause> clauses, Spoken proposed,
        Instant proposedAt, Instant lapsesAt, @Nullable Spoken confirmed, @Nullable Instant fixedAt, List<Party> parties,
        @Nullable Instant calledOffAt, @Nullable Instant decidedAt, @Nullable Boolean carried) {

    /// Who said something, and for which organisation.
    public record Spoken(PersonId person, OrganisationId organisation) {}

    public Question {
        clauses = List.copyOf(clauses);
        parties = List.copyOf(parties);
    }

    /// Where it stands at a moment. It is voted on from the moment the first organisation may.
    public QuestionState state(Instant now) {
        if (calledOffAt != null) {
            return QuestionState.CALLED_OFF;
        }
        if (fixedAt == null) {
            return now.isBefore(lapsesAt) ? QuestionState.PROPOSED : QuestionState.LAPSED;
        }
        if (decidedAt != null) {
            return QuestionState.DECIDED;
        }
        if (!now.isBefore(terms.closesAt())) {
            return QuestionState.CLOSED;
        }
        return parties.stream().anyMatch(party -> !now.isBefore(party.opensAt())) ? QuestionState.VOTING : QuestionState.FIXED;
    }

    /// Whether an organisation's vote is on.
    public boolean votes(Party party, Instant now) {
        return calledOffAt == null && fixedAt != null && !now.isBefore(party.opensAt()) && now.isBefore(terms.closesAt());
    }

    public Optional<Party> party(OrganisationId organisation) {
        return parties.stream().filter(party -> party.organisation().equals(organisation)).findFirst();
    }

    /// How many answers a ballot gives: one on the whole, one on each clause.
    public int items() {
        return clauses.size() + 1;
    }

    public String href() {
        return "/questions/" + id;
    }
}
