package org.regroup.platform.dialogues;

import java.util.Locale;

/// How a statement came into a dialogue.
public enum Origin {
    SEED, PARTICIPANT, IMPORT, PAPER;

    static Origin of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
