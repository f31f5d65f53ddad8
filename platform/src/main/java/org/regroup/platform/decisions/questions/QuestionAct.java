package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something done, or tried and refused, that everybody who may see the question can read.
///
/// @param detail the reason; of what was refused, the key of its ground
public record QuestionAct(Kind kind, @Nullable PersonId person, @Nullable OrganisationId organisation, String detail,
        Instant at) {

    public enum Kind {
        PROPOSED, CONFIRMED, WITHDRAWN,
        /// one organisation wants it called off
        CALL_OFF, CALLED_OFF,
        /// somebody tried what the rules do not allow
        REFUSED, REMINDED, PAPER,
        /// an organisation has named somebody to count, or taken back; the detail says whose votes
        TELLER, TELLER_ENDED,
        /// a teller has entered a count; two have counted the same
        COUNTED, SETTLED, CERTIFIED, CORRECTED, DECIDED,
        /// somebody has attached dissent; the detail is its title
        DISSENTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static QuestionAct by(PersonId person, @Nullable OrganisationId organisation, Kind kind, Instant at) {
        return new QuestionAct(kind, person, organisation, "", at);
    }

    public QuestionAct because(String reason) {
        return new QuestionAct(kind, person, organisation, reason, at);
    }
}
