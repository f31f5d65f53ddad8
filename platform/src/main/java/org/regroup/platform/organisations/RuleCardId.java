package org.regroup.platform.organisations;

import java.io.Serializable;
import java.util.UUID;

/// Names one version of a rule card.
public record RuleCardId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
