/// From what people write to what the library keeps: words, changes, and sentences that say what changes.
///
/// [org.regroup.texts.reading.Words] tells words apart, [org.regroup.texts.reading.AuthorsEdit] finds out once what an author
/// has changed, and [org.regroup.texts.reading.Saying] says it back to be confirmed. From then on nothing is compared any more.
@NullMarked
package org.regroup.texts.reading;

import org.jspecify.annotations.NullMarked;
