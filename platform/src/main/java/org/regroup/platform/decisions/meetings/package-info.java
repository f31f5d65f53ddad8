/// Hands and cards counted in a meeting: two tellers of two organisations count without seeing what the other entered, and only
/// figures on which they agree stand.
@NamedInterface("meetings")
@NullMarked
package org.regroup.platform.decisions.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
