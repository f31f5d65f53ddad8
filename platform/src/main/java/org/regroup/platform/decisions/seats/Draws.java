package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.decisions.seats.RoleTerm.Source;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;

/// Seats drawn among people who belong to no affiliate: one organisation opens the draw and names a number that will be public
/// after the close, another draws with it. The order follows from that number and one that was sealed when the draw opened, so
/// neither organisation, nor whoever stands, can steer it, and anybody can draw it again.
@Service
@Transactional
public class Draws {

    static final Duration LONGEST = Duration.ofDays(90);

    private final RoleRepository roles;
    private final TermRepository terms;
    private final Around.Reader around;
    private final Elections elections;
    private final JdbcClient jdbc;
    private final Clock clock;

    Draws(RoleRepository roles, TermRepository terms, Around.Reader around, Elections elections, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.around = around;
        this.elections = elections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is drawn, and until when people can stand.
    ///
    /// @param publicNumber such as the numbers of a lottery on a day after the close
    public record Plan(@Nullable Instant closesAt, @Nullable LocalDate endsOn, String publicNumber) {}

    /// Opens a draw for all lot seats that are free.
    public Outcome<UUID> open(PersonId by, OrganisationId under, RoleId id, Plan plan) {
        var role = speaks(by, under, id);
        var now = Sql.now(clock);
        var number = PlainText.line(plan.publicNumber());
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "publicNumber", number, 300, grounds);
        var closes = plan.closesAt();
        if (closes == null || !closes.isAfter(now) || closes.isAfter(now.plus(LONGEST))) {
            grounds.add(Ground.at("closesAt", "seats.ground.closesAt", LONGEST.toDays()));
        }
        var until = closes == null ? now : closes;
        var ends = plan.endsOn() == null ? now : role.terms().ends(plan.endsOn());
        if (!ends.isAfter(until) || ends.isAfter(role.terms().longest(until))) {
            grounds.add(Ground.at("drawEndsOn", "seats.ground.endsOn", role.terms().termDays()));
        }
        int free = new Seating(role.terms(), terms.of(id)).free(Seat.LOT, null, now);
        if (role.state(now) != State.STANDS || free == 0) {
            grounds.add(Ground.of("seats.ground.notStanding"));
        } else if (around.of(id, null).draws().stream().anyMatch(one -> one.drawnAt() == null)) {
            grounds.add(Ground.of("seats.ground.draw.open"));
        }
        return Outcome.unless(grounds, () -> {
            var draw = Ids.next(clock);
            jdbc.sql("""
                    insert into role_draw (id, role, seats, closes_at, term_ends_at, secret, public_number, opened_by, opened_org,
                        opened_at)
                    values (:id, :role, :seats, :closes, :ends, :secret, :number, :by, :org, :now)""").param("id", draw)
                    .param("role", id.value()).param("seats", free).param("closes", Sql.at(until)).param("ends", Sql.at(ends))
                    .param("secret", Tokens.next()).param("number", number).param("by", by.value()).param("org", under.value())
                    .param("now", Sql.at(now)).update();
            roles.log(id, Ids.next(clock), RoleAct.by(by, under, RoleAct.Kind.DRAW_OPENED, now).saying(number));
            return draw;
        });
    }

    /// Somebody who belongs to no affiliate stands in the draw.
    public Outcome<UUID> enter(PersonId by, RoleId id, UUID draw, String declaration) {
        var role = hold(id);
        var rest = around.of(id, by);
        var found = find(rest, draw);
        var now = Sql.now(clock);
        var text = PlainText.lines(declaration);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "declaration", text, Filling.LONGEST_DECLARATION, grounds);
        if (!found.open(now)) {
            grounds.add(Ground.of("seats.ground.draw.closed"));
        } else if (role.state(now) != State.STANDS) {
            grounds.add(Ground.of("seats.ground.notStanding"));
        }
        if (rest.affiliated()) {
            grounds.add(Ground.of("seats.ground.draw.affiliated"));
        }
        if (found.holds(by)) {
            grounds.add(Ground.of("seats.ground.draw.stands"));
        }
        if (new Seating(role.terms(), terms.of(id)).mustPause(by, found.closesAt())) {
            grounds.add(Ground.of("seats.ground.rotation", role.terms().mostTerms()));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql(
                    """
                            insert into role_draw_entry (draw, number, person, declaration, entered_at)
                            select :draw, coalesce(max(number), 0) + 1, :person, :declaration, :now from role_draw_entry where draw = :draw""")
                    .param("draw", draw).param("person", by.value()).param("declaration", text).param("now", Sql.at(now))
                    .update();
            return draw;
        });
    }

    /// Stands no more, as long as the pool is open.
    public Outcome<UUID> leave(PersonId by, RoleId id, UUID draw) {
        hold(id);
        var found = find(around.of(id, by), draw);
        var grounds = new ArrayList<Ground>();
        if (!found.open(clock.instant())) {
            grounds.add(Ground.of("seats.ground.draw.closed"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("delete from role_draw_entry where draw = :draw and person = :person").param("draw", draw)
                    .param("person", by.value()).update();
            return draw;
        });
    }

    /// Another organisation draws, with the number that is public by now: the first drawn have the seats, the others are in
    /// reserve in the order drawn. Whoever has joined an affiliate meanwhile stands no more.
    public Outcome<UUID> draw(PersonId by, OrganisationId under, RoleId id, UUID draw, String publicValue) {
        var role = speaks(by, under, id);
        var found = find(around.of(id, by), draw);
        var now = Sql.now(clock);
        var value = PlainText.line(publicValue);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "publicValue", value, 200, grounds);
        if (role.state(now) != State.STANDS) {
            grounds.add(Ground.of("seats.ground.notStanding"));
        } else if (found.drawnAt() != null || found.open(now)) {
            grounds.add(Ground.of("seats.ground.draw.notYet", found.closesAt()));
        } else if (found.openedFor().equals(under) || found.openedBy().equals(by)) {
            grounds.add(Ground.of("seats.ground.second"));
        }
        if (!grounds.isEmpty()) {
            roles.log(id, Ids.next(clock), RoleAct.by(by, under, RoleAct.Kind.REFUSED, now).saying("drawn"));
            return new Outcome.Refused<>(grounds);
        }
        jdbc.sql("""
                delete from role_draw_entry e where e.draw = :draw and exists (select from membership m
                    join affiliation f on f.organisation = m.organisation and f.left_at is null
                    where f.alliance = :alliance and m.person = e.person and m.left_at is null)""").param("draw", draw)
                .param("alliance", role.alliance().value()).update();
        jdbc.sql("update role_draw set drawn_by = :by, drawn_org = :org, drawn_at = :now, public_value = :value where id = :id")
                .param("by", by.value()).param("org", under.value()).param("now", Sql.at(now)).param("value", value)
                .param("id", draw).update();
        roles.log(id, Ids.next(clock), RoleAct.by(by, under, RoleAct.Kind.DRAWN, now).saying(value));
        seat(role, find(around.of(id, by), draw), now);
        return new Outcome.Done<>(draw);
    }

    private void seat(AllianceRole role, Draw draw, Instant now) {
        var order = draw.drawn();
        int free = Math.min(draw.seats(), new Seating(role.terms(), terms.of(role.id())).free(Seat.LOT, null, now));
        if (!draw.endsAt().isAfter(now)) {
            return;
        }
        for (int i = 0; i < Math.min(free, order.size()); i++) {
            var person = order.get(i);
            var term = new RoleTerm(Ids.next(clock), role.id(), person, i + 1, Seat.LOT, null,
                    new Source.Drawn(draw.id(), order.size()), null, now, draw.endsAt(), null, null);
            terms.insert(term);
            roles.log(role.id(), Ids.next(clock),
                    RoleAct.by(person, null, RoleAct.Kind.DECLARED, now).saying(declaration(draw, person)));
            roles.log(role.id(), Ids.next(clock), RoleAct.of(person, RoleAct.Kind.TOOK, now));
            var rest = order.subList(Math.min(free, order.size()), order.size());
            for (int n = 0; n < rest.size(); n++) {
                terms.insert(term.id(), new Reserve(term.id(), n + 1, rest.get(n), null, null, false, false));
            }
        }
    }

    private String declaration(Draw draw, PersonId person) {
        return jdbc.sql("select declaration from role_draw_entry where draw = :draw and person = :person")
                .param("draw", draw.id())
                .param("person", person.value()).query(String.class).single();
    }

    private static Draw find(Around rest, UUID id) {
        return rest.draws().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("draw"));
    }

    private AllianceRole speaks(PersonId by, OrganisationId under, RoleId id) {
        var role = hold(id);
        if (!elections.speaksFor(by, role.alliance()).contains(under)) {
            throw new Forbidden("seats.forbidden.speak");
        }
        return role;
    }

    private AllianceRole hold(RoleId id) {
        return roles.held(id).orElseThrow(() -> new NotFound("role"));
    }
}
