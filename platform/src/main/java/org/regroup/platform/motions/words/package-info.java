/// The bridging glossary of an alliance: terms that its organisations use differently, each with several definitions side by
/// side, none of them the right one. A term in a motion leads here, and its author says which definition is meant. Named for
/// the templates.
@NamedInterface("words")
@NullMarked
package org.regroup.platform.motions.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
