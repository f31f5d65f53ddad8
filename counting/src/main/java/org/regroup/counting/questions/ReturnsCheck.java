package org.regroup.counting.questions;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.regroup.counting.Rational;
import org.regroup.counting.questions.Finding.Kind;

/// What is wrong with what one organisation returned, under the terms it answered.
final class ReturnsCheck {

    private final Terms terms;
    private final Party party;
    private final List<ItemCertificate> made;
    private final List<Finding> findings = new ArrayList<>();

    private ReturnsCheck(Terms terms, Party party, Returned returned) {
        this.terms = terms;
        this.party = party;
        this.made = Tally.of(terms.question().items(), party, returned);
    }

    /// @param digest of the terms
    static List<Finding> of(Terms terms, String digest, Party party, PartyReturn given) {
        ReturnsCheck check = new ReturnsCheck(terms, party, given.returned());
        check.returned(given.returned());
        check.certificates(given, digest);
        return check.findings;
    }

    private void add(Kind kind, String... values) {
        findings.add(Finding.of(kind, party.name(), values));
    }

    private void on(int item, Kind kind, String... values) {
        findings.add(Finding.on(item, kind, party.name(), values));
    }

    private void returned(Returned returned) {
        switch (returned) {
            case Returned.Ballots ballots -> ballots(ballots.ballots());
            case Returned.Meeting meeting -> counts(meeting);
            case Returned.None() -> {
                return;
            }
        }
        Set<String> said = new HashSet<>();
        for (ItemCertificate item : made) {
            item.votes().problems().stream().filter(said::add).forEach(p -> on(item.item(), Kind.COUNT_IMPOSSIBLE, p));
            item.people().problems().stream().filter(said::add)
                    .forEach(p -> on(item.item(), Kind.COUNT_IMPOSSIBLE, "In people: " + p));
        }
    }

    private void ballots(List<Ballot> ballots) {
        List<Integer> items = terms.question().items();
        Set<String> codes = new HashSet<>(ballots.size() * 2);
        Set<String> twice = new HashSet<>();
        for (Ballot ballot : ballots) {
            if (!codes.add(ballot.code()) && twice.add(ballot.code()))
                add(Kind.CODE_TWICE, ballot.code());
            if (!Tally.isWhole(ballot, items))
                add(Kind.WRONG_LENGTH, ballot.code(), ballot.answers(), String.valueOf(items.size()));
            if (ballot.answers().chars().anyMatch(c -> "ynas-".indexOf(c) < 0))
                add(Kind.WRONG_LETTER, ballot.code(), ballot.answers());
            if (ballot.weight().signum() <= 0 || ballot.people().signum() <= 0)
                add(Kind.WRONG_WEIGHT, ballot.code(), ballot.weight().toString(), ballot.people().toString());
        }
    }

    private void counts(Returned.Meeting meeting) {
        Map<Integer, Integer> counted = new HashMap<>();
        meeting.counts().forEach(c -> counted.merge(c.item(), 1, Integer::sum));
        each(counted, Kind.COUNT_MISSING, Kind.COUNT_TWICE, Kind.COUNT_OF_NOTHING);
    }

    /// Every item once, and nothing else.
    private void each(Map<Integer, Integer> found, Kind missing, Kind twice, Kind ofNothing) {
        List<Integer> items = terms.question().items();
        for (int item : items) {
            int times = found.getOrDefault(item, 0);
            if (times != 1)
                on(item, times == 0 ? missing : twice);
        }
        found.keySet().stream().filter(i -> !items.contains(i)).sorted(Comparator.naturalOrder())
                .forEach(i -> add(ofNothing, String.valueOf(i)));
    }

    private void certificates(PartyReturn given, String digest) {
        Optional<PublicKey> key = Signatures.key(party.publicKey());
        for (int i = 0; i < given.certifications().size(); i++) {
            Certification certification = given.certifications().get(i);
            String number = String.valueOf(certification.number());
            if (certification.number() != i + 1)
                add(Kind.WRONG_NUMBER, number, String.valueOf(i + 1));
            boolean names = certification.correction().map(c -> c.number() == certification.number() - 1).orElse(i == 0);
            if (!names || i == 0 && certification.correction().isPresent())
                add(Kind.CORRECTS_NOTHING, number, i == 0 ? "none" : String.valueOf(i));
            if (!certification.terms().equals(digest))
                add(Kind.OTHER_TERMS, number);
            if (certification.at().isBefore(party.opensAt()))
                add(Kind.CERTIFIED_TOO_EARLY, certification.at().toString(), party.opensAt().toString());
            if (certification.signature().isEmpty() && party.organised())
                add(Kind.NOT_SIGNED, number);
            else if (key.isPresent()
                    && !Signatures.verifies(key.get(), certification.statement(party.name()), certification.signature()))
                add(Kind.WRONG_SIGNATURE, number);
        }
        given.certification().ifPresent(last -> figures(last, given.returned()));
    }

    private void figures(Certification certification, Returned returned) {
        if (!certification.returned().equals(returned.sha256()))
            add(Kind.OTHER_RETURNED);
        Map<Integer, Integer> found = new HashMap<>();
        certification.items().forEach(i -> found.merge(i.item(), 1, Integer::sum));
        each(found, Kind.CERTIFICATE_MISSING_ITEM, Kind.CERTIFICATE_ITEM_TWICE, Kind.CERTIFICATE_OF_NOTHING);
        certification.items().forEach(this::possible);
        for (ItemCertificate item : made)
            certification.item(item.item()).ifPresent(said -> {
                compare(item.item(), said.votes(), item.votes(), "");
                if (!(said.people().equals(said.votes()) && item.people().equals(item.votes())))
                    compare(item.item(), said.people(), item.people(), " in people");
            });
    }

    private void possible(ItemCertificate item) {
        item.votes().problems().forEach(p -> on(item.item(), Kind.CERTIFICATE_IMPOSSIBLE, p));
        if (!item.people().equals(item.votes()))
            item.people().problems().forEach(p -> on(item.item(), Kind.CERTIFICATE_IMPOSSIBLE, "In people: " + p));
        if (!item.votes().roll().equals(party.roll().size()))
            on(item.item(), Kind.OTHER_ROLL, item.votes().roll().toString(), party.roll().size().toString());
        if (!item.people().roll().equals(party.roll().people()))
            on(item.item(), Kind.OTHER_ROLL, item.people().roll() + " people", party.roll().people() + " people");
    }

    private void compare(int item, Sheet said, Sheet made, String unit) {
        compare(item, "issued" + unit, said.issued(), made.issued());
        compare(item, "received" + unit, said.received(), made.received());
        compare(item, "for" + unit, said.inFavour(), made.inFavour());
        compare(item, "against" + unit, said.against(), made.against());
        compare(item, "abstained" + unit, said.abstained(), made.abstained());
        compare(item, "spoiled" + unit, said.spoiled(), made.spoiled());
    }

    private void compare(int item, String figure, Rational said, Rational made) {
        if (!said.equals(made))
            on(item, Kind.DOES_NOT_ADD_UP, figure, said.toString(), made.toString());
    }
}
