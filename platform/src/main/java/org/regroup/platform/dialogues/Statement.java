package org.regroup.platform.dialogues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Moderation;
import org.regroup.platform.organisations.OrganisationId;

/// A single claim to respond to, in its author's words.
///
/// @param number       counts within the dialogue; the id of the statement in exports and on the opinion map
/// @param language     language it is written in, as a BCP 47 tag
/// @param organisation the organisation its author wrote it under, in personal capacity; none for the unaffiliated
/// @param moderation   what an imported dialogue says of it; [Moderation#ACCEPTED] for all others
/// @param meta         whether it is about the people themselves rather than the matter
/// @param answers      how many have answered it
/// @param hold         the hold that is on it at this moment
public record Statement(StatementId id, DialogueId dialogue, int number, String body, String language, Origin origin,
        @Nullable OrganisationId organisation, Moderation moderation, boolean meta, Instant writtenAt, int answers,
        @Nullable Hold hold) {

    /// Whether it is shown to be answered.
    public boolean offered() {
        return hold == null && moderation != Moderation.OUT;
    }
}
