package org.regroup.platform.decisions.certificates;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.questions.Returned;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;

/// Finds certificates for whoever may see the question: of a joint one, everybody.
@Service
@Transactional(readOnly = true)
class CertificateReading {

    private final QuestionAccess access;
    private final Records records;

    CertificateReading(QuestionAccess access, Records records) {
        this.access = access;
        this.records = records;
    }

    /// @param number which one; the one that holds where none is given
    /// @throws NotFound where it is not signed yet, or this reader may not know of the question
    CertificateView of(QuestionId id, OrganisationId organisation, OptionalInt number, @Nullable PersonId person) {
        var question = access.find(id);
        access.reader(question, person);
        var party = question.party(organisation).orElseThrow(() -> new NotFound("party"));
        var record = records.of(question);
        var all = record.signed(organisation).stream().map(Written::certification).toList();
        var shown = all.stream().filter(one -> number.isEmpty() || one.number() == number.getAsInt())
                .reduce((_, later) -> later).orElseThrow(() -> new NotFound("certificate"));
        return CertificateView.of(record, party, shown, all, tellers(record, party));
    }

    /// Ballots have none, and fifteen thousand of them are not read to find that out.
    private List<String> tellers(DecisionRecord record, Party party) {
        if (!party.procedure().method().counted()) {
            return List.of();
        }
        var answer = records.answers(record, List.of(party.organisation())).get(party.organisation());
        return answer != null && answer.returned() instanceof Returned.Meeting meeting ? meeting.tellers() : List.of();
    }
}
