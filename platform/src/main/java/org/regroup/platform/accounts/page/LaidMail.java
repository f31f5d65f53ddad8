package org.regroup.platform.accounts.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as it lies on the tray, its links into this server ready to be followed.
public record LaidMail(String recipient, String subject, Instant at, List<Part> parts) {

    /// @param path where a link leads on this server; null for plain text
    public record Part(String text, @Nullable String path) {}
}
