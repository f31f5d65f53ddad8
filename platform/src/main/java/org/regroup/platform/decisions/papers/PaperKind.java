package org.regroup.platform.decisions.papers;

import java.util.Optional;

import org.regroup.platform.shared.Ground;

/// What stands on a paper, and how it is typed.
public interface PaperKind {

    /// What somebody typed for one paper, in the one form in which it is compared and kept: whatever says the same becomes
    /// the same. The form itself can be typed. Empty if it cannot be read.
    Optional<String> read(String typed);

    /// What is said of a line of which the part after the colon cannot be read.
    Ground unread(int line, String typed);
}
