package org.regroup.platform.decisions.urgent;

import static org.regroup.counting.decisions.Outcome.CARRIED;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.platform.decisions.certificates.AfterCertificate;
import org.regroup.platform.decisions.questions.Effect;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// What the members answer flows back to the statement: a yes keeps the organisation's signature, a no strikes it, and the
/// alliance's joint yes confirms the words for all.
@Component
class MembersAnswers implements Effect, AfterCertificate {

    private final UrgentRepository statements;
    private final UrgentStatements path;
    private final UrgentActs acts;
    private final Clock clock;

    MembersAnswers(UrgentRepository statements, UrgentStatements path, UrgentActs acts, Clock clock) {
        this.statements = statements;
        this.path = path;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return Urgent.SUBJECT;
    }

    @Override
    public void certified(Question question, OrganisationId organisation, OwnResult whole) {
        if (!question.terms().subject().equals(Urgent.SUBJECT)) {
            return;
        }
        var id = UrgentId.of(question.terms().payload());
        var now = Sql.now(clock);
        boolean yes = whole.verdict().outcome() == CARRIED;
        var votes = whole.certificate().votes();
        var before = statements.held(id).orElseThrow();
        var signed = before.voices().stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS
                && voice.organisation().equals(organisation)).reduce((_, last) -> last).orElse(null);
        if (signed == null || !signed.holds() && !rejectedBy(signed, question)) {
            return;
        }
        statements.answer(signed, new UrgentVoice.Asked(question.id(), yes, List.of(votes.inFavour().toString(),
                votes.against().toString(), votes.abstained().toString(), votes.roll().toString()), now));
        if (!yes && signed.holds()) {
            statements.end(signed, now, UrgentVoice.REJECTED, "");
        } else if (yes && !signed.holds()) {
            statements.reinstate(signed);
        }
        log(id, yes ? UrgentAct.Kind.MEMBERS_YES : UrgentAct.Kind.MEMBERS_NO, organisation, now);
        after(before, now);
    }

    private static boolean rejectedBy(UrgentVoice voice, Question question) {
        return voice.asked() != null && voice.asked().question().equals(question.id());
    }

    private void after(Urgent before, Instant now) {
        var after = statements.find(before.id()).orElseThrow();
        if (after.state(now) == UrgentState.CONFIRMED && before.state(now) == UrgentState.OPEN) {
            log(after.id(), UrgentAct.Kind.CONFIRMED, null, now);
        }
        path.fallen(after, now);
    }

    @Override
    public void decided(Question question, boolean carried) {
        var urgent = statements.held(UrgentId.of(question.terms().payload())).orElseThrow();
        var now = Sql.now(clock);
        boolean inTime = urgent.lapsesAt() != null && now.isBefore(urgent.lapsesAt());
        if (carried && question.terms().rule() != null && urgent.state(now).stands() && inTime) {
            boolean already = urgent.state(now) == UrgentState.CONFIRMED;
            statements.confirm(urgent.id(), question.id(), now);
            if (!already) {
                log(urgent.id(), UrgentAct.Kind.CONFIRMED, null, now);
            }
        }
    }

    private void log(UrgentId id, UrgentAct.Kind kind, @Nullable OrganisationId organisation, Instant now) {
        acts.log(id, new UrgentAct(kind, null, organisation, "", now));
    }
}
