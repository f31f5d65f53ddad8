package org.regroup.platform.conferences.delegates;

import org.regroup.platform.accounts.PersonId;

/// Somebody takes part no more; told in the same transaction.
///
/// @param by whoever entered it
public record AttendeeLeft(Attendee attendee, PersonId by) {}
