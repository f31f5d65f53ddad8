package org.regroup.platform.conferences.passes;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Mark;

/// A pass on paper.
///
/// @param mark  of the organisation that sends her; null for none
/// @param code  to be typed
/// @param token to which the picture leads
public record PrintedPass(Attendee attendee, @Nullable Mark mark, String code, String token) {}
