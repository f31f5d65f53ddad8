package org.regroup.platform.motions.amending;

import java.time.LocalDate;

/// The minute of a meeting that passed an amendment.
public record Minute(String body, LocalDate heldOn, int entitled, int present, int inFavour, int against, int abstained,
        String rule) {

    boolean addsUp() {
        return inFavour >= 0 && against >= 0 && abstained >= 0 && present <= entitled
                && (long) inFavour + against + abstained <= present;
    }
}
