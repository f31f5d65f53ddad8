package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;

/// Who puts the programme together: organisers the sessions of their streams, those who speak for sponsors everything.
@Component
class DraftAccess {

    private final ConferenceAccess access;
    private final Clock clock;

    DraftAccess(ConferenceAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /// For somebody who speaks for a sponsor; held until the transaction is over.
    ///
    /// @throws Forbidden for everybody else
    Conference sponsored(PersonId by, ConferenceId id) {
        var conference = access.hold(by, id);
        if (access.sponsors(by, conference).isEmpty()) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
        return conference;
    }

    /// @throws Forbidden unless this person puts the programme together
    static void require(PersonId by, Draft draft, List<?> sponsors) {
        if (sponsors.isEmpty() && draft.streams().stream().noneMatch(one -> one.organisedBy(by))) {
            throw new Forbidden("programme.forbidden.draft");
        }
    }

    ArrayList<Ground> open(Conference conference) {
        var grounds = new ArrayList<Ground>();
        if (conference.state(clock.instant()) != Conference.State.OPEN) {
            grounds.add(Ground.of("conferences.ground.notOpen"));
        }
        return grounds;
    }
}
