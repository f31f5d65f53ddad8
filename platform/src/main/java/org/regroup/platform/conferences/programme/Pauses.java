package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Times without sessions, which those who speak for sponsors add, change and take away. A programme that was published keeps its
/// pauses as they were until it is published again.
@Service
@Transactional
public class Pauses {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24 * 60;

    private final DraftAccess drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pauses(DraftAccess drafts, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In order of time.
    @Transactional(readOnly = true)
    public List<Pause> of(ConferenceId conference) {
        return jdbc.sql("select * from conference_break where conference = :id order by day, starts, id")
                .param("id", conference.value())
                .query((row, _) -> new Pause(Sql.uuid(row, "id"), row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class), row.getInt("minutes"), Sql.text(row, "title")))
                .list();
    }

    @Transactional(readOnly = true)
    Pause require(ConferenceId conference, UUID pause) {
        return of(conference).stream().filter(one -> one.id().equals(pause)).findFirst()
                .orElseThrow(() -> new NotFound("pause"));
    }

    public Outcome<Pause> add(PersonId by, ConferenceId id, LocalDate day, LocalTime starts, int minutes, String title) {
        var conference = drafts.sponsored(by, id);
        var pause = new Pause(Ids.next(clock), day, starts, minutes, PlainText.line(title));
        return Outcome.unless(grounds(conference, pause), () -> {
            jdbc.sql("""
                    insert into conference_break (id, conference, day, starts, minutes, title)
                    values (:id, :conference, :day, :starts, :minutes, :title)""").param("id", pause.id())
                    .param("conference", id.value()).param("day", day).param("starts", starts).param("minutes", minutes)
                    .param("title", pause.title()).update();
            return pause;
        });
    }

    public Outcome<Pause> change(PersonId by, ConferenceId id, UUID which, LocalDate day, LocalTime starts, int minutes,
            String title) {
        var conference = drafts.sponsored(by, id);
        var pause = new Pause(require(id, which).id(), day, starts, minutes, PlainText.line(title));
        return Outcome.unless(grounds(conference, pause), () -> {
            jdbc.sql("""
                    update conference_break set day = :day, starts = :starts, minutes = :minutes, title = :title
                    where id = :id""").param("id", pause.id()).param("day", day).param("starts", starts)
                    .param("minutes", minutes).param("title", pause.title()).update();
            return pause;
        });
    }

    public Outcome<Pause> remove(PersonId by, ConferenceId id, UUID which) {
        var conference = drafts.sponsored(by, id);
        var pause = require(id, which);
        return Outcome.unless(drafts.open(conference), () -> {
            jdbc.sql("delete from conference_break where id = :id").param("id", which).update();
            return pause;
        });
    }

    private List<Ground> grounds(Conference conference, Pause pause) {
        var grounds = drafts.open(conference);
        PlainText.require("programme", "pauseTitle", pause.title(), Rooms.LONGEST_NAME, grounds);
        if (pause.day().isBefore(conference.startsOn()) || pause.day().isAfter(conference.endsOn())) {
            grounds.add(Ground.at("pauseDay", "programme.ground.day"));
        }
        if (pause.minutes() < SHORTEST || pause.minutes() > LONGEST
                || pause.starts().toSecondOfDay() / 60 + pause.minutes() >= 24 * 60) {
            grounds.add(Ground.at("pauseMinutes", "programme.ground.midnight"));
        }
        return grounds;
    }
}
