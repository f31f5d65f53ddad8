package org.regroup.platform.decisions.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// What tellers enter, compared: the moment two of them have counted the same, the count stands and nobody changes it.
@Service
@Transactional
public class MeetingCounts {

    private final MeetingRepository meetings;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Clock clock;

    MeetingCounts(MeetingRepository meetings, QuestionAccess access, QuestionActs acts, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// How the entries of tellers stand to each other.
    enum After {
        WAITS, DIFFERS, SETTLED;

        static After of(List<Teller> tellers) {
            if (tellers.stream().anyMatch(Teller::settled)) {
                return SETTLED;
            }
            return tellers.stream().filter(teller -> teller.entered() != null).count() < 2 ? WAITS : DIFFERS;
        }
    }

    /// The count of an organisation that decides in a meeting, once its tellers agree.
    @Transactional(readOnly = true)
    public Optional<Settled> settled(Question question, OrganisationId organisation) {
        return question.party(organisation).flatMap(party -> meetings.settled(question.id(), party));
    }

    /// Enters what a teller counted, or enters it again while no two agree.
    ///
    /// @throws Forbidden for everybody who is not a teller of this count
    Outcome<After> enter(PersonId by, QuestionId id, OrganisationId organisation, Typed typed) {
        var question = access.held(id);
        var reader = access.reader(question, by);
        var party = counted(question, organisation);
        var teller = meetings.tellers(id, organisation).stream().filter(one -> one.person().equals(by)).findFirst()
                .orElseThrow(() -> new Forbidden("meetings.forbidden.teller"));
        var now = Sql.now(clock);
        var grounds = closed(question, now);
        if (now.isBefore(party.opensAt())) {
            grounds.add(Ground.of("meetings.ground.notYet", party.name(), party.opensAt()));
        }
        if (teller.settled()) {
            grounds.add(Ground.of("meetings.ground.settled"));
        }
        if (!reader.member().contains(teller.belongs())) {
            grounds.add(Ground.of("meetings.ground.left"));
        }
        var read = new CountSheet(question, party).read(typed, meetings.people(id, organisation));
        return switch (read) {
            case Outcome.Refused<Figures>(var wrong) -> {
                grounds.addAll(wrong);
                yield new Outcome.Refused<>(grounds);
            }
            case Outcome.Done<Figures>(var figures) -> Outcome.unless(grounds, () -> enter(question, teller, figures, now));
        };
    }

    private After enter(Question question, Teller teller, Figures figures, Instant now) {
        var id = question.id();
        var organisation = teller.counts();
        meetings.enter(teller.id(), figures, now);
        acts.log(id, QuestionAct.by(teller.person(), organisation, QuestionAct.Kind.COUNTED, now));
        boolean alone = question.parties().size() == 1;
        meetings.tellers(id, organisation).stream()
                .filter(other -> other.with(teller, alone) && figures.equals(other.entered())).findFirst()
                .ifPresent(other -> {
                    meetings.settle(id, other, teller, figures, now);
                    acts.log(id, new QuestionAct(QuestionAct.Kind.SETTLED, null, organisation, "", now));
                });
        return After.of(meetings.tellers(id, organisation));
    }

    /// @throws NotFound unless the organisation decides this question in a meeting
    static Party counted(Question question, OrganisationId organisation) {
        return question.party(organisation).filter(party -> party.procedure().method().counted())
                .orElseThrow(() -> new NotFound("count"));
    }

    /// Why nothing is counted any more. That others have decided it already keeps nobody from counting and certifying in time.
    static List<Ground> closed(Question question, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (question.calledOffAt() != null) {
            grounds.add(Ground.of("meetings.ground.calledOff"));
        } else if (!now.isBefore(question.terms().certificatesUntil())) {
            grounds.add(Ground.of("meetings.ground.over", question.terms().certificatesUntil()));
        }
        return grounds;
    }
}
