package org.regroup.platform.conferences.delegates;

/// Somebody has stated something about herself: `attendee` as she is from now on.
public record AttendeeStated(Attendee attendee) {}
