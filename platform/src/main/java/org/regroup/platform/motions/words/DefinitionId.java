package org.regroup.platform.motions.words;

import java.io.Serializable;
import java.util.UUID;

/// Names what somebody, or an organisation, means by a term.
public record DefinitionId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static DefinitionId of(String text) {
        return new DefinitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
