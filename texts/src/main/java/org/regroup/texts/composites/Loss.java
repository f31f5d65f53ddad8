package org.regroup.texts.composites;

/// A sentence of which fewer words stand after a step than before.
public record Loss(SentenceId sentence, int before, int after) {}
