/// Votes in and out of files: the export folder of Polis, any file of votes, affiliations and groups.
///
/// What is wrong with a file is a value ([org.regroup.opinions.exchange.Reading.Refused]) that names file, line, field and
/// what to do, never an exception.
@NullMarked
package org.regroup.opinions.exchange;

import org.jspecify.annotations.NullMarked;
