package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Submitting sessions: anybody may, whether they belong to an organisation or to none, until the deadline and not a second later.
@Service
@Transactional
public class Sessions {

    /// So many submissions of one person to one conference.
    static final int MOST = 5;

    private final SessionRepository sessions;
    private final ConferenceAccess access;
    private final Calls calls;
    private final Streams streams;
    private final Formats formats;
    private final Clock clock;

    Sessions(SessionRepository sessions, ConferenceAccess access, Calls calls, Streams streams, Formats formats, Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.calls = calls;
        this.streams = streams;
        this.formats = formats;
        this.clock = clock;
    }

    /// @throws NotFound where there is none
    @Transactional(readOnly = true)
    public Session require(UUID id) {
        return sessions.find(id).orElseThrow(() -> new NotFound("session"));
    }

    /// All that were submitted, in that order.
    @Transactional(readOnly = true)
    public List<Session> of(ConferenceId conference) {
        return sessions.of(conference);
    }

    public Outcome<Session> submit(PersonId by, ConferenceId id, UUID stream, Session.Terms terms) {
        var conference = access.hold(by, id);
        var clean = SessionRules.clean(terms);
        var now = Sql.now(clock);
        var grounds = grounds(conference, stream, clean, now);
        if (sessions.of(id).stream().filter(one -> one.person().equals(by) && one.withdrawnAt() == null).count() >= MOST) {
            grounds.add(Ground.of("programme.ground.most", MOST));
        }
        return Outcome.unless(grounds, () -> {
            var session = Ids.next(clock);
            sessions.insert(session, id, stream, clean, by, now);
            return require(session);
        });
    }

    /// Whoever submitted it changes it until the deadline.
    public Outcome<Session> change(PersonId by, UUID id, UUID stream, Session.Terms terms) {
        var session = own(by, id);
        var clean = SessionRules.clean(terms);
        var now = Sql.now(clock);
        var grounds = grounds(access.require(by, session.conference()), stream, clean, now);
        if (session.state() != Session.State.SUBMITTED) {
            grounds.add(Ground.of("programme.ground.notChangeable"));
        }
        return Outcome.unless(grounds, () -> {
            sessions.change(id, stream, clean, now);
            return require(id);
        });
    }

    /// Whoever submitted it takes it back, at any time before it has been held.
    public Outcome<Session> withdraw(PersonId by, UUID id) {
        var session = own(by, id);
        var grounds = new ArrayList<Ground>();
        if (session.withdrawnAt() != null || session.closed() || session.state() == Session.State.DECLINED) {
            grounds.add(Ground.of("programme.ground.notChangeable"));
        }
        return Outcome.unless(grounds, () -> {
            sessions.withdrawn(id, Sql.now(clock));
            return require(id);
        });
    }

    private Session own(PersonId by, UUID id) {
        return sessions.held(id).filter(one -> one.person().equals(by)).orElseThrow(() -> new NotFound("session"));
    }

    private ArrayList<Ground> grounds(Conference conference, UUID stream, Session.Terms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        var call = calls.of(conference.id()).orElse(null);
        if (call == null || conference.state(now) != Conference.State.OPEN) {
            grounds.add(Ground.of("programme.ground.noCall"));
            return grounds;
        }
        if (!call.open(now)) {
            grounds.add(Ground.of("programme.ground.callClosed"));
        }
        if (streams.of(conference.id()).stream().noneMatch(one -> one.id().equals(stream))) {
            grounds.add(Ground.at("stream", "programme.ground.stream"));
        }
        grounds.addAll(SessionRules.grounds(terms, call, conference, formats));
        return grounds;
    }
}
