package org.regroup.platform.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;

/// The ways in which somebody may speak at this moment.
@Service
@Transactional(readOnly = true)
public class Badges {

    private final Organisations organisations;
    private final Mandates mandates;

    Badges(Organisations organisations, Mandates mandates) {
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /// For each organisation under a mandate, as a member of each, and for nobody, in this order.
    public List<Badge> of(PersonId person) {
        var badges = new ArrayList<Badge>();
        var held = mandates.inForce(person);
        var named = organisations.byId(held.stream().map(Mandate::organisation).distinct().toList());
        for (var organisation : named.values()) {
            held.stream().filter(mandate -> mandate.organisation().equals(organisation.id()) && mandate.unit() == null)
                    .map(Mandate::role).distinct()
                    .forEach(role -> badges.add(new Badge.For(organisation, role)));
        }
        organisations.ofMember(person).forEach(organisation -> badges.add(new Badge.Member(organisation)));
        badges.add(new Badge.None());
        return badges;
    }

    /// The badge a form named, if this person may use it now.
    public Optional<Badge> chosen(PersonId person, String code) {
        return of(person).stream().filter(badge -> badge.code().equals(code)).findFirst();
    }
}
