package org.regroup.platform.accounts.mail;

import java.time.Instant;
import java.util.UUID;

/// A mail on its way.
///
/// @param attempts how often it was taken to the mail server, this time included
public record QueuedMail(UUID id, String recipient, String subject, String body, int attempts, Instant createdAt) {}
