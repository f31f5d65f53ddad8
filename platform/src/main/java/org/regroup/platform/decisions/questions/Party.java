package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.RuleCardId;
import org.regroup.platform.shared.Mark;

/// How one organisation decides a question, as fixed before the vote.
///
/// @param mark      its badge in the alliance, with the name by which the joint rule and the certificates call it
/// @param card      the version of its rule card that holds for this question, whatever it changes afterwards
/// @param opensAt   when its vote begins: when the question opens, but never before its own notice has run
/// @param members   voting members when the roll was frozen
/// @param roll      members, delegates or units that may vote; of a body its seats
/// @param votes     what those on the roll weigh together; the same as the roll unless cards weigh by members
/// @param people    members for whom they stand together; never more than there are
/// @param delegates seats or votes fixed for it by the standing orders; 0 where there are none
/// @param joined    how many of the members joined in which month, such as "2026-03"
/// @param tookPart  how many took part, as its certificate that holds says; null until it has one
public record Party(OrganisationId organisation, Mark mark, RuleCardId card, int cardVersion, Procedure procedure,
        Instant opensAt, int members, int roll, int votes, int people, int delegates, List<Map.Entry<String, Integer>> joined,
        @Nullable TookPart tookPart) {

    /// Votes received on the whole, of so many on the roll.
    public record TookPart(Rational received, Rational roll) {}

    public Party {
        joined = List.copyOf(joined);
    }

    public String name() {
        return mark.name();
    }

    /// Members who are not asked themselves because somebody else decides for them.
    public int notAsked() {
        return switch (procedure.electorate()) {
            case MEMBERS, UNITS -> 0;
            case DELEGATES -> Math.max(0, members - roll);
            case BODY -> members;
        };
    }
}
