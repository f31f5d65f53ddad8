package org.regroup.platform.conferences.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where sessions are held: a room, or an address at which people meet from afar.
///
/// @param places for so many people; null where nobody has said
/// @param access how to get in
public record Room(UUID id, String name, boolean remote, @Nullable Integer places, String access) {}
