package org.regroup.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A draw that anybody can repeat: each ticket is the SHA-256 of `seed/draw/candidate`, and the lowest comes first.
///
/// `printf %s 'seed/1/4' | sha256sum` prints the ticket of candidate 4 in the first draw.
///
/// @param seed    published before it could be known whom it favours
/// @param draw    the how-manieth draw of the count, from 1
/// @param tickets in the order drawn
public record Lot(String seed, int draw, List<Ticket> tickets) {

    /// @param digest in hexadecimal
    public record Ticket(int candidate, String digest) {}

    public Lot {
        tickets = List.copyOf(tickets);
    }

    public static Lot among(List<Integer> candidates, String seed, int draw) {
        return new Lot(seed, draw, candidates.stream().map(c -> new Ticket(c, digest(seed + "/" + draw + "/" + c)))
                .sorted(Comparator.comparing(Ticket::digest)).toList());
    }

    /// Who was drawn first.
    public int first() {
        return tickets.getFirst().candidate();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
