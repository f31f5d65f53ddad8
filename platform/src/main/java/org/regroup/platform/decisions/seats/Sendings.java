package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.ElectoralRoll;
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

/// Seats that an organisation fills itself by a decision of its own other than an election here: whoever speaks for it names a
/// member and the decision, and the member holds the seat once she has accepted and declared her other roles.
@Service
@Transactional
public class Sendings {

    static final int LONGEST_BASIS = 500;

    private final RoleRepository roles;
    private final TermRepository terms;
    private final Around.Reader around;
    private final ElectoralRoll roll;
    private final Elections elections;
    private final SeatMail mail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(RoleRepository roles, TermRepository terms, Around.Reader around, ElectoralRoll roll, Elections elections,
            SeatMail mail, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.around = around;
        this.roll = roll;
        this.elections = elections;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Names a member whom the organisation sends.
    ///
    /// @param basis  by which decision of the organisation, in its words
    /// @param endsOn the last day of the term
    public Outcome<UUID> send(PersonId by, OrganisationId under, RoleId id, String email, String basis,
            @Nullable LocalDate endsOn) {
        var role = roles.held(id).orElseThrow(() -> new NotFound("role"));
        if (!elections.speaksFor(by, role.alliance()).contains(under)) {
            throw new Forbidden("seats.forbidden.speak");
        }
        var now = Sql.now(clock);
        var why = PlainText.lines(basis);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "basis", why, LONGEST_BASIS, grounds);
        var ends = endsOn == null ? now : role.terms().ends(endsOn);
        if (!ends.isAfter(now) || ends.isAfter(role.terms().longest(now))) {
            grounds.add(Ground.at("endsOn", "seats.ground.endsOn", role.terms().termDays()));
        }
        var seating = new Seating(role.terms(), terms.of(id));
        long asked = around.of(id, null).sendings().stream().filter(one -> one.waits(now) && one.organisation().equals(under))
                .count();
        if (role.state(now) != State.STANDS || seating.free(Seat.SENT, under, now) <= asked) {
            grounds.add(Ground.of("seats.ground.sent.full"));
        }
        var person = roll.member(under, email.strip());
        if (person.isEmpty()) {
            grounds.add(Ground.at("email", "seats.ground.sent.unknown"));
        } else if (person.get().equals(by)) {
            grounds.add(Ground.at("email", "seats.ground.sent.self"));
        } else {
            holdable(seating, person.get(), now, grounds);
        }
        return Outcome.unless(grounds, () -> {
            var sending = new Sending(Ids.next(clock), id, under, person.orElseThrow(), why, by, now,
                    now.plus(Duration.ofDays(role.terms().acceptDays())), ends, null);
            insert(sending);
            roles.log(id, Ids.next(clock),
                    RoleAct.by(by, under, RoleAct.Kind.SENT, now).concerning(sending.person()).saying(why));
            mail.sent(role, sending.person(), sending.lapsesAt());
            return sending.id();
        });
    }

    private static void holdable(Seating seating, PersonId person, Instant now, List<Ground> grounds) {
        if (seating.after(person, now).isAfter(now)) {
            grounds.add(Ground.at("email", "seats.ground.holdsAlready"));
        }
        if (seating.mustPause(person, now)) {
            grounds.add(Ground.at("email", "seats.ground.rotation.other", seating.rules().mostTerms()));
        }
    }

    /// The member accepts and says which other roles she holds: the term begins.
    public Outcome<RoleTerm> accept(PersonId by, RoleId id, UUID sending, String declaration) {
        var role = roles.held(id).orElseThrow(() -> new NotFound("role"));
        var found = own(by, id, sending);
        var now = Sql.now(clock);
        var text = PlainText.lines(declaration);
        var grounds = waiting(found, now);
        PlainText.require("seats", "declaration", text, Filling.LONGEST_DECLARATION, grounds);
        var seating = new Seating(role.terms(), terms.of(id));
        if (role.state(now) != State.STANDS) {
            grounds.add(Ground.of("seats.ground.notStanding"));
        } else if (seating.free(Seat.SENT, found.organisation(), now) == 0) {
            grounds.add(Ground.of("seats.ground.sent.full"));
        }
        holdable(seating, by, now, grounds);
        return Outcome.unless(grounds, () -> {
            var term = new RoleTerm(Ids.next(clock), id, by, 1, Seat.SENT, found.organisation(), new Source.Sent(found.basis()),
                    null, now, found.endsAt(), null, null);
            answered(sending, true, now);
            terms.insert(term);
            roles.log(id, Ids.next(clock), RoleAct.by(by, null, RoleAct.Kind.DECLARED, now).saying(text));
            roles.log(id, Ids.next(clock), RoleAct.of(by, RoleAct.Kind.TOOK, now));
            return term;
        });
    }

    /// The member does not wish to be sent.
    public Outcome<RoleId> refuse(PersonId by, RoleId id, UUID sending) {
        var found = own(by, id, sending);
        var now = Sql.now(clock);
        return Outcome.unless(waiting(found, now), () -> {
            answered(sending, false, now);
            roles.log(id, Ids.next(clock), RoleAct.of(by, RoleAct.Kind.REFUSED_SEAT, now));
            return id;
        });
    }

    private static List<Ground> waiting(Sending sending, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!sending.waits(now)) {
            grounds.add(Ground.of("seats.ground.notWaiting"));
        }
        return grounds;
    }

    private Sending own(PersonId by, RoleId role, UUID id) {
        return around.of(role, by).sendings().stream().filter(one -> one.id().equals(id) && one.person().equals(by)).findFirst()
                .orElseThrow(() -> new NotFound("sending"));
    }

    private void insert(Sending sending) {
        jdbc.sql("""
                insert into role_sending (id, role, organisation, person, basis, sent_by, sent_at, lapses_at, term_ends_at)
                values (:id, :role, :organisation, :person, :basis, :by, :at, :lapses, :ends)""").param("id", sending.id())
                .param("role", sending.role().value()).param("organisation", sending.organisation().value())
                .param("person", sending.person().value()).param("basis", sending.basis())
                .param("by", sending.sentBy().value()).param("at", Sql.at(sending.sentAt()))
                .param("lapses", Sql.at(sending.lapsesAt())).param("ends", Sql.at(sending.endsAt())).update();
    }

    private void answered(UUID id, boolean accepted, Instant now) {
        jdbc.sql("update role_sending set answered_at = :now, accepted = :accepted where id = :id").param("now", Sql.at(now))
                .param("accepted", accepted).param("id", id).update();
    }
}
