package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;

/// A form by which somebody proposes something for an organisation.
///
/// @param alliance the alliance to be changed; null for a new one
/// @param kind     what is proposed, as in [Matter#kind], or `leave`
/// @param under    organisations for which this person may propose it
/// @param others   organisations that can be asked in
public record ProposalPage(@Nullable Alliance alliance, String kind, Typed typed, Problems problems, List<Choice> under,
        List<Choice> others, List<Choice> rungs) {

    public String value(String field) {
        return typed.text(field);
    }

    /// Where the same proposal was made before and came to nothing.
    public boolean anew() {
        return !typed.text("anew").isEmpty();
    }
}
