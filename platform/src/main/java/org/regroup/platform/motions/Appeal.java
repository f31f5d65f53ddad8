package org.regroup.platform.motions;

import java.time.Instant;
import java.util.UUID;

/// Somebody appeals against a refusal.
public record Appeal(UUID id, UUID ruling, Speaking speaking, String unitName, String reason, Instant at) {}
