/// Methods that compare candidates two by two, after Condorcet: who is preferred to whom by how many.
///
/// [org.regroup.counting.pairwise.CondorcetMethods] offers Schulze, ranked pairs, Copeland and minimax. All of them elect
/// whoever is preferred to each other candidate by more voters than not, if there is such a one (minimax by opposition
/// excepted, which does so only where all are ranked); they differ in what they do where majorities run in a circle.
@NullMarked
package org.regroup.counting.pairwise;

import org.jspecify.annotations.NullMarked;
