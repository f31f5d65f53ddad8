package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An edition of the agenda that was adopted: what the conference goes by.
///
/// @param number      of the edition, from 1
/// @param fingerprint SHA-256 of its JSON
/// @param act         the agreement of two sponsors, before the conference
/// @param line        of the log in which the conference's vote was declared
public record OrderPaper(int number, Agenda agenda, String fingerprint, @Nullable UUID act, @Nullable Integer line,
        Instant adoptedAt) {}
