package org.regroup.platform.motions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A temporary stop on a draft, or on a comment on it. It ends by the clock, and it stops nobody from handing the draft in.
///
/// @param comment      the comment held; null where the draft is
/// @param organisation the organisation whose moderator holds it
/// @param lifted       who lifted it before its end, if somebody did
public record DraftHold(UUID id, MotionId motion, @Nullable UUID comment, PersonId holder, OrganisationId organisation,
        String reason, Instant placedAt, Instant endsAt, @Nullable Lifting lifted, List<Asked> appeals) {

    /// The end of a hold before its time.
    public record Lifting(PersonId by, OrganisationId organisation, String reason, Instant at) {}

    /// Somebody appeals: asks for it to be lifted.
    public record Asked(Speaking speaking, String unitName, String reason, Instant at) {}

    public DraftHold {
        appeals = List.copyOf(appeals);
    }

    /// Whether it stops anything at this time.
    public boolean stands(Instant at) {
        return lifted == null && at.isBefore(endsAt);
    }

    static DraftHold of(JsonRow row) {
        var lifted = row.atOrNull("lifted_at");
        return new DraftHold(row.uuid("id"), new MotionId(row.uuid("motion")), row.uuidOrNull("comment"), row.person("holder"),
                new OrganisationId(row.uuid("organisation")), row.text("reason"), row.at("placed_at"), row.at("ends_at"),
                lifted == null
                        ? null
                        : new Lifting(row.person("lifted_by"), new OrganisationId(row.uuid("lifted_under")),
                                row.text("lift_reason"), lifted),
                row.rows("appeals",
                        one -> new Asked(one.speaking(), one.text("unit_name"), one.text("reason"), one.at("appealed_at"))));
    }
}
