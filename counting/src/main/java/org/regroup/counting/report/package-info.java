/// Reports of a count: text, words, JSON, CSV, HTML and a picture of the flow of votes, all from one result.
///
/// A report says who is elected, what happened at every stage, how each tie was settled and how anybody can repeat it. The
/// same result gives the same bytes.
@NullMarked
package org.regroup.counting.report;

import org.jspecify.annotations.NullMarked;
