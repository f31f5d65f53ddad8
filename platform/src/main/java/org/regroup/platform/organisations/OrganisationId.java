package org.regroup.platform.organisations;

import java.io.Serializable;
import java.util.UUID;

/// Names an organisation.
public record OrganisationId(UUID value) implements Serializable {

    /// Reads an identifier out of an address.
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
