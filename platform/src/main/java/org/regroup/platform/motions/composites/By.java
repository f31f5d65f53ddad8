package org.regroup.platform.motions.composites;

import java.util.UUID;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Capacity;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;

/// Names in the log of options who did something: a person in a capacity, as the library keeps it.
final class By {

    private By() {}

    static String write(Speaking speaking) {
        return speaking.person().value() + "/" + speaking.capacity().code() + "/"
                + (speaking.organisation() == null ? "" : speaking.organisation());
    }

    static Speaking read(String by) {
        var parts = by.split("/", -1);
        var person = new PersonId(UUID.fromString(parts[0]));
        return speaking(person, parts[1], parts[2].isEmpty() ? null : UUID.fromString(parts[2]));
    }

    /// A unit is told by its organisation here.
    static Speaking speaking(PersonId person, String capacity, @org.jspecify.annotations.Nullable UUID organisation) {
        if (organisation == null) {
            return Speaking.unaffiliated(person);
        }
        return capacity.equals(Capacity.PERSONAL.code())
                ? Speaking.member(person, new OrganisationId(organisation))
                : Speaking.speaksFor(person, new OrganisationId(organisation));
    }
}
