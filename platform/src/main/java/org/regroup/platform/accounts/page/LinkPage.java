package org.regroup.platform.accounts.page;

/// A link that does not sign anybody in: what happened, and a new one.
///
/// @param kind    `used`, `expired`, `elsewhere` or `unknown`
/// @param address kept for the browser that asked; else empty
/// @param next    where it would have led
public record LinkPage(String kind, String address, String next) {}
