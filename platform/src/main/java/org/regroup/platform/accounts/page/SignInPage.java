package org.regroup.platform.accounts.page;

import org.regroup.platform.shared.Problems;

/// The page that asks for an address.
///
/// @param email    what was typed
/// @param next     where it leads afterwards
/// @param passkeys whether passkeys work at this server's address
/// @param minutes  for how long a link is good
public record SignInPage(String email, String next, boolean passkeys, long minutes, Problems problems) {}
