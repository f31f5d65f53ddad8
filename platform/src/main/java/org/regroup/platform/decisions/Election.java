package org.regroup.platform.decisions;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Tokens;

/// Seats to be filled by a vote.
///
/// @param secret      the sealed half of the seed for lots; shown to nobody before the vote has closed
/// @param lapsesAt    when a proposal in an alliance ends by itself unless a second organisation has confirmed it
/// @param openedAt    when the roll was frozen and nominations began
/// @param roll        how many stand on the roll
/// @param voted       how many of them have voted, on line or on paper
/// @param remindedAt  when those who had not voted were last reminded
/// @param role        whose seats it fills, if it is for a role of an alliance
public record Election(ElectionId id, Holder holder, ElectionRules rules, String secret, Spoken proposed, Instant proposedAt,
        @Nullable Spoken confirmed, Instant lapsesAt, @Nullable Instant openedAt, int roll, int voted,
        @Nullable Instant remindedAt, @Nullable Counted counted, @Nullable Instant calledOffAt, @Nullable UUID role) {

    /// Who said something, and for which organisation.
    public record Spoken(PersonId person, OrganisationId organisation) {}

    /// Who counted when, and who published it.
    ///
    /// @param publicValue the public number that was named beforehand, as the one who counted found it; may be empty
    public record Counted(PersonId by, Instant at, String publicValue, @Nullable PersonId publishedBy,
            @Nullable Instant publishedAt) {}

    /// Where it stands at a moment.
    public ElectionState state(Instant now) {
        if (calledOffAt != null) {
            return ElectionState.CALLED_OFF;
        }
        if (openedAt == null) {
            return now.isBefore(lapsesAt) ? ElectionState.PROPOSED : ElectionState.LAPSED;
        }
        if (counted != null) {
            return counted.publishedAt() == null ? ElectionState.COUNTED : ElectionState.PUBLISHED;
        }
        if (now.isBefore(rules.nominationsUntil())) {
            return ElectionState.NOMINATIONS;
        }
        if (now.isBefore(rules.votingFrom())) {
            return ElectionState.BEFORE_VOTE;
        }
        return now.isBefore(rules.votingUntil()) ? ElectionState.VOTING : ElectionState.CLOSED;
    }

    /// The seal on the secret, published when the election opens: `printf %s SECRET | sha256sum` prints it.
    public String seal() {
        return HexFormat.of().formatHex(Tokens.hash(secret));
    }

    public String href() {
        return "/elections/" + id;
    }
}
