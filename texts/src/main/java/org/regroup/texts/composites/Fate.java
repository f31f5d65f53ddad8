package org.regroup.texts.composites;

/// What became of a sentence.
public enum Fate {
    /// It stands word for word; only the mark at its end may have gone.
    USED,
    /// It stands in other words, and its mover has said that they mean the same.
    AGREED,
    /// Some of its words stand, or others written for it.
    CHANGED, LEFT_OUT
}
