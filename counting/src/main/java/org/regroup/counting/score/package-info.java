/// Methods that add up: votes, approvals, scores or points.
///
/// [org.regroup.counting.score.ScoreMethods] offers plurality, block vote, approval, score, STAR and Borda.
@NullMarked
package org.regroup.counting.score;

import org.jspecify.annotations.NullMarked;
