package org.regroup.platform.dialogues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// A question opened in an alliance, answered statement by statement.
///
/// @param about       what it is about, in the words of those who opened it
/// @param language    language most statements are in, as a BCP 47 tag
/// @param openedUnder the organisation whose member opened it
/// @param closesAt    when it closes by the clock, if a time was set
/// @param closedAt    when two organisations closed it before that time, or when it was imported
/// @param linkToken   last part of the link by which people without an account take part
/// @param imported    whether it was held elsewhere and is kept here as a record
/// @param attribution where an imported one comes from and under which licence
public record Dialogue(DialogueId id, AllianceId alliance, String title, String about, String language,
        @Nullable PersonId openedBy, @Nullable OrganisationId openedUnder, Instant openedAt, @Nullable Instant closesAt,
        @Nullable Instant closedAt, String linkToken, boolean imported, String attribution) {

    /// Whether statements and answers are taken.
    public boolean isOpen(Instant at) {
        return closedAt == null && (closesAt == null || at.isBefore(closesAt));
    }

    /// When it closed, if it has.
    public @Nullable Instant closed(Instant at) {
        return closedAt != null ? closedAt : isOpen(at) ? null : closesAt;
    }
}
