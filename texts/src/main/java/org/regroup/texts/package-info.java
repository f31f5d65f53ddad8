/// What does the text say after these amendments, and who wrote each word?
///
/// A [org.regroup.texts.Text] is an immutable list of blocks of tokens. An [org.regroup.texts.Amendment] is a list of
/// [org.regroup.texts.Hunk]s that name the version they were written on and the gaps between its tokens, so that nothing is
/// ever guessed afterwards. A [org.regroup.texts.Weave] takes adopted amendments in the order of the decisions and remembers
/// of every token who put it in and who took it out; whatever is still open is rebased on it, and where it cannot be, that
/// is said and left to people.
@NullMarked
package org.regroup.texts;

import org.jspecify.annotations.NullMarked;
