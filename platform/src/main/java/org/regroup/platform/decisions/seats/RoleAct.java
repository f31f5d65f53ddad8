package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something done in a role that everybody can read.
///
/// @param concerns whom it was done to, such as the holder who was recalled
/// @param detail   the reason, or the words of a declaration or report
public record RoleAct(Kind kind, @Nullable PersonId person, @Nullable OrganisationId organisation, @Nullable PersonId concerns,
        String detail, Instant at) {

    public enum Kind {
        PROPOSED, CONFIRMED, DECLINED, CLOSING, CLOSED, DECLARED, TOOK, REPORTED, LAID_DOWN, LEFT, ASKED, REFUSED_SEAT, SENT,
        RECALL_OPENED, RECALL_ANSWERED, RECALLED, DRAW_OPENED, DRAWN, MEETING_CALLED, MEETING_OFF, REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static RoleAct by(PersonId person, @Nullable OrganisationId under, Kind kind, Instant at) {
        return new RoleAct(kind, person, under, null, "", at);
    }

    static RoleAct of(PersonId concerns, Kind kind, Instant at) {
        return new RoleAct(kind, null, null, concerns, "", at);
    }

    RoleAct concerning(PersonId whom) {
        return new RoleAct(kind, person, organisation, whom, detail, at);
    }

    RoleAct saying(String words) {
        return new RoleAct(kind, person, organisation, concerns, words, at);
    }
}
