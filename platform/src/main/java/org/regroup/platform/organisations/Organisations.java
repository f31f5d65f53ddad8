package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Organisations and who belongs to them.
@Service
@Transactional
public class Organisations {

    /// How many organisations a page lists.
    public static final int PAGE = 50;

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final MandateRepository mandates;
    private final OrganisationKeys keys;
    private final People people;
    private final Access access;
    private final SiteSettings site;
    private final Clock clock;

    Organisations(OrganisationRepository organisations, MembershipRepository memberships, MandateRepository mandates,
            OrganisationKeys keys, People people, Access access, SiteSettings site, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.mandates = mandates;
        this.keys = keys;
        this.people = people;
        this.access = access;
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
        PlainText.require("organisations", "recallRule", recall, 500, grounds);
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
        mandates.insert(new Mandate(new MandateId(Ids.next(clock)), id, founder, Role.CONVENOR, Mandate.FOUNDING, recall,
                Sql.now(clock), Objects.requireNonNull(founding.endsAt()), null, null, null));
        return new Outcome.Done<>(organisation);
    }

    /// Changes what the organisation says about itself.
    public Outcome<Organisation> change(PersonId by, OrganisationId id, String name, String monogram, int mark, String about) {
        access.holder(by, Act.EDIT_PAGE, id);
        var before = access.organisation(id);
        var tidy = PlainText.line(name);
        var letters = PlainText.line(monogram);
        var after = new Organisation(id, tidy, letters.isEmpty() ? Monogram.suggest(tidy) : letters, mark,
                PlainText.lines(about), before.origin(), before.foundedAt());
        var grounds = grounds(after);
        if (grounds.isEmpty() && !organisations.change(after)) {
            grounds.add(Ground.at("name", "organisations.ground.name.taken", tidy));
        }
        return Outcome.unless(grounds, () -> after);
    }

    /// A part of all organisations of this server in the order of their names: up to [#PAGE], and one more where there are
    /// more. They are never ordered by size.
    @Transactional(readOnly = true)
    public List<Organisation> page(String search, @Nullable OrganisationId after) {
        return organisations.page(PlainText.line(search), after, PAGE + 1);
    }

    private static List<Ground> grounds(Organisation organisation) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("organisations", "name", organisation.name(), 120, grounds);
        if (!organisation.name().isEmpty() && !Monogram.valid(organisation.monogram())) {
            grounds.add(Ground.at("monogram", "organisations.ground.monogram"));
        }
        if (organisation.mark() < 1 || organisation.mark() > Organisation.MARKS) {
            grounds.add(Ground.at("mark", "organisations.ground.mark"));
        }
        PlainText.require("organisations", "about", organisation.about(), 2000, grounds);
        return grounds;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /// The organisation as this reader stands to it.
    @Transactional(readOnly = true)
    public Standpoint as(@Nullable PersonId reader, OrganisationId id) {
        return access.standpoint(reader, id);
    }

    /// The same for a member; for everybody else the private space does not exist.
    @Transactional(readOnly = true)
    public Standpoint asMember(PersonId reader, OrganisationId id) {
        return access.member(reader, id);
    }

    /// The same for a member whose mandate permits an act; other members are told who may.
    @Transactional(readOnly = true)
    public Standpoint asHolder(PersonId reader, Act act, OrganisationId id) {
        return access.holder(reader, act, id);
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

    /// The same in one query with how many stand on each roll.
    ///
    /// @param members filled with the counts
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> counted(Collection<OrganisationId> ids, Map<OrganisationId, Integer> members) {
        var found = new LinkedHashMap<OrganisationId, Organisation>();
        organisations.counted(ids, members).forEach(organisation -> found.put(organisation.id(), organisation));
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
