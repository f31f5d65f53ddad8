/// The business of a conference: its agenda in timed slots, what would be reached of it, what delegates want heard first, what is
/// taken by consent, what comes in as an emergency, and what was handed on.
///
/// Whoever arranges the business writes the agenda; what the conference goes by is the order paper that two sponsors, or the
/// conference itself, have adopted.
@NamedInterface("business")
@NullMarked
package org.regroup.platform.conferences.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
