package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.seats.RoleTerm.How;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What those do who hold a role or are next in reserve. Whether somebody holds it is asked of the clock at every act.
@Service
@Transactional
public class Offices {

    static final int LONGEST_REPORT = 4_000;

    private final RoleRepository roles;
    private final TermRepository terms;
    private final SeatMail mail;
    private final Clock clock;

    Offices(RoleRepository roles, TermRepository terms, SeatMail mail, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.mail = mail;
        this.clock = clock;
    }

    /// The term in which somebody holds a role at this moment.
    @Transactional(readOnly = true)
    public Optional<RoleTerm> held(PersonId person, RoleId role) {
        var now = clock.instant();
        return terms.of(role).stream().filter(one -> one.person().equals(person) && one.inOffice(now)).findFirst();
    }

    /// A dated report of a holder to those who mandated her.
    public Outcome<RoleAct> report(PersonId by, RoleId id, String words) {
        var role = find(id);
        var term = require(by, id);
        var text = PlainText.lines(words);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "report", text, LONGEST_REPORT, grounds);
        return Outcome.unless(grounds,
                () -> log(role, RoleAct.by(by, term.organisation(), RoleAct.Kind.REPORTED, Sql.now(clock)).saying(text)));
    }

    /// Says anew which other roles somebody holds; what was said before stays to be read.
    public Outcome<RoleAct> declare(PersonId by, RoleId id, String words) {
        var role = find(id);
        var text = PlainText.lines(words);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "declaration", text, Filling.LONGEST_DECLARATION, grounds);
        if (roles.acts(id).stream().noneMatch(act -> act.kind() == RoleAct.Kind.DECLARED && by.equals(act.person()))) {
            require(by, id);
        }
        return Outcome.unless(grounds, () -> log(role, RoleAct.by(by, null, RoleAct.Kind.DECLARED, Sql.now(clock)).saying(text)));
    }

    /// A holder lays the role down; the reserve is asked.
    public Outcome<RoleTerm> layDown(PersonId by, RoleId id, String reason) {
        var role = hold(id);
        var term = require(by, id);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "reason", why, Roles.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            log(role, RoleAct.by(by, term.organisation(), RoleAct.Kind.LAID_DOWN, now).saying(why));
            vacate(role, term, How.LAID_DOWN, now);
            return term;
        });
    }

    /// Empties a seat at once and asks the reserve.
    void vacate(AllianceRole role, RoleTerm term, How how, Instant now) {
        terms.end(term.id(), how, now);
        ask(role, now);
    }

    /// Tells whoever has a vacant seat to take by now, once.
    void ask(AllianceRole role, Instant now) {
        for (var vacancy : seating(role).vacancies(terms.reserves(role.id()), now)) {
            var asked = vacancy.asked();
            if (asked != null && terms.told(asked.reserve(), now)) {
                log(role, RoleAct.of(asked.reserve().person(), RoleAct.Kind.ASKED, now));
                mail.asked(role, asked);
            }
        }
    }

    /// Somebody of the reserve takes the vacant seat for the rest of its term.
    public Outcome<RoleTerm> take(PersonId by, RoleId id, UUID vacated, String declaration) {
        var role = hold(id);
        var now = Sql.now(clock);
        var text = PlainText.lines(declaration);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "declaration", text, Filling.LONGEST_DECLARATION, grounds);
        var reserve = reserve(role, by, vacated, now, grounds);
        return Outcome.unless(grounds, () -> {
            var before = terms.find(vacated).orElseThrow();
            var term = new RoleTerm(Ids.next(clock), id, by, before.place(), before.seat(),
                    before.seat() == RoleTerm.Seat.SENT ? before.organisation() : reserve.organisation(), before.source(),
                    vacated,
                    now, before.endsAt(), null, null);
            terms.answered(reserve, true, now);
            terms.insert(term);
            terms.reserves(id).stream().filter(one -> one.term().equals(vacated) && one.place() > reserve.place())
                    .forEach(one -> terms.insert(term.id(), new Reserve(term.id(), one.place(), one.person(), one.organisation(),
                            null, false, false)));
            log(role, RoleAct.by(by, null, RoleAct.Kind.DECLARED, now).saying(text));
            log(role, RoleAct.of(by, RoleAct.Kind.TOOK, now));
            mail.took(role, term);
            return term;
        });
    }

    /// Somebody of the reserve does not wish to take the seat; the next one is asked.
    public Outcome<RoleId> refuse(PersonId by, RoleId id, UUID vacated) {
        var role = hold(id);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        var reserve = reserve(role, by, vacated, now, grounds);
        return Outcome.unless(grounds, () -> {
            terms.answered(reserve, false, now);
            log(role, RoleAct.of(by, RoleAct.Kind.REFUSED_SEAT, now));
            ask(role, now);
            return id;
        });
    }

    /// @throws NotFound for whoever never was in this reserve
    private Reserve reserve(AllianceRole role, PersonId by, UUID vacated, Instant now, List<Ground> grounds) {
        var reserves = terms.reserves(role.id());
        var own = reserves.stream().filter(one -> one.term().equals(vacated) && one.person().equals(by)).findFirst()
                .orElseThrow(() -> new NotFound("reserve"));
        var asked = seating(role).vacancies(reserves, now).stream().filter(one -> one.term().id().equals(vacated)).findFirst()
                .map(Vacancy::asked);
        if (asked.isEmpty() || !asked.get().reserve().person().equals(by)) {
            grounds.add(Ground.of("seats.ground.notAsked"));
        }
        return own;
    }

    private Seating seating(AllianceRole role) {
        return new Seating(role.terms(), terms.of(role.id()));
    }

    /// @throws Forbidden unless this person holds the role at this moment
    RoleTerm require(PersonId person, RoleId role) {
        return held(person, role).orElseThrow(() -> new Forbidden("seats.forbidden.holder"));
    }

    private AllianceRole find(RoleId id) {
        return roles.find(id).orElseThrow(() -> new NotFound("role"));
    }

    private AllianceRole hold(RoleId id) {
        return roles.held(id).orElseThrow(() -> new NotFound("role"));
    }

    private RoleAct log(AllianceRole role, RoleAct act) {
        roles.log(role.id(), Ids.next(clock), act);
        return act;
    }
}
