/// Committees and projects chosen in proportion to who approves them: proportional approval voting, Phragmén's rule and the
/// method of equal shares.
///
/// Every score, load and price is exact. A stage shows for each candidate still in the running the figure by which the
/// choice was made; those elected keep the figure with which they were.
@NullMarked
package org.regroup.counting.proportional;

import org.jspecify.annotations.NullMarked;
