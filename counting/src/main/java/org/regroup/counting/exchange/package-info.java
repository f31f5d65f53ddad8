/// Elections in and out of files: every format in which ballots are found, recognised by content.
///
/// What is wrong with a file is a value ([org.regroup.counting.exchange.Reading.Refused]) that names file, line, field and
/// what was expected, never an exception. [org.regroup.counting.exchange.ElectionFile] is the front door.
@NullMarked
package org.regroup.counting.exchange;

import org.jspecify.annotations.NullMarked;
