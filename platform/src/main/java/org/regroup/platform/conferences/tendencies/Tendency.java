package org.regroup.platform.conferences.tendencies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;

/// People who share a view at a conference and say so together.
///
/// @param words        what they stand for
/// @param within       the organisation within which it gathers; null where it gathers across
/// @param author       who wrote its words; null for somebody who has left
/// @param registeredAt since when everybody has notice of it; null while it gathers
/// @param members      how many stand with it; nobody is shown who they are
/// @param own          whether the reader is one of them
public record Tendency(UUID id, ConferenceId conference, String name, String words, @Nullable OrganisationId within,
        @Nullable String author, @Nullable Instant registeredAt, int members, boolean own) {

    /// As many as make it one of which everybody has notice.
    public static final int ENOUGH = 10;

    public boolean registered() {
        return registeredAt != null;
    }

    /// How many more it takes.
    public int missing() {
        return Math.max(0, ENOUGH - members);
    }
}
