package org.regroup.platform.accounts.page;

import java.time.Instant;

/// Look at your mail.
///
/// @param address where the link went, from the row this browser's secret leads to
/// @param next    where it leads afterwards
/// @param until   when the link ends
/// @param tray    whether mail lies on the mail tray, visible from here
public record SentPage(String address, String next, Instant until, boolean tray) {}
