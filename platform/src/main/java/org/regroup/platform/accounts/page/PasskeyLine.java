package org.regroup.platform.accounts.page;

import java.time.Instant;

/// A key on a person's device that signs them in.
///
/// @param id as in its public key credential, base64url
public record PasskeyLine(String id, String label, Instant created, Instant lastUsed) {}
