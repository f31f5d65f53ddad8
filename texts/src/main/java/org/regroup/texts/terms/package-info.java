/// Where does this text use a word that the organisations use differently?
///
/// People supply terms with their spellings and plurals; [org.regroup.texts.terms.Terms] finds them, and guesses nothing.
@NullMarked
package org.regroup.texts.terms;

import org.jspecify.annotations.NullMarked;
