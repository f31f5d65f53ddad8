package org.regroup.platform.motions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;

/// Somebody who says something, and in which capacity.
///
/// @param organisation whose badge is shown; null for the unaffiliated
/// @param unit         the unit spoken for, where it is one
public record Speaking(PersonId person, Capacity capacity, @Nullable OrganisationId organisation, @Nullable UnitId unit) {

    public Speaking {
        if ((capacity == Capacity.UNAFFILIATED) != (organisation == null) || (capacity == Capacity.UNIT) != (unit != null)) {
            throw new IllegalArgumentException(capacity + " with " + organisation + " and " + unit);
        }
    }

    public static Speaking unaffiliated(PersonId person) {
        return new Speaking(person, Capacity.UNAFFILIATED, null, null);
    }

    public static Speaking member(PersonId person, OrganisationId organisation) {
        return new Speaking(person, Capacity.PERSONAL, organisation, null);
    }

    /// For an organisation; whoever makes this has asked for the mandate.
    public static Speaking speaksFor(PersonId person, OrganisationId organisation) {
        return new Speaking(person, Capacity.ORGANISATION, organisation, null);
    }

    public static Speaking speaksForUnit(PersonId person, OrganisationId organisation, UnitId unit) {
        return new Speaking(person, Capacity.UNIT, organisation, unit);
    }

    /// Whether others are spoken for.
    public boolean forOthers() {
        return capacity == Capacity.ORGANISATION || capacity == Capacity.UNIT;
    }

    /// How a form names this choice; [MotionSpeakers#chosen] reads it back.
    public String code() {
        return switch (capacity) {
            case ORGANISATION -> "for:" + organisation;
            case UNIT -> "unit:" + unit;
            case PERSONAL -> "member:" + organisation;
            case UNAFFILIATED -> "none";
        };
    }

    @Nullable
    UUID organisationValue() {
        return organisation == null ? null : organisation.value();
    }

    @Nullable
    UUID unitValue() {
        return unit == null ? null : unit.value();
    }
}
