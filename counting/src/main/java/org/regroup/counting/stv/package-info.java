/// Counts of preferences in which votes pass on: the single transferable vote in its statutory forms, and the alternative vote.
@NullMarked
package org.regroup.counting.stv;

import org.jspecify.annotations.NullMarked;
