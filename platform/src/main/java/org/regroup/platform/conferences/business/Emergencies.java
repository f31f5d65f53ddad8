package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.motions.Calendar;
import org.regroup.platform.motions.Calendars;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The gate for motions on events after the deadline: they are admitted in the room of motions, supported by delegates, and let
/// in, or not, with a reason by those who arrange the business. The conference may decide otherwise.
@Service
@Transactional
public class Emergencies {

    static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final AgendaRepository agendas;
    private final Items items;
    private final Motions motions;
    private final Calendars calendars;
    private final Voters voters;
    private final Resolved resolved;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, AgendaRepository agendas, Items items, Motions motions, Calendars calendars, Voters voters,
            Resolved resolved, ConferenceAccess access, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.items = items;
        this.motions = motions;
        this.calendars = calendars;
        this.voters = voters;
        this.resolved = resolved;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    private record Said(int supports, boolean own, Emergency.@Nullable Ruling ruling) {}

    /// Those of the conference's alliance that are not decided, by their numbers.
    ///
    /// @param attendee number of the reader, if she has a delegate's say; 0 otherwise
    @Transactional(readOnly = true)
    List<Emergency> of(Conference conference, int attendee) {
        var alliance = conference.alliance();
        if (alliance == null) {
            return List.of();
        }
        var found = motions.of(alliance).stream().filter(one -> one.kind() == MotionKind.EMERGENCY && one.stands()).toList();
        var terms = new HashMap<Object, Calendar>();
        calendars.of(alliance).forEach(one -> terms.put(one.id(), one));
        var said = said(conference.id(), attendee);
        return found.stream().map(one -> emergency(one, terms.get(one.calendar()), said.get(one.id().value()))).toList();
    }

    private static Emergency emergency(Motion motion, @Nullable Calendar calendar, @Nullable Said said) {
        return new Emergency(motion, calendar == null ? "" : calendar.terms().emergencyTest(),
                calendar == null ? 1 : Math.max(1, calendar.terms().supporters()), said == null ? 0 : said.supports(),
                said != null && said.own(), said == null ? null : said.ruling());
    }

    private Map<UUID, Said> said(ConferenceId conference, int attendee) {
        var said = new HashMap<UUID, Said>();
        jdbc.sql("""
                select motion, count(s.attendee) supports, coalesce(bool_or(s.attendee = :attendee), false) own,
                    e.passed, e.reason, e.line, e.ruled_at
                from (select s.* from business_emergency_support s
                    join conference_attendee t on t.conference = s.conference and t.number = s.attendee
                    left join business_emergency r on r.conference = s.conference and r.motion = s.motion
                    where s.conference = :id and (t.left_at is null or t.left_at >= r.ruled_at)) s
                full join (select * from business_emergency where conference = :id) e using (motion)
                group by motion, e.passed, e.reason, e.line, e.ruled_at""").param("id", conference.value())
                .param("attendee", attendee)
                .query(row -> {
                    said.put(Sql.uuid(row, "motion"), new Said(row.getInt("supports"), row.getBoolean("own"), ruling(row)));
                });
        return said;
    }

    private static Emergency.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        var at = Sql.instantOrNull(row, "ruled_at");
        return at == null
                ? null
                : new Emergency.Ruling(row.getBoolean("passed"), Sql.text(row, "reason"), row.getObject("line", Integer.class),
                        at);
    }

    /// A delegate wants it heard. Said twice, it counts once.
    public Outcome<Emergency> support(PersonId by, ConferenceId id, MotionId motion) {
        var conference = access.hold(by, id);
        var attendee = voters.require(by, id);
        var emergency = find(conference, motion, attendee.number());
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (!emergency.waits()) {
            grounds.add(Ground.of("business.ground.emergency.ruled"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into business_emergency_support (conference, motion, attendee, supported_at)
                    values (:id, :motion, :attendee, :now) on conflict do nothing""").param("id", id.value())
                    .param("motion", motion.value()).param("attendee", attendee.number()).param("now", Sql.at(now)).update();
            return find(conference, motion, attendee.number());
        });
    }

    /// Those who arrange the business let it in, or do not, and say why.
    ///
    /// @param section of the agenda into which it comes
    public Outcome<Emergency> rule(PersonId by, ConferenceId id, MotionId motion, boolean passed, String reason, UUID section) {
        var conference = access.hold(by, id);
        offices.require(by, id, Office.Kind.ARRANGEMENTS);
        var emergency = find(conference, motion, 0);
        var grounds = grounds(conference, emergency, passed, reason, section);
        if (!emergency.waits()) {
            grounds.add(Ground.of("business.ground.emergency.ruled"));
        }
        if (passed && emergency.supports() < emergency.needed()) {
            grounds.add(Ground.of("business.ground.emergency.supports", emergency.needed(), emergency.supports()));
        }
        return Outcome.unless(grounds, () -> ruled(by, conference, motion, passed, PlainText.lines(reason), null, section));
    }

    /// The conference has decided otherwise; the chair enters it, naming the line of the log where the vote was declared.
    public Outcome<Emergency> resolve(PersonId by, ConferenceId id, MotionId motion, int line, String reason, UUID section) {
        var conference = access.hold(by, id);
        offices.require(by, id, Office.Kind.CHAIR);
        var emergency = find(conference, motion, 0);
        var grounds = grounds(conference, emergency, true, reason, section);
        grounds.addAll(resolved.grounds(id, line));
        if (emergency.ruling() != null && emergency.ruling().passed()) {
            grounds.add(Ground.of("business.ground.emergency.ruled"));
        }
        return Outcome.unless(grounds, () -> ruled(by, conference, motion, true, PlainText.lines(reason), line, section));
    }

    private List<Ground> grounds(Conference conference, Emergency emergency, boolean passed, String reason, UUID section) {
        var grounds = new ArrayList<>(Arranging.open(conference, Sql.now(clock)));
        PlainText.require("business", "reason", PlainText.lines(reason), LONGEST_REASON, grounds);
        if (passed && !emergency.motion().awaitsDecision()) {
            grounds.add(Ground.of("business.ground.emergency.admitted"));
        }
        if (passed && agendas.of(conference.id()).section(section).isEmpty()) {
            grounds.add(Ground.at("section", "business.ground.section"));
        }
        return grounds;
    }

    private Emergency ruled(PersonId by, Conference conference, MotionId motion, boolean passed, String reason,
            @Nullable Integer line, UUID section) {
        var now = Sql.now(clock);
        var id = conference.id();
        jdbc.sql("""
                insert into business_emergency (conference, motion, passed, reason, line, ruled_by, ruled_at)
                values (:id, :motion, :passed, :reason, :line, :by, :now)
                on conflict (conference, motion) do update set passed = excluded.passed, reason = excluded.reason,
                    line = excluded.line, ruled_by = excluded.ruled_by, ruled_at = excluded.ruled_at""")
                .param("id", id.value()).param("motion", motion.value()).param("passed", passed).param("reason", reason)
                .param("line", line, java.sql.Types.INTEGER).param("by", by.value()).param("now", Sql.at(now)).update();
        if (passed) {
            items.letIn(by, id, section, motions.find(motion).orElseThrow(), now);
        }
        return find(conference, motion, 0);
    }

    private Emergency find(Conference conference, MotionId motion, int attendee) {
        return of(conference, attendee).stream().filter(one -> one.motion().id().equals(motion)).findFirst()
                .orElseThrow(() -> new NotFound("motion"));
    }

    /// What the gate looks like to its reader.
    ///
    /// @param agenda   as it is written, for its sections
    /// @param delegate whether the reader has a delegate's say
    /// @param arranges whether the reader rules
    /// @param chairs   whether the reader enters what the conference has decided
    public record View(Conference conference, List<Emergency> motions, Agenda agenda, boolean delegate, boolean arranges,
            boolean chairs, Instant now) {

        public String href() {
            return conference.href() + "/emergencies";
        }
    }

    @Transactional(readOnly = true)
    View view(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var attendee = voters.find(reader, id);
        var now = Sql.now(clock);
        var held = reader == null || attendee.isPresent() ? List.<Office>of() : offices.of(id);
        return new View(conference, of(conference, attendee.map(one -> one.number()).orElse(0)), Agenda.EMPTY,
                attendee.isPresent(), holds(held, reader, Office.Kind.ARRANGEMENTS, now),
                holds(held, reader, Office.Kind.CHAIR, now), now);
    }

    /// For those who rule on it.
    ///
    /// @throws Forbidden for everybody else
    @Transactional(readOnly = true)
    View ruling(ConferenceId id, PersonId reader, MotionId motion) {
        var conference = access.require(reader, id);
        var now = Sql.now(clock);
        var held = offices.of(id);
        var view = new View(conference, of(conference, 0).stream().filter(one -> one.motion().id().equals(motion)).toList(),
                new Agenda(List.of(), agendas.sections(id)), false, holds(held, reader, Office.Kind.ARRANGEMENTS, now),
                holds(held, reader, Office.Kind.CHAIR, now), now);
        if (!view.arranges() && !view.chairs()) {
            throw new Forbidden("conferences.forbidden.arrangements");
        }
        if (view.motions().isEmpty()) {
            throw new NotFound("motion");
        }
        return view;
    }

    private static boolean holds(List<Office> held, @Nullable PersonId reader, Office.Kind kind, Instant now) {
        return held.stream().anyMatch(one -> one.kind() == kind && one.person().equals(reader) && one.held(now));
    }
}
