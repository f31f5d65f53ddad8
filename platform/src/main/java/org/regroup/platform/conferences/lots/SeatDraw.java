package org.regroup.platform.conferences.lots;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Lot;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Tokens;

/// A draw of seats. Anybody can draw again: the sealed number is published with the draw.
///
/// @param closesAt     until when people can stand
/// @param secret       the sealed half of the seed; shown to nobody before the draw
/// @param publicNumber a number that will be public after the close, named beforehand: nobody can know it while people can stand
/// @param publicValue  what it turned out to be, once drawn
/// @param pool         who stood at the close, by the numbers under which lots are drawn
public record SeatDraw(UUID id, ConferenceId conference, int seats, Instant closesAt, String secret, String publicNumber,
        OrganisationId openedFor, PersonId openedBy, @Nullable OrganisationId drawnFor, @Nullable Instant drawnAt,
        String publicValue, List<Entry> pool) {

    /// @param person null once she has erased what is known of her
    public record Entry(int number, @Nullable PersonId person, String name) {}

    public SeatDraw {
        pool = List.copyOf(pool);
    }

    SeatDraw with(List<Entry> others) {
        return new SeatDraw(id, conference, seats, closesAt, secret, publicNumber, openedFor, openedBy, drawnFor, drawnAt,
                publicValue, others);
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
        return pool.isEmpty() ? List.of() : Lot.among(pool.stream().map(Entry::number).toList(), seed(), 1).tickets();
    }

    /// Everybody in the order drawn: the first have the seats, the others are in reserve.
    public List<Entry> drawn() {
        return tickets().stream().map(ticket -> entry(ticket.candidate())).toList();
    }

    public Entry entry(int number) {
        return pool.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
    }

    public Optional<Entry> of(@Nullable PersonId person) {
        return pool.stream().filter(one -> person != null && person.equals(one.person())).findFirst();
    }
}
