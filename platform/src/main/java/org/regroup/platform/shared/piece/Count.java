package org.regroup.platform.shared.piece;

import java.util.List;

/// A count of preferences, stage by stage.
public record Count(List<String> stages, List<Candidate> candidates, Candidate exhausted) {

    /// One line of the table.
    ///
    /// @param votes one for each stage until the candidate is out
    public record Candidate(String name, List<Votes> votes, String outcome, boolean elected) {}

    /// @param held    votes at the end of the stage
    /// @param change  what came or went, with its sign; may be empty
    /// @param reached whether the quota was reached here
    public record Votes(String held, String change, boolean reached) {}
}
