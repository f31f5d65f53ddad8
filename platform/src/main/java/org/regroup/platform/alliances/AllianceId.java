package org.regroup.platform.alliances;

import java.io.Serializable;
import java.util.UUID;

/// Names an alliance.
public record AllianceId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
