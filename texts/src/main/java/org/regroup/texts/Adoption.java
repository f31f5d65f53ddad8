package org.regroup.texts;

/// What came of entering a decision into a weave.
public sealed interface Adoption {

    /// The amendment is part of the text, or was so already and its mover is credited.
    ///
    /// @param how as it stood at that moment: clean, shifted or satisfied
    record Adopted(Weave weave, Rebase how) implements Adoption {}

    /// It does not stand as it is; nothing was changed.
    ///
    /// @param why moot or conflicted
    record Refused(Rebase why) implements Adoption {}
}
