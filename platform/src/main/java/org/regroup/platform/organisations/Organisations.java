package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.SiteSettings;

/// Organisations and who belongs to them.
@Service
@Transactional
public class Organisations {

    static final String FOUNDING = "founding";

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final MandateRepository mandates;
    private final OrganisationKeys keys;
    private final People people;
    private final SiteSettings site;
    private final Clock clock;

    Organisations(OrganisationRepository organisations, MembershipRepository memberships, MandateRepository mandates,
            OrganisationKeys keys, People people, SiteSettings site, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.mandates = mandates;
        this.keys = keys;
        this.people = people;
        this.site = site;
        this.clock = clock;
    }

    /// Founds an organisation; the founder becomes a voting member and its convenor for the term given.
    public Outcome<Organisation> found(PersonId founder, Founding founding) {
        var id = new OrganisationId(Ids.next(clock));
        var name = PlainText.line(founding.name());
        var letters = PlainText.line(founding.monogram());
        var organisation = new Organisation(id, name, letters.isEmpty() ? Monogram.suggest(name) : letters, founding.mark(),
                PlainText.lines(founding.about()), site.address().getAuthority(), Sql.now(clock));
        var recall = PlainText.lines(founding.recallRule());
        var grounds = grounds(organisation);
        PlainText.require("recallRule", recall, 500, grounds);
        Terms.check(founding.endsAt(), Sql.now(clock), grounds);
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        if (!organisations.insert(organisation)) {
            return Outcome.refused("name", "organisations.ground.name.taken", name);
        }
        keys.make(id);
        var person = people.find(founder).orElseThrow();
        memberships.insert(id, founder, null, Standing.VOTING, person.email(), person.name(), "founder");
        mandates.insert(new Mandate(new MandateId(Ids.next(clock)), id, founder, Role.CONVENOR, FOUNDING, recall,
                Sql.now(clock), founding.endsAt(), null, null, null));
        return new Outcome.Done<>(organisation);
    }

    private static List<Ground> grounds(Organisation organisation) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("name", organisation.name(), 120, grounds);
        if (!organisation.name().isEmpty() && !Monogram.valid(organisation.monogram())) {
            grounds.add(Ground.at("monogram", "organisations.ground.monogram"));
        }
        if (organisation.mark() < 1 || organisation.mark() > Organisation.MARKS) {
            grounds.add(Ground.at("mark", "organisations.ground.mark"));
        }
        PlainText.require("about", organisation.about(), 2000, grounds);
        return grounds;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /// Those of these that exist, by name.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> byId(Collection<OrganisationId> ids) {
        var found = new LinkedHashMap<OrganisationId, Organisation>();
        if (!ids.isEmpty()) {
            organisations.find(ids).forEach(organisation -> found.put(organisation.id(), organisation));
        }
        return found;
    }

    /// The organisations to which somebody belongs, by name.
    @Transactional(readOnly = true)
    public List<Organisation> ofMember(PersonId person) {
        return organisations.ofMember(person);
    }

    @Transactional(readOnly = true)
    public boolean isMember(PersonId person, OrganisationId organisation) {
        return memberships.standing(person, organisation).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> standing(PersonId person, OrganisationId organisation) {
        return memberships.standing(person, organisation);
    }

    /// How many stand on the roll: a claim of the organisation, counted now.
    @Transactional(readOnly = true)
    public int members(OrganisationId organisation) {
        return memberships.count(organisation);
    }

    /// The same for several organisations in one query.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Integer> members(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : memberships.count(ids);
    }

    /// Every organisation of this server, by name.
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return organisations.all();
    }
}
