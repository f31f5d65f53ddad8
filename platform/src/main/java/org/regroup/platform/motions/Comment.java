package org.regroup.platform.motions;

import java.time.Instant;
import java.util.UUID;

/// What somebody said about a draft.
///
/// @param seq which version of the text it was said about
public record Comment(UUID id, int seq, Speaking speaking, String unitName, String body, Instant at) {}
