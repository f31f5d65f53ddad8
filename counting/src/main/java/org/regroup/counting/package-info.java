/// Who is elected, and did this decision carry, under these rules?
///
/// An [org.regroup.counting.Election] (a contest and its ballots) and a [org.regroup.counting.Method] with its
/// [org.regroup.counting.Settings] go in; a [org.regroup.counting.Result] comes out, stage by stage, with every tie and
/// how it was settled. All arithmetic is exact: whole numbers, scaled whole numbers or fractions. The same ballots give
/// the same result on every machine and, but for rules that draw papers by their place, in whatever order they are
/// handed over.
@NullMarked
package org.regroup.counting;

import org.jspecify.annotations.NullMarked;
