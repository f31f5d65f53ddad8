package org.regroup.platform.alliances;

import java.io.Serializable;
import java.util.UUID;

/// Names a proposed change of an alliance.
public record ChangeId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
