package org.regroup.platform.motions;

import java.io.Serializable;
import java.util.UUID;

/// Names a motion.
public record MotionId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static MotionId of(String text) {
        return new MotionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
