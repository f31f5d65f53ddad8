package org.regroup.counting.questions;

import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A certificate of result: an organisation's figures on every item, signed with its key.
///
/// @param number    from 1, within its organisation and question
/// @param items     in the order of their numbers
/// @param attested  who counted or watched the count and says that it is right
/// @param terms     SHA-256 of the terms voted under
/// @param returned  SHA-256 of the ballots or counts it was made of
/// @param correction what it corrects; empty for the first one
/// @param signature Ed25519 over [#statement], in Base64; empty until signed
public record Certification(int number, Instant at, List<ItemCertificate> items, List<String> attested, String terms,
        String returned, Optional<Correction> correction, String signature) {

    /// @param number of the certificate that no longer holds
    /// @param reason why
    public record Correction(int number, String reason) {}

    public Certification {
        items = items.stream().sorted(Comparator.comparingInt(ItemCertificate::item)).toList();
        attested = List.copyOf(attested);
    }

    /// The first certificate, counted from what was returned, still to be signed.
    public static Certification of(Terms terms, Party party, Returned returned, Instant at, List<String> attested) {
        return new Certification(1, at, Tally.of(terms.question().items(), party, returned), attested, terms.sha256(),
                returned.sha256(), Optional.empty(), "");
    }

    /// This certificate as the one that corrects an earlier one; still to be signed.
    public Certification correcting(Certification earlier, String reason) {
        return new Certification(earlier.number + 1, at, items, attested, terms, returned,
                Optional.of(new Correction(earlier.number, reason)), "");
    }

    /// The same with something changed about one item, such as [ItemCertificate#withChair]; still to be signed.
    public Certification with(int item, UnaryOperator<ItemCertificate> change) {
        return new Certification(number, at, items.stream().map(i -> i.item() == item ? change.apply(i) : i).toList(), attested,
                terms, returned, correction, "");
    }

    public Optional<ItemCertificate> item(int item) {
        return items.stream().filter(i -> i.item() == item).findFirst();
    }

    /// The bytes that the organisation signs.
    public byte[] statement(String organisation) {
        return Canonical.statement(organisation, this);
    }

    public Certification signed(byte[] made) {
        return new Certification(number, at, items, attested, terms, returned, correction,
                Base64.getEncoder().encodeToString(made));
    }
}
