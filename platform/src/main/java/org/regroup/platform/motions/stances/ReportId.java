package org.regroup.platform.motions.stances;

import java.io.Serializable;
import java.util.UUID;

/// Names a minority report.
public record ReportId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
