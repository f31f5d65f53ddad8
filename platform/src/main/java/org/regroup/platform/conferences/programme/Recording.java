package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Closing;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// A session closes only with a record, or with a reason why there is none. The record says as well what came of the format, so
/// that others need not try everything themselves.
@Service
@Transactional
public class Recording implements Closing.LeftOpen {

    static final int LONGEST = 4_000;

    private final SessionRepository sessions;
    private final Streams streams;
    private final Publishing publishing;
    private final ConferenceAccess access;
    private final RecordRepository records;
    private final Clock clock;

    Recording(SessionRepository sessions, Streams streams, Publishing publishing, ConferenceAccess access,
            RecordRepository records,
            Clock clock) {
        this.sessions = sessions;
        this.streams = streams;
        this.publishing = publishing;
        this.access = access;
        this.records = records;
        this.clock = clock;
    }

    /// What is written down at the end.
    ///
    /// @param none why there is no record; everything else is empty then
    public record Written(String agreed, String disputed, String next, String none, @Nullable Integer present, String aim,
            String result, @Nullable Boolean keep) {}

    /// Closes a session: whoever submitted it or organises its stream, once it has begun.
    public Outcome<Session> close(PersonId by, UUID id, Written written) {
        var session = sessions.held(id).orElseThrow(() -> new NotFound("session"));
        var conference = access.require(by, session.conference());
        require(by, session, streams.require(session.conference(), session.stream()));
        var clean = new Written(PlainText.lines(written.agreed()), PlainText.lines(written.disputed()),
                PlainText.lines(written.next()), PlainText.lines(written.none()), written.present(),
                PlainText.lines(written.aim()), PlainText.lines(written.result()), written.keep());
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (session.closed()) {
            grounds.add(Ground.of("recording.ground.closed"));
        } else if (!begun(session, conference, now)) {
            grounds.add(Ground.of("recording.ground.notBegun"));
        }
        grounds.addAll(grounds(clean));
        return Outcome.unless(grounds, () -> {
            records.insert(session, clean, by, now);
            return sessions.find(id).orElseThrow();
        });
    }

    /// @throws Forbidden for those who see the session but do not hold it; [NotFound] for everybody else
    static void require(PersonId by, Session session, Stream stream) {
        if (!session.person().equals(by) && !stream.organisedBy(by)) {
            throw new Forbidden("recording.forbidden");
        }
    }

    private boolean begun(Session session, Conference conference, Instant now) {
        return session.state() == Session.State.ACCEPTED && publishing.latest(session.conference()).stream()
                .flatMap(one -> one.programme().slots().stream()).filter(slot -> slot.session().equals(session.id()))
                .anyMatch(slot -> !now.isBefore(slot.day().atTime(slot.starts()).atZone(conference.zone()).toInstant()));
    }

    private static List<Ground> grounds(Written written) {
        var grounds = new ArrayList<Ground>();
        boolean some = !(written.agreed() + written.disputed() + written.next() + written.aim() + written.result()).isEmpty();
        if (!written.none().isEmpty()) {
            PlainText.atMost("recording", "none", written.none(), LONGEST, grounds);
            if (some) {
                grounds.add(Ground.at("none", "recording.ground.both"));
            }
            return grounds;
        }
        PlainText.require("recording", "agreed", written.agreed(), LONGEST, grounds);
        PlainText.require("recording", "disputed", written.disputed(), LONGEST, grounds);
        PlainText.require("recording", "next", written.next(), LONGEST, grounds);
        PlainText.require("recording", "aim", written.aim(), LONGEST, grounds);
        PlainText.require("recording", "result", written.result(), LONGEST, grounds);
        if (written.keep() == null) {
            grounds.add(Ground.at("keep", "recording.ground.keep"));
        }
        if (written.present() != null && written.present() < 0) {
            grounds.add(Ground.at("present", "recording.ground.present"));
        }
        return grounds;
    }

    @Transactional(readOnly = true)
    public Optional<SessionRecord> of(UUID session) {
        return records.find(session);
    }

    /// What came of a format wherever it was run on this server, the latest first.
    @Transactional(readOnly = true)
    public List<SessionRecord> runs(String format, int most) {
        return records.runs(format, most);
    }

    /// Every published session that was not taken back leaves something.
    @Override
    @Transactional(readOnly = true)
    public List<Ground> of(Conference conference) {
        var published = publishing.latest(conference.id()).stream().flatMap(one -> one.programme().slots().stream())
                .map(Programme.Slot::session).toList();
        return sessions.of(conference.id()).stream()
                .filter(one -> published.contains(one.id()) && one.state() == Session.State.ACCEPTED && !one.closed())
                .map(one -> Ground.of("recording.ground.open", one.terms().title())).toList();
    }
}
