package org.regroup.platform.decisions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something done in an election that everybody who may see it can read.
///
/// @param concerns whom it was done to, such as the candidate who withdrew
/// @param detail   the reason; of paper its numbers: the batch, how many papers, how many by a third look
public record ElectionAct(Kind kind, @Nullable PersonId person, @Nullable OrganisationId organisation,
        @Nullable PersonId concerns, String detail, Instant at) {

    public enum Kind {
        PROPOSED, CONFIRMED, OPENED, OFFICER, WITHDRAWN, CALL_OFF, REMINDED, PAPER, COUNTED, PUBLISHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static ElectionAct by(PersonId person, Kind kind, Instant at) {
        return new ElectionAct(kind, person, null, null, "", at);
    }

    ElectionAct under(OrganisationId speaksFor) {
        return new ElectionAct(kind, person, speaksFor, concerns, detail, at);
    }

    ElectionAct concerning(PersonId whom) {
        return new ElectionAct(kind, person, organisation, whom, detail, at);
    }

    ElectionAct because(String reason) {
        return new ElectionAct(kind, person, organisation, concerns, reason, at);
    }
}
