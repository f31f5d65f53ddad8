/// Amending: changes to motions, from writing them freely to the words that were adopted.
///
/// The text of a motion is the fold of the log of decisions over the text as it was moved; whatever is open is rebased on it,
/// and what no longer fits is left to its mover. How words meet and shift is the matter of the library `texts`.
@NamedInterface("amending")
@NullMarked
package org.regroup.platform.motions.amending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
