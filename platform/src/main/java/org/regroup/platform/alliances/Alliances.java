package org.regroup.platform.alliances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;

/// Alliances and which organisations belong to them. What only two organisations may know of is not found here.
@Service
@Transactional(readOnly = true)
public class Alliances {

    /// More open alliances than a server ever lists.
    static final int MOST = 1000;

    private final AllianceRepository alliances;
    private final Situations situations;
    private final Organisations organisations;

    Alliances(AllianceRepository alliances, Situations situations, Organisations organisations) {
        this.alliances = alliances;
        this.situations = situations;
        this.organisations = organisations;
    }

    /// An alliance that has been opened, closed ones included.
    public Optional<Alliance> find(AllianceId id) {
        return alliances.find(id).filter(alliance -> alliance.openedAt() != null);
    }

    /// What an alliance can do at this moment; a dialogue is opened only where [AllianceState#startsNew] holds.
    public AllianceState state(AllianceId id) {
        return situations.of(id).state();
    }

    /// The organisations that belong to it now, in the order in which they joined.
    public List<Affiliate> affiliates(AllianceId id) {
        return affiliates(List.of(id)).getOrDefault(id, List.of());
    }

    /// The same for several alliances in one query.
    public Map<AllianceId, List<Affiliate>> affiliates(Collection<AllianceId> ids) {
        var affiliates = new LinkedHashMap<AllianceId, List<Affiliate>>();
        if (!ids.isEmpty()) {
            alliances.belongings(ids).forEach(belonging -> affiliates
                    .computeIfAbsent(belonging.alliance(), _ -> new ArrayList<>()).add(belonging.affiliate()));
        }
        return affiliates;
    }

    /// The affiliates to which somebody belongs: under their badges this person may speak here.
    public List<OrganisationId> under(PersonId person, AllianceId id) {
        var own = organisations.ofMember(person).stream().map(Organisation::id).toList();
        return affiliates(id).stream().map(Affiliate::organisation).filter(own::contains).toList();
    }

    /// Open alliances of the organisations to which somebody belongs.
    public List<Alliance> ofPerson(PersonId person) {
        var own = organisations.ofMember(person).stream().map(Organisation::id).toList();
        return own.isEmpty() ? List.of() : alliances.of(own);
    }

    /// Open alliances to which an organisation belongs.
    public List<Alliance> of(OrganisationId organisation) {
        return alliances.of(List.of(organisation));
    }

    /// All open alliances, the latest first.
    public List<Alliance> open() {
        return alliances.open(MOST);
    }
}
