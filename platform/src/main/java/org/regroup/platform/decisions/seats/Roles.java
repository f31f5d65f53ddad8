package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.seats.AllianceRole.Said;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Creating a role of an alliance, and ending it: one organisation proposes, another confirms.
///
/// A role that is ended is filled no more; whoever holds it serves to the end of the term, since only those who gave a seat
/// take it back.
@Service
@Transactional
public class Roles {

    /// How long a proposal waits for a second organisation.
    static final Duration WAITS = Duration.ofDays(14);
    static final int LONGEST_REASON = 1_000;

    private final RoleRepository roles;
    private final Elections elections;
    private final Alliances alliances;
    private final Clock clock;

    Roles(RoleRepository roles, Elections elections, Alliances alliances, Clock clock) {
        this.roles = roles;
        this.elections = elections;
        this.alliances = alliances;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<AllianceRole> find(RoleId id) {
        return roles.find(id);
    }

    /// In the order in which they were proposed.
    @Transactional(readOnly = true)
    public List<AllianceRole> of(AllianceId alliance) {
        return roles.of(alliance);
    }

    public Outcome<AllianceRole> propose(PersonId by, OrganisationId under, AllianceId alliance, RoleTerms terms) {
        var home = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var now = Sql.now(clock);
        var grounds = terms.grounds();
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("seats.ground.alliance.closed"));
        } else if (!elections.speaksFor(by, alliance).contains(under)) {
            grounds.add(Ground.at("under", "seats.ground.under"));
        }
        return Outcome.unless(grounds, () -> {
            var role = new AllianceRole(new RoleId(Ids.next(clock)), alliance, home.name(), terms, new Said(by, under, now),
                    now.plus(WAITS), null, null, null, null, null);
            roles.insert(role);
            log(role, RoleAct.by(by, under, RoleAct.Kind.PROPOSED, now));
            return role;
        });
    }

    /// The second organisation agrees; from now on the role can be filled.
    public Outcome<AllianceRole> confirm(PersonId by, OrganisationId under, RoleId id) {
        var role = held(by, under, id);
        var grounds = waiting(role);
        if (grounds.isEmpty() && alliances.affiliates(role.alliance()).stream()
                .noneMatch(one -> one.organisation().equals(role.proposed().organisation()))) {
            grounds.add(Ground.of("seats.ground.proposerLeft"));
        }
        return answered(role, by, under, "confirmed", RoleAct.Kind.CONFIRMED, "", grounds);
    }

    /// A second organisation declines, with its reason.
    public Outcome<AllianceRole> decline(PersonId by, OrganisationId under, RoleId id, String reason) {
        var role = held(by, under, id);
        var why = PlainText.lines(reason);
        var grounds = waiting(role);
        PlainText.require("seats", "reason", why, LONGEST_REASON, grounds);
        return answered(role, by, under, "declined", RoleAct.Kind.DECLINED, why, grounds);
    }

    private List<Ground> waiting(AllianceRole role) {
        var grounds = new ArrayList<Ground>();
        if (role.state(clock.instant()) != State.PROPOSED) {
            grounds.add(Ground.of("seats.ground.notWaiting"));
        }
        return grounds;
    }

    private Outcome<AllianceRole> answered(AllianceRole role, PersonId by, OrganisationId under, String how, RoleAct.Kind kind,
            String detail, List<Ground> grounds) {
        var now = Sql.now(clock);
        if (grounds.isEmpty() && AllianceRole.second(role.proposed(), by, List.of(under)).isEmpty()) {
            grounds.add(Ground.of("seats.ground.second"));
        }
        if (!grounds.isEmpty()) {
            refused(role, by, under, how, now);
        }
        return Outcome.unless(grounds, () -> {
            roles.said(role.id(), how, new Said(by, under, now));
            log(role, RoleAct.by(by, under, kind, now).saying(detail));
            return roles.find(role.id()).orElseThrow();
        });
    }

    /// Asks that the role be filled no more; once a second organisation asks, it is.
    public Outcome<AllianceRole> close(PersonId by, OrganisationId under, RoleId id, String reason) {
        var role = held(by, under, id);
        var now = Sql.now(clock);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "reason", why, LONGEST_REASON, grounds);
        var asked = role.closing();
        if (role.state(now) != State.STANDS) {
            grounds.add(Ground.of("seats.ground.notStanding"));
        } else if (role.election() != null) {
            grounds.add(Ground.of("seats.ground.close.election"));
        } else if (waits(asked, now) && AllianceRole.second(Objects.requireNonNull(asked), by, List.of(under)).isEmpty()) {
            grounds.add(Ground.of("seats.ground.second"));
        }
        if (!grounds.isEmpty()) {
            refused(role, by, under, "closed", now);
        }
        boolean second = waits(asked, now);
        return Outcome.unless(grounds, () -> {
            roles.said(id, second ? "closed" : "closing", new Said(by, under, now));
            log(role, RoleAct.by(by, under, second ? RoleAct.Kind.CLOSED : RoleAct.Kind.CLOSING, now).saying(why));
            return roles.find(id).orElseThrow();
        });
    }

    /// Whether somebody's wish to end the role still waits for a second organisation.
    static boolean waits(@Nullable Said closing, Instant now) {
        return closing != null && now.isBefore(closing.at().plus(WAITS));
    }

    /// What was tried and refused stands in the log for the other organisations to see.
    private void refused(AllianceRole role, PersonId by, OrganisationId under, String what, Instant now) {
        log(role, RoleAct.by(by, under, RoleAct.Kind.REFUSED, now).saying(what));
    }

    private AllianceRole held(PersonId by, OrganisationId under, RoleId id) {
        var role = roles.held(id).orElseThrow(() -> new NotFound("role"));
        if (!elections.speaksFor(by, role.alliance()).contains(under)) {
            throw new Forbidden("seats.forbidden.speak");
        }
        return role;
    }

    private void log(AllianceRole role, RoleAct act) {
        roles.log(role.id(), Ids.next(clock), act);
    }
}
