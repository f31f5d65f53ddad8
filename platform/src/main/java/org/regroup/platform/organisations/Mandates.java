package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;

/// Who may act for an organisation, asked of the clock each time.
@Service
@Transactional
public class Mandates {

    private final MandateRepository mandates;
    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final Clock clock;

    Mandates(MandateRepository mandates, MembershipRepository memberships, OrganisationRepository organisations, Clock clock) {
        this.mandates = mandates;
        this.memberships = memberships;
        this.organisations = organisations;
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
        PlainText.require("source", source, 500, grounds);
        PlainText.require("recallRule", recall, 500, grounds);
        Terms.check(terms.endsAt(), Sql.now(clock), grounds);
        return Outcome.unless(grounds, () -> {
            var mandate = new Mandate(new MandateId(Ids.next(clock)), organisation, terms.person(), terms.role(), source, recall,
                    Sql.now(clock), terms.endsAt(), null, null, by);
            mandates.insert(mandate);
            return mandate;
        });
    }
}
