package org.regroup.platform.decisions.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Meetings of the alliance, called by two holders of a role that may call them, of two organisations. A meeting decides
/// nothing by being called. Whether somebody holds the role is asked at every act: a term that ended at noon calls none at 12:01.
@Service
@Transactional
public class Calls {

    static final Duration FARTHEST = Duration.ofDays(366);

    private final RoleRepository roles;
    private final TermRepository terms;
    private final Offices offices;
    private final SeatMail mail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(RoleRepository roles, TermRepository terms, Offices offices, SeatMail mail, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.offices = offices;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is to happen when and where.
    ///
    /// @param agenda one point a line
    public record Plan(String title, @Nullable Instant at, String place, String agenda) {}

    /// Calls a meeting; it stands once a holder of another organisation has confirmed it.
    public Outcome<UUID> call(PersonId by, RoleId id, Plan plan) {
        var role = roles.held(id).orElseThrow(() -> new NotFound("role"));
        var term = holder(by, role);
        var now = Sql.now(clock);
        var title = PlainText.line(plan.title());
        var place = PlainText.line(plan.place());
        var agenda = PlainText.lines(plan.agenda());
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "meeting", title, 120, grounds);
        PlainText.require("seats", "place", place, 300, grounds);
        PlainText.require("seats", "agenda", agenda, 4_000, grounds);
        var at = plan.at();
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            grounds.add(Ground.at("heldAt", "seats.ground.heldAt"));
        }
        return Outcome.unless(grounds, () -> {
            var meeting = Ids.next(clock);
            jdbc.sql("""
                    insert into role_meeting (id, role, title, held_at, place, agenda, called_by, called_at)
                    values (:id, :role, :title, :held, :place, :agenda, :by, :now)""").param("id", meeting)
                    .param("role", id.value()).param("title", title).param("held", Sql.at(Objects.requireNonNull(at)))
                    .param("place", place).param("agenda", agenda).param("by", term.id()).param("now", Sql.at(now)).update();
            return meeting;
        });
    }

    /// A second holder, of another organisation, agrees: the meeting is called.
    public Outcome<UUID> confirm(PersonId by, UUID id) {
        var meeting = held(id);
        var role = roles.find(meeting.role()).orElseThrow();
        var term = holder(by, role);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        var first = terms.find(meeting.calledBy()).orElseThrow();
        if (!meeting.waits(now) || !first.inOffice(now)) {
            grounds.add(Ground.of("seats.ground.notWaiting"));
        } else if (first.person().equals(by) || Objects.equals(first.organisation(), term.organisation())) {
            grounds.add(Ground.of("seats.ground.meeting.second"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("update role_meeting set confirmed_by = :by, confirmed_at = :now where id = :id").param("by", term.id())
                    .param("now", Sql.at(now)).param("id", id).update();
            log(role, term, RoleAct.Kind.MEETING_CALLED, meeting.title(), now);
            mail.called(role, meeting.heldAt());
            return id;
        });
    }

    /// One of the two who called a meeting calls it off, with the reason.
    public Outcome<UUID> callOff(PersonId by, UUID id, String reason) {
        var meeting = held(id);
        var role = roles.find(meeting.role()).orElseThrow();
        var term = holder(by, role);
        var now = Sql.now(clock);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "reason", why, Roles.LONGEST_REASON, grounds);
        if (!meeting.mayBeCalledOff(now)) {
            grounds.add(Ground.of("seats.ground.notWaiting"));
        } else if (!term.id().equals(meeting.calledBy()) && !term.id().equals(meeting.confirmedBy())) {
            grounds.add(Ground.of("seats.ground.meeting.callers"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("update role_meeting set off_by = :by, off_at = :now, off_reason = :why where id = :id")
                    .param("by", term.id()).param("now", Sql.at(now)).param("why", why).param("id", id).update();
            log(role, term, RoleAct.Kind.MEETING_OFF, meeting.title() + ": " + why, now);
            return id;
        });
    }

    /// The next first, those that were held last.
    @Transactional(readOnly = true)
    List<Meeting> of(RoleId role) {
        return jdbc.sql("select * from role_meeting where role = :role order by held_at desc, id").param("role", role.value())
                .query(Calls::map).list();
    }

    private Meeting held(UUID id) {
        return jdbc.sql("select * from role_meeting where id = :id for no key update").param("id", id).query(Calls::map)
                .optional().orElseThrow(() -> new NotFound("meeting"));
    }

    /// @throws Forbidden unless this person holds a role that may call meetings, at this moment
    private RoleTerm holder(PersonId by, AllianceRole role) {
        var term = offices.require(by, role.id());
        if (!role.terms().calls()) {
            throw new Forbidden("seats.forbidden.calls");
        }
        return term;
    }

    private void log(AllianceRole role, RoleTerm term, RoleAct.Kind kind, String detail, Instant now) {
        roles.log(role.id(), Ids.next(clock), RoleAct.by(term.person(), term.organisation(), kind, now).saying(detail));
    }

    static Meeting map(ResultSet row, int number) throws SQLException {
        return new Meeting(Sql.uuid(row, "id"), new RoleId(Sql.uuid(row, "role")), Sql.text(row, "title"),
                Sql.instant(row, "held_at"), Sql.text(row, "place"), Sql.text(row, "agenda"), Sql.uuid(row, "called_by"),
                Sql.instant(row, "called_at"), row.getObject("confirmed_by", UUID.class), row.getObject("off_by", UUID.class),
                Sql.text(row, "off_reason"));
    }
}
