package org.regroup.platform.alliances;

import java.time.Instant;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody who speaks for an organisation in an alliance, and on what basis.
///
/// @param detail how it was decided in this person's own words, such as "general meeting of 3 May, 27 of 34"; may be empty
public record Speaker(PersonId person, OrganisationId organisation, Basis basis, String detail) {

    /// A convenor who makes no claim that others were asked.
    public static Speaker of(PersonId person, OrganisationId organisation) {
        return new Speaker(person, organisation, Basis.CONVENOR, "");
    }

    public Speaker decidedBy(Basis basis, String detail) {
        return new Speaker(person, organisation, basis, detail);
    }

    Spoken at(Instant now) {
        return new Spoken(person, organisation, basis, detail, now);
    }
}
