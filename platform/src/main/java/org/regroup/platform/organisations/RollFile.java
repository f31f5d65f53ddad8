package org.regroup.platform.organisations;

import java.util.List;

import org.regroup.platform.shared.Ground;

/// A file of members as it was understood.
sealed interface RollFile {

    /// @param lines   what can be taken, with the number of the line in the file
    /// @param unused  headings of columns that mean nothing to a roll
    record Understood(List<Line> lines, List<BadLine> bad, List<String> unused) implements RollFile {}

    /// Nothing of it can be taken, and why.
    record NotUnderstood(Ground ground) implements RollFile {}

    record Line(long number, RollLine member) {}
}
