package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Lot;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Tokens;

/// Seats drawn among people who belong to no affiliate. Anybody can draw again: the sealed number is published with the draw.
///
/// @param closesAt     until when people can stand in it
/// @param endsAt       when the term of those drawn ends
/// @param secret       the sealed half of the seed; shown to nobody before the draw
/// @param publicNumber a number that will be public after the close, named beforehand: nobody can know it while the pool is open
/// @param publicValue  what it turned out to be, once drawn
/// @param pool         who stands in it, in the order of their numbers
public record Draw(UUID id, RoleId role, int seats, Instant closesAt, Instant endsAt, String secret, String publicNumber,
        OrganisationId openedFor, PersonId openedBy, @Nullable Instant drawnAt, @Nullable OrganisationId drawnFor,
        String publicValue, List<PersonId> pool) {

    public Draw {
        pool = List.copyOf(pool);
    }

    public boolean open(Instant now) {
        return now.isBefore(closesAt);
    }

    /// The seal on the secret, published when the draw opens: `printf %s SECRET | sha256sum` prints it.
    public String seal() {
        return HexFormat.of().formatHex(Tokens.hash(secret));
    }

    public String seed() {
        return secret + "/" + publicValue;
    }

    /// Everybody in the order drawn: the first have the seats, the others are in reserve.
    public List<PersonId> drawn() {
        return Lot.among(IntStream.rangeClosed(1, pool.size()).boxed().toList(), seed(), 1).tickets().stream()
                .map(ticket -> pool.get(ticket.candidate() - 1)).toList();
    }
}
