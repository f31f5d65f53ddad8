package org.regroup.platform.decisions.meetings;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a count shows.
@Component
class MeetingPages {

    private final QuestionAccess access;
    private final MeetingRepository meetings;
    private final Clock clock;

    MeetingPages(QuestionAccess access, MeetingRepository meetings, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// @throws org.regroup.platform.shared.NotFound where this person may not know of the question
    /// @throws Forbidden for those who neither count nor name tellers, until the vote is over and the count stands
    @Transactional(readOnly = true)
    MeetingView of(QuestionId id, OrganisationId organisation, @Nullable PersonId person, Typed typed) {
        var question = access.find(id);
        var reader = access.reader(question, person);
        var party = MeetingCounts.counted(question, organisation);
        var tellers = meetings.tellers(id, organisation);
        boolean stands = tellers.stream().anyMatch(Teller::settled);
        var settled = stands ? meetings.settled(id, party).orElse(null) : null;
        var now = Sql.now(clock);
        var me = tellers.stream().filter(teller -> teller.person().equals(person)).findFirst();
        boolean open = settled != null && !now.isBefore(question.terms().closesAt());
        if (!open && me.isEmpty() && reader.speaksFor().isEmpty()) {
            throw new Forbidden("meetings.forbidden.page");
        }
        var view = new MeetingView(question, party, reader, tellers, settled, typed, now);
        return me.isEmpty() || me.get().entered() == null
                || typed.values().keySet().stream().anyMatch(key -> key.endsWith("-present"))
                        ? view
                        : new MeetingView(question, party, reader, tellers, settled,
                                Typed.of(view.sheet().typed(Objects.requireNonNull(me.get().entered()))).refused(typed.grounds()),
                                now);
    }
}
