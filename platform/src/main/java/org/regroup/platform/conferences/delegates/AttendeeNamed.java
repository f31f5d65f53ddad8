package org.regroup.platform.conferences.delegates;

/// Somebody is to take part; told in the same transaction.
public record AttendeeNamed(Attendee attendee) {}
