package org.regroup.platform.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Standpoint;

/// The mandates of an organisation, those in force and those that have ended.
public record MandatesPage(Standpoint at, @Nullable PersonId reader, List<Mandate> inForce, List<Mandate> past,
        Map<PersonId, String> names) {

    private String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    public List<NamedMandate> now() {
        return inForce.stream().map(mandate -> new NamedMandate(mandate, name(mandate.person()), mayEnd(mandate))).toList();
    }

    public List<NamedMandate> ended() {
        return past.stream().map(mandate -> new NamedMandate(mandate, name(mandate.person()), false)).toList();
    }

    /// Whether the reader may end it before its time.
    private boolean mayEnd(Mandate mandate) {
        return at.may(Act.GRANT_MANDATES) || mandate.person().equals(reader);
    }
}
