package org.regroup.platform.accounts.page;

import java.time.LocalDate;
import java.util.List;

/// Everything about one's own account.
///
/// @param today    the day where this server stands
/// @param done     what has just been done, as the end of a message key; empty for nothing
/// @param possible whether passkeys work at this server's address
/// @param device   this browser, in plain words
public record AccountPage(String email, ProfilePage profile, List<PasskeyLine> passkeys, boolean possible,
        List<SessionLine> sessions, LocalDate today, String device, String done) {}
