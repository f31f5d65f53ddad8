package org.regroup.texts.composites;

import org.regroup.texts.Fingerprint;

/// The word of a mover that a sentence of theirs says the same as before, though not in the same words.
///
/// @param words what stood for the sentence when they agreed; the agreement lapses when that changes
public record Agreement(SentenceId sentence, Fingerprint words, Act act) {}
