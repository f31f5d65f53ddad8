package org.regroup.platform.dialogues;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// Under which badge somebody answers in a dialogue, and under which others this person might.
///
/// @param known    whether somebody is signed in
/// @param badge    the organisation answered under; none for the unaffiliated
/// @param wearable the affiliates under which this person may answer
public record Wearing(DialogueId dialogue, boolean known, Signs signs, @Nullable OrganisationId badge,
        List<OrganisationId> wearable) {

    public Mark mark() {
        return signs.of(badge);
    }

    /// Whether the membership behind the badge has ended, so that another must be chosen.
    public boolean ended() {
        return badge != null && !wearable.contains(badge);
    }
}
