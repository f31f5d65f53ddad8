package org.regroup.platform.accounts;

/// Somebody has shown, by opening a link sent there, that an address is theirs; published at every sign-in by mail.
///
/// @param id    who it is
/// @param email the confirmed address
public record PersonConfirmed(PersonId id, String email) {}
