package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.motions.Calendar;
import org.regroup.platform.motions.Calendars;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.motions.Motions;
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

    private final EmergencyRepository stored;
    private final AgendaRepository agendas;
    private final Items items;
    private final Motions motions;
    private final Calendars calendars;
    private final Voters voters;
    private final Resolved resolved;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    Emergencies(EmergencyRepository stored, AgendaRepository agendas, Items items, Motions motions, Calendars calendars,
            Voters voters,
            Resolved resolved, ConferenceAccess access, Offices offices, Clock clock) {
        this.stored = stored;
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
        var said = stored.of(conference.id(), attendee);
        return found.stream().map(one -> emergency(one, terms.get(one.calendar()), said.get(one.id().value()))).toList();
    }

    private static Emergency emergency(Motion motion, @Nullable Calendar calendar, EmergencyRepository.@Nullable Said said) {
        return new Emergency(motion, calendar == null ? "" : calendar.terms().emergencyTest(),
                calendar == null ? 1 : Math.max(1, calendar.terms().supporters()), said == null ? 0 : said.supports(),
                said != null && said.own(), said == null ? null : said.ruling());
    }

    /// A delegate wants it heard. Said twice, it counts once.
    public Outcome<Emergency> support(PersonId by, ConferenceId id, MotionId motion) {
        return support(voters.require(by, id), motion);
    }

    /// @param attendee by an account or by a pass
    Outcome<Emergency> support(Attendee attendee, MotionId motion) {
        var id = attendee.conference();
        var conference = access.hold(attendee.person(), id);
        voters.require(attendee);
        var emergency = find(conference, motion, attendee.number());
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (!emergency.waits()) {
            grounds.add(Ground.of("business.ground.emergency.ruled"));
        }
        return Outcome.unless(grounds, () -> {
            stored.support(id, motion, attendee.number(), now);
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
        stored.rule(id, motion, new Emergency.Ruling(passed, reason, line, now), by);
        if (passed) {
            items.letIn(by, id, section, motions.find(motion).orElseThrow(), now);
        }
        return find(conference, motion, 0);
    }

    private Emergency find(Conference conference, MotionId motion, int attendee) {
        return of(conference, attendee).stream().filter(one -> one.motion().id().equals(motion)).findFirst()
                .orElseThrow(() -> new NotFound("motion"));
    }
}
