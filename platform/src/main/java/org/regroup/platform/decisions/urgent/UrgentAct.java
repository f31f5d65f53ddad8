package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something done with an urgent statement, or tried and refused.
///
/// @param detail the reason; of what was refused, the word for what was tried
public record UrgentAct(Kind kind, @Nullable PersonId person, @Nullable OrganisationId organisation, String detail,
        Instant at) {

    public enum Kind {
        PROPOSED, TAKEN_BACK, SECONDED, DECLINED, SIGNED, DISSENTED, SIGNATURE_WITHDRAWN, DISSENT_WITHDRAWN,
        /// the members of an organisation have answered
        MEMBERS_YES, MEMBERS_NO,
        /// fewer than two organisations are left; the members have confirmed it
        FELL, CONFIRMED,
        /// somebody tried what the rules do not allow
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
