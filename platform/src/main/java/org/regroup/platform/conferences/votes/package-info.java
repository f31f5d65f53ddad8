/// Votes of a conference: opened by the chair on a frozen roll, cast on line, by hand or on paper, closed, counted and declared.
@NamedInterface("votes")
@NullMarked
package org.regroup.platform.conferences.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
