package org.regroup.platform.dialogues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// A dialogue to be opened.
///
/// @param about      what it is about; may stay empty
/// @param language   language most statements will be in, as a BCP 47 tag
/// @param closesAt   when it closes, if a time is set
/// @param statements the first statements, in the order they are numbered
public record DialogueDraft(String title, String about, String language, @Nullable Instant closesAt, List<Seed> statements) {

    public DialogueDraft {
        statements = List.copyOf(statements);
    }

    /// A statement to begin with.
    ///
    /// @param organisation whose member wrote it, in personal capacity; none for the unaffiliated
    public record Seed(String text, String language, @Nullable OrganisationId organisation) {}
}
