package org.regroup.platform.decisions.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Terms;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;

/// What is known about a question after its vote, but for the votes themselves.
///
/// @param terms     what was fixed before the vote
/// @param standings of the rolls
/// @param written   certificates of all organisations, in the order of their numbers
public record DecisionRecord(Question question, Terms terms, Map<OrganisationId, Standing> standings, List<Written> written) {

    public DecisionRecord {
        written = List.copyOf(written);
    }

    /// Those of an organisation that are signed; the last one holds.
    public List<Written> signed(OrganisationId organisation) {
        return written.stream().filter(one -> one.organisation().equals(organisation) && one.signed()).toList();
    }

    /// The one that waits for a second person.
    public Optional<Written> waiting(OrganisationId organisation) {
        return written.stream().filter(one -> one.organisation().equals(organisation) && !one.signed()).findFirst();
    }

    /// The same with a certificate that has just been signed.
    DecisionRecord with(Written signed) {
        var all = new ArrayList<>(written);
        all.removeIf(one -> !one.signed() && one.organisation().equals(signed.organisation()));
        all.add(signed);
        return new DecisionRecord(question, terms, standings, all);
    }

    /// The decision as certified, without ballots or counts: enough to judge it.
    public Decision certified() {
        return decision(Map.of());
    }

    /// The decision with what each certificate was made of; votes of those who have not certified stay out of it.
    Decision decision(Map<OrganisationId, Counted.Answer> answers) {
        var decision = Decision.of(terms);
        for (Party party : question.parties()) {
            var signed = signed(party.organisation());
            if (!signed.isEmpty()) {
                var answer = answers.get(party.organisation());
                decision = decision.with(new PartyReturn(party.name(),
                        answer == null ? new Returned.None() : answer.returned(),
                        signed.stream().map(Written::certification).toList()));
            }
        }
        return decision;
    }
}
