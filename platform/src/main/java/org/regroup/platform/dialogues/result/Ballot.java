package org.regroup.platform.dialogues.result;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;

/// Everything one participant has answered.
///
/// @param number       what the votes call this participant; may change while others join, which is no change of the ballot
/// @param organisation the organisation spoken for, or null
/// @param answers      by number of the statement
record Ballot(UUID participant, String number, @Nullable String organisation, String source, Map<Integer, Given> answers) {

    record Given(Answer answer, long timestamp) {}

    /// The same answers under the number this participant has now.
    Ballot numbered(String newNumber) {
        return new Ballot(participant, newNumber, organisation, source, answers);
    }

    /// Whether the same is said for the same organisation, whatever the participant is called now.
    boolean says(Ballot other) {
        return answers.equals(other.answers) && Objects.equals(organisation, other.organisation);
    }
}
