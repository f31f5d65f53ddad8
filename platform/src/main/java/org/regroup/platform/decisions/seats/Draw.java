package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
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
/// @param pool         who stands in it, by the numbers under which lots are drawn
public record Draw(UUID id, RoleId role, int seats, Instant closesAt, Instant endsAt, String secret, String publicNumber,
        OrganisationId openedFor, PersonId openedBy, @Nullable Instant drawnAt, @Nullable OrganisationId drawnFor,
        String publicValue, List<Entry> pool) {

    public record Entry(int number, PersonId person) {}

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

    /// The draw: SHA-256 of `seed/1/NUMBER` for every number in the pool, the lowest first.
    public List<Lot.Ticket> tickets() {
        return Lot.among(pool.stream().map(Entry::number).toList(), seed(), 1).tickets();
    }

    /// Everybody in the order drawn: the first have the seats, the others are in reserve.
    public List<PersonId> drawn() {
        return tickets().stream().map(ticket -> person(ticket.candidate())).toList();
    }

    public PersonId person(int number) {
        return pool.stream().filter(one -> one.number() == number).findFirst().orElseThrow().person();
    }

    public boolean holds(@Nullable PersonId person) {
        return pool.stream().anyMatch(one -> one.person().equals(person));
    }
}
