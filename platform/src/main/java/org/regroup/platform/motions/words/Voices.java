package org.regroup.platform.motions.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;

/// The capacities in which somebody may speak in an alliance at this moment.
@Component
public class Voices {

    private final Alliances alliances;
    private final Organisations organisations;
    private final Mandates mandates;

    Voices(Alliances alliances, Organisations organisations, Mandates mandates) {
        this.alliances = alliances;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /// For each affiliate under a mandate, as a member of each, and for nobody, in this order; two queries.
    @Transactional(readOnly = true)
    public List<Voice> of(PersonId person, Collection<OrganisationId> affiliates) {
        var voices = new ArrayList<Voice>();
        mandates.inForce(person).stream().filter(mandate -> mandate.permits(Act.SPEAK_IN_ALLIANCES)).map(Mandate::organisation)
                .distinct().filter(affiliates::contains)
                .forEach(organisation -> voices.add(new Voice(person, Voice.Capacity.FOR, organisation)));
        organisations.ofMember(person).stream().map(Organisation::id).filter(affiliates::contains)
                .forEach(organisation -> voices.add(new Voice(person, Voice.Capacity.MEMBER, organisation)));
        voices.add(new Voice(person, Voice.Capacity.NONE, null));
        return voices;
    }

    @Transactional(readOnly = true)
    public List<Voice> of(PersonId person, AllianceId alliance) {
        return of(person, alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList());
    }

    /// The capacity a form named, if this person may speak in it here now.
    @Transactional(readOnly = true)
    public Optional<Voice> chosen(PersonId person, AllianceId alliance, String code) {
        return of(person, alliance).stream().filter(voice -> voice.code().equals(code)).findFirst();
    }
}
