package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Who may act for an organisation, asked of the clock each time.
@Service
@Transactional
public class Mandates {

    private static final int CANDIDATES = 20;

    private final MandateRepository mandates;
    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final RollRepository roll;
    private final Units units;
    private final Access access;
    private final Letters letters;
    private final Clock clock;

    Mandates(MandateRepository mandates, MembershipRepository memberships, OrganisationRepository organisations,
            RollRepository roll, Units units, Access access, Letters letters, Clock clock) {
        this.mandates = mandates;
        this.memberships = memberships;
        this.organisations = organisations;
        this.roll = roll;
        this.units = units;
        this.access = access;
        this.letters = letters;
        this.clock = clock;
    }

    /// Whether a mandate of this person permits the act at this moment.
    @Transactional(readOnly = true)
    public boolean allow(PersonId person, Act act, OrganisationId organisation) {
        return mandates.holds(person, Permissions.rolesFor(act), organisation, Sql.now(clock));
    }

    /// The organisations for which this person may do this at this moment, by name.
    @Transactional(readOnly = true)
    public List<Organisation> where(PersonId person, Act act) {
        return mandates.where(person, Permissions.rolesFor(act), Sql.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Mandate> inForce(OrganisationId organisation) {
        return mandates.inForce(organisation, Sql.now(clock));
    }

    /// The mandates somebody holds, in whatever organisation.
    @Transactional(readOnly = true)
    public List<Mandate> inForce(PersonId person) {
        return mandates.inForce(person, Sql.now(clock));
    }

    /// Members to whom a mandate might be granted, by part of a name or address; only those who have signed in here.
    @Transactional(readOnly = true)
    public List<RollEntry> candidates(PersonId by, OrganisationId organisation, String search) {
        access.holder(by, Act.GRANT_MANDATES, organisation);
        return search.isBlank() ? List.of() : roll.people(organisation, search.strip(), CANDIDATES);
    }

    /// Voting members of a unit who have signed in here, of whom one might cast its vote.
    @Transactional(readOnly = true)
    public List<RollEntry> candidates(PersonId by, OrganisationId organisation, String search, UnitId unit) {
        access.holder(by, Act.GRANT_MANDATES, organisation);
        return roll.people(organisation, search.strip(), unit, CANDIDATES);
    }

    @Transactional(readOnly = true)
    public Mandate find(OrganisationId organisation, MandateId id) {
        return mandates.find(id).filter(mandate -> mandate.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("mandate"));
    }

    /// Mandates that have ended, the latest first.
    @Transactional(readOnly = true)
    public List<Mandate> past(OrganisationId organisation) {
        return mandates.past(organisation, Sql.now(clock), 50);
    }

    /// Ends mandates of units whose holders no longer belong to the unit.
    void endMoved(OrganisationId organisation) {
        mandates.endMoved(organisation, Sql.now(clock));
    }

    /// Whether the mandates somebody holds may be held by a member of this standing.
    boolean allowStanding(PersonId person, OrganisationId organisation, Standing standing) {
        return inForce(organisation).stream().filter(mandate -> mandate.person().equals(person))
                .allMatch(mandate -> Permissions.mayHold(standing, mandate.role()));
    }

    /// Ends a mandate before its time: by those who may grant one, or by its holder, who lays it down.
    public Outcome<Mandate> end(PersonId by, OrganisationId organisation, MandateId id, String reason) {
        var mandate = find(organisation, id);
        if (!mandate.person().equals(by)) {
            access.holder(by, Act.GRANT_MANDATES, organisation);
        }
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("organisations", "reason", why, 500, grounds);
        if (grounds.isEmpty() && !mandates.end(id, Sql.now(clock), why)) {
            grounds.add(Ground.of("organisations.ground.mandate.ended"));
        }
        return Outcome.unless(grounds, () -> {
            if (!mandate.person().equals(by)) {
                letters.mandateEnded(mandate, access.organisation(organisation), why);
            }
            return mandates.find(id).orElseThrow();
        });
    }

    /// Grants a mandate to a member. Nobody grants one to themselves, unless there is no other voting member to ask.
    public Outcome<Mandate> grant(PersonId by, OrganisationId organisation, MandateTerms terms) {
        organisations.lock(organisation);
        var source = PlainText.lines(terms.source());
        var recall = PlainText.lines(terms.recallRule());
        var grounds = new ArrayList<Ground>();
        if (!allow(by, Act.GRANT_MANDATES, organisation)) {
            grounds.add(Ground.of("organisations.ground.grant.notAllowed"));
        }
        if (terms.person().equals(by) && memberships.count(organisation, Standing.VOTING) > 1) {
            grounds.add(Ground.at("person", "organisations.ground.person.self"));
        }
        var standing = memberships.standing(terms.person(), organisation);
        if (standing.isEmpty()) {
            grounds.add(Ground.at("person", "organisations.ground.person.notMember"));
        } else if (!Permissions.mayHold(standing.get(), terms.role())) {
            grounds.add(Ground.at("person", "organisations.ground.person.standing"));
        }
        var unit = unit(organisation, terms, grounds);
        PlainText.require("organisations", "source", source, 500, grounds);
        PlainText.require("organisations", "recallRule", recall, 500, grounds);
        Terms.check(terms.endsAt(), Sql.now(clock), grounds);
        represents(organisation, terms, grounds);
        return Outcome.unless(grounds, () -> {
            var mandate = new Mandate(new MandateId(Ids.next(clock)), organisation, terms.person(), terms.role(), source, recall,
                    Sql.now(clock), Objects.requireNonNull(terms.endsAt()), null, null, by, terms.represents(), unit);
            mandates.insert(mandate);
            if (!terms.person().equals(by)) {
                letters.mandateGranted(mandate, access.organisation(organisation));
            }
            return mandate;
        });
    }

    /// Only delegates stand for a number of members, and all of them together for no more than there are.
    private void represents(OrganisationId organisation, MandateTerms terms, List<Ground> grounds) {
        var number = terms.represents();
        if (number == null) {
            return;
        }
        int members = memberships.count(organisation, Standing.VOTING);
        int others = inForce(organisation).stream().map(Mandate::represents).filter(Objects::nonNull)
                .mapToInt(Integer::intValue).sum();
        if (terms.role() != Role.DELEGATE) {
            grounds.add(Ground.at("represents", "organisations.ground.represents.role"));
        } else if (number < 1) {
            grounds.add(Ground.at("represents", "organisations.ground.represents.number"));
        } else if (number > members - others) {
            grounds.add(Ground.at("represents", "organisations.ground.represents.many", members, others));
        }
    }

    /// The unit that gives the mandate: an open one, to one of its own members; its vote is cast by one at a time, delegates of it
    /// may be several.
    private RollEntry.@Nullable UnitName unit(OrganisationId organisation, MandateTerms terms, List<Ground> grounds) {
        var id = terms.unit();
        if (id == null) {
            if (terms.role() == Role.REPRESENTATIVE) {
                grounds.add(Ground.at("role", "organisations.ground.role.unit"));
            }
            return null;
        }
        if (terms.role() != Role.REPRESENTATIVE && terms.role() != Role.DELEGATE) {
            grounds.add(Ground.at("role", "organisations.ground.role.notUnit"));
        }
        var unit = units.find(organisation, id);
        if (!memberships.belongs(terms.person(), id)) {
            grounds.add(Ground.at("person", "organisations.ground.person.notInUnit", unit.name()));
        }
        inForce(organisation).stream().filter(one -> terms.role() == Role.REPRESENTATIVE && one.represents(id)).findFirst()
                .ifPresent(one -> grounds.add(Ground.of("organisations.ground.unit.represented", unit.name())));
        return new RollEntry.UnitName(id, unit.name());
    }
}
