/// Ballots on paper, wherever they are cast: each batch is typed by two people who do not see what the other types, and what
/// differs is looked at a third time. What stands on a paper is the matter of those who ask for it.
@NamedInterface("papers")
@NullMarked
package org.regroup.platform.decisions.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
