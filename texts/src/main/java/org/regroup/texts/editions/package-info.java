/// What stood in line 34 of the paper we had in our hands, and where does it stand now?
///
/// An [org.regroup.texts.editions.Edition] is a text as it was once printed: its lines are frozen and each knows the words it
/// holds. Lines are never what a change is anchored to; they are only a way to point at it. A
/// [org.regroup.texts.editions.Numbering] gives clauses numbers that stay theirs.
@NullMarked
package org.regroup.texts.editions;

import org.jspecify.annotations.NullMarked;
