package org.regroup.platform.dialogues;

/// How large a dialogue is.
///
/// @param participants people who have answered at least once
/// @param statements   statements, those held or moderated out among them
/// @param answers      answers that stand
public record Figures(int participants, int statements, int answers) {

    static final Figures NONE = new Figures(0, 0, 0);
}
