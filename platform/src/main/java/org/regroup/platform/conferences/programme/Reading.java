package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.regroup.platform.accounts.PersonId;

/// What an organiser thought of a submission on first reading.
public record Reading(UUID session, PersonId person, Verdict verdict, String note, Instant at) {

    public enum Verdict {
        YES, MAYBE, NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
