package org.regroup.platform.alliances;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// A change of an alliance: one organisation proposes it, another confirms it, and whoever is invited accepts for itself.
///
/// @param basedOn   the version of the terms that the proposer saw
/// @param invited   the organisation from outside that must accept; unknown while only a link has been sent
/// @param lapsesAt  when it ends by itself unless the next organisation has answered
/// @param doneAt    when it took effect
public record Change(ChangeId id, AllianceId alliance, Matter matter, int basedOn, Spoken proposed, @Nullable Spoken confirmed,
        @Nullable OrganisationId invited, @Nullable Spoken accepted, @Nullable Ended ended, Instant lapsesAt,
        @Nullable Instant doneAt) {

    /// How a change came to nothing.
    ///
    /// @param said who ended it for which organisation; the detail is the reason given
    public record Ended(How how, Spoken said) {
        public enum How {
            WITHDRAWN, DECLINED, CHANGE_ASKED, PROPOSER_LEFT
        }
    }

    /// Where a change stands.
    public enum Stage {
        WAITS_FOR_SECOND, WAITS_FOR_INVITED, DONE, WITHDRAWN, DECLINED, CHANGE_ASKED, PROPOSER_LEFT, LAPSED;

        public boolean waits() {
            return this == WAITS_FOR_SECOND || this == WAITS_FOR_INVITED;
        }

        /// The word for this stage in the keys of texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where this change stands at a moment, in an alliance of so many affiliates.
    public Stage stage(int affiliates, Instant now) {
        if (doneAt != null) {
            return Stage.DONE;
        }
        if (ended != null) {
            return switch (ended.how()) {
                case WITHDRAWN -> Stage.WITHDRAWN;
                case DECLINED -> Stage.DECLINED;
                case CHANGE_ASKED -> Stage.CHANGE_ASKED;
                case PROPOSER_LEFT -> Stage.PROPOSER_LEFT;
            };
        }
        if (!now.isBefore(lapsesAt)) {
            return Stage.LAPSED;
        }
        return waitsForInvited(affiliates) ? Stage.WAITS_FOR_INVITED : Stage.WAITS_FOR_SECOND;
    }

    /// A known organisation answers after the second affiliate; one that comes by a link answers first,
    /// so that the second affiliate knows whom it welcomes. Where one affiliate is left there is no second to wait for.
    private boolean waitsForInvited(int affiliates) {
        return switch (matter) {
            case Matter.Opening _ -> true;
            case Matter.Welcome _ -> accepted == null && (confirmed != null || invited == null || affiliates < 2);
            case Matter.NewTerms _,Matter.NewRung _,Matter.NewEnd _,Matter.Review _,Matter.Closing _ -> false;
        };
    }

    /// Whether everybody who must has agreed. A sole affiliate welcomes another without a second: then it is two who agree.
    boolean complete(int affiliates) {
        return switch (matter) {
            case Matter.Opening _ -> accepted != null;
            case Matter.Welcome _ -> accepted != null && (confirmed != null || affiliates < 2);
            case Matter.NewTerms _,Matter.NewRung _,Matter.NewEnd _,Matter.Review _,Matter.Closing _ -> confirmed != null;
        };
    }

    Change confirmedBy(Spoken said) {
        return new Change(id, alliance, matter, basedOn, proposed, said, invited, accepted, ended, lapsesAt, doneAt);
    }

    Change acceptedBy(Spoken said) {
        return new Change(id, alliance, matter, basedOn, proposed, confirmed, said.organisation(), said, ended, lapsesAt, doneAt);
    }

    Change inviting(OrganisationId organisation) {
        return new Change(id, alliance, matter, basedOn, proposed, confirmed, organisation, accepted, ended, lapsesAt, doneAt);
    }

    Change lapsing(Instant at) {
        return new Change(id, alliance, matter, basedOn, proposed, confirmed, invited, accepted, ended, at, doneAt);
    }

    Change doneAt(Instant now) {
        return new Change(id, alliance, matter, basedOn, proposed, confirmed, invited, accepted, ended, lapsesAt, now);
    }

    Change ended(Ended how) {
        return new Change(id, alliance, matter, basedOn, proposed, confirmed, invited, accepted, how, lapsesAt, doneAt);
    }
}
