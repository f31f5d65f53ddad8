/// How does one text become of several motions, and what became of every demand?
///
/// A [org.regroup.texts.composites.Composite] is built from the sentences of its
/// [source motions][org.regroup.texts.composites.SourceMotion]. Each of its words either cites the place it was taken from or
/// was written in the composite; [org.regroup.texts.composites.Coverage] says of every sentence of every motion whether it is
/// used, changed or left out; the log keeps who put in and dropped what, so that it can be restored as it was.
@NullMarked
package org.regroup.texts.composites;

import org.jspecify.annotations.NullMarked;
