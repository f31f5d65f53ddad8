/// Who is elected, and did this decision carry, under these rules?
///
/// An [org.regroup.counting.Election] (a contest and its ballots) and a [org.regroup.counting.Rule] go in; a
/// [org.regroup.counting.Result] comes out, stage by stage, with every tie and how it was settled. All
/// arithmetic is exact: whole numbers, scaled whole numbers or fractions. The same ballots give the same
/// result on every machine and in whatever order they are handed over.
@NullMarked
package org.regroup.counting;

import org.jspecify.annotations.NullMarked;
