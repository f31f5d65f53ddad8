package org.regroup.counting.stv;

import org.regroup.counting.Rational;

/// Papers of one value that came to a candidate in one transfer.
///
/// @param value    of each paper of one vote
/// @param transfer the how-manieth transfer of papers in the count, 0 for first preferences
/// @param weight   of all papers together, in parts of a vote
record Batch(Rational value, int transfer, Pile papers, long weight) {}
