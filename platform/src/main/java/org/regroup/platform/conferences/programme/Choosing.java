package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Organisers of a stream read what was submitted to it and choose. Where the call is anonymous each of them reads without names
/// first; nobody decides on a session of their own.
@Service
@Transactional
public class Choosing {

    static final int LONGEST_NOTE = 1_000;

    private final SessionRepository sessions;
    private final Streams streams;
    private final Calls calls;
    private final ConferenceAccess access;
    private final People people;
    private final ProgrammeMail mail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Choosing(SessionRepository sessions, Streams streams, Calls calls, ConferenceAccess access, People people,
            ProgrammeMail mail, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.streams = streams;
        this.calls = calls;
        this.access = access;
        this.people = people;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The first readings of everything submitted to a conference, the earliest first.
    @Transactional(readOnly = true)
    public List<Reading> readings(ConferenceId conference) {
        return jdbc.sql("""
                select r.* from session_reading r join conference_session s on s.id = r.session where s.conference = :id
                order by r.read_at, r.person""").param("id", conference.value())
                .query((row, _) -> new Reading(Sql.uuid(row, "session"), new PersonId(Sql.uuid(row, "person")),
                        Reading.Verdict.valueOf(Sql.text(row, "verdict").toUpperCase(Locale.ROOT)), Sql.text(row, "note"),
                        Sql.instant(row, "read_at")))
                .list();
    }

    /// An organiser says what they think of a submission; said again, it takes the place of what was said.
    public Outcome<Session> read(PersonId by, UUID id, Optional<Reading.Verdict> verdict, String note) {
        var session = held(by, id);
        var words = PlainText.lines(note);
        var now = Sql.now(clock);
        var grounds = grounds(by, session, now);
        if (verdict.isEmpty()) {
            grounds.add(Ground.at("verdict", "programme.ground.verdict"));
        }
        PlainText.atMost("programme", "note", words, LONGEST_NOTE, grounds);
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into session_reading (session, person, verdict, note, read_at)
                    values (:session, :person, :verdict, :note, :now)
                    on conflict (session, person) do update set verdict = excluded.verdict, note = excluded.note,
                    read_at = excluded.read_at""").param("session", id).param("person", by.value())
                    .param("verdict", verdict.orElseThrow().code()).param("note", words).param("now", Sql.at(now)).update();
            return session;
        });
    }

    /// An organiser accepts or declines, once the call is over.
    ///
    /// @param reason which whoever submitted it reads; a refusal needs one
    public Outcome<Session> decide(PersonId by, UUID id, boolean accepted, String reason) {
        var session = held(by, id);
        var words = PlainText.lines(reason);
        var now = Sql.now(clock);
        var grounds = grounds(by, session, now);
        var call = calls.of(session.conference());
        if (call.filter(one -> one.over(now)).isEmpty()) {
            grounds.add(Ground.of("programme.ground.callOpen"));
        }
        if (call.filter(Call::anonymous).isPresent() && readings(session.conference()).stream()
                .noneMatch(one -> one.session().equals(id) && one.person().equals(by))) {
            grounds.add(Ground.at("verdict", "programme.ground.readFirst"));
        }
        if (!accepted && words.isEmpty()) {
            grounds.add(Ground.at("reason", "programme.ground.reason.missing"));
        }
        PlainText.atMost("programme", "reason", words, LONGEST_NOTE, grounds);
        return Outcome.unless(grounds, () -> {
            sessions.decided(id, accepted, by, words, now);
            var decided = sessions.find(id).orElseThrow();
            mail.decided(access.require(by, session.conference()), decided);
            return decided;
        });
    }

    private Session held(PersonId by, UUID id) {
        var session = sessions.held(id).orElseThrow(() -> new NotFound("session"));
        var stream = streams.require(session.conference(), session.stream());
        if (!stream.organisedBy(by) && !session.person().equals(by)) {
            throw new NotFound("session");
        }
        streams.requireOrganiser(by, stream);
        return session;
    }

    private ArrayList<Ground> grounds(PersonId by, Session session, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (session.state() == Session.State.WITHDRAWN || session.closed()
                || access.require(by, session.conference()).state(now) != Conference.State.OPEN) {
            grounds.add(Ground.of("programme.ground.notChangeable"));
        }
        if (involved(by, session)) {
            grounds.add(Ground.of("programme.ground.involved"));
        }
        return grounds;
    }

    private boolean involved(PersonId by, Session session) {
        return session.person().equals(by) || people.find(by).map(one -> one.email())
                .filter(address -> session.terms().speakers().stream().anyMatch(one -> one.email().equalsIgnoreCase(address)))
                .isPresent();
    }
}
