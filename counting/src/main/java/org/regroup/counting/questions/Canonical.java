package org.regroup.counting.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.regroup.counting.Rational;
import org.regroup.counting.questions.Returned.Ballots;
import org.regroup.counting.questions.Returned.HandCount;
import org.regroup.counting.questions.Returned.Hands;
import org.regroup.counting.questions.Returned.Meeting;
import org.regroup.counting.questions.Returned.None;

/// The bytes of a decision and of its parts: the same values always give the same ones, so they can be hashed, signed and
/// published. `docs/decisions-format.md` describes them; DecisionFile of the exchange package reads them.
public final class Canonical {

    public static final String FORMAT = "regroup-decision/1";
    public static final String CERTIFICATE = "regroup-certificate/1";
    public static final String SIGNED_CERTIFICATE = "regroup-signed-certificate/1";

    private final CanonicalJson json = new CanonicalJson();

    private Canonical() {}

    /// The whole file, ending with a line break.
    public static byte[] bytes(Decision decision) {
        Canonical made = new Canonical();
        made.json.object(() -> {
            made.json.text("format", FORMAT).name("terms");
            made.terms(decision.terms());
            made.json.list("returns", decision.returns(), made::partyReturn);
            made.json.list("dissents", decision.dissents(), made::dissent);
        });
        return ended(made.json.bytes());
    }

    /// What the digest of the terms is taken of.
    public static byte[] bytes(Terms terms) {
        Canonical made = new Canonical();
        made.terms(terms);
        return made.json.bytes();
    }

    /// What the digest of ballots or counts is taken of.
    public static byte[] bytes(Returned returned) {
        Canonical made = new Canonical();
        made.returned(returned);
        return made.json.bytes();
    }

    /// What an organisation signs: its certificate with its name, without the signature.
    public static byte[] statement(String organisation, Certification certification) {
        Canonical made = new Canonical();
        made.json.object(() -> {
            made.json.text("format", CERTIFICATE).text("organisation", organisation);
            made.certified(certification);
        });
        return made.json.bytes();
    }

    /// A certificate by itself: what was signed and what was fixed as exact texts, the signature and the key, so that it is
    /// checked without this library. Ends with a line break.
    ///
    /// @throws IllegalArgumentException where the terms know no such organisation
    public static byte[] signed(Terms terms, String organisation, Certification certification) {
        Party party = terms.party(organisation).orElseThrow(() -> new IllegalArgumentException(organisation));
        Canonical made = new Canonical();
        made.json.object(() -> made.json.text("format", SIGNED_CERTIFICATE).text("organisation", organisation)
                .text("statement", new String(statement(organisation, certification), StandardCharsets.UTF_8))
                .text("signature", certification.signature()).text("algorithm", Signatures.ALGORITHM)
                .text("publicKey", party.publicKey()).text("terms", new String(bytes(terms), StandardCharsets.UTF_8)));
        return ended(made.json.bytes());
    }

    private static byte[] ended(byte[] bytes) {
        byte[] lines = Arrays.copyOf(bytes, bytes.length + 1);
        lines[bytes.length] = '\n';
        return lines;
    }

    /// In hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// In hexadecimal, of a text in UTF-8.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private void terms(Terms terms) {
        json.object(() -> {
            json.name("question");
            question(terms.question());
            json.text("rule", terms.rule()).text("cap", terms.cap().toString());
            terms.seed().ifPresent(seed -> json.text("seed", seed));
            json.list("parties", terms.parties(), this::party);
        });
    }

    private void question(Question question) {
        json.object(() -> {
            json.text("id", question.id()).number("number", question.number()).text("title", question.title())
                    .text("kind", question.kind());
            json.name("holder").object(() -> json.word("kind", question.holder().kind()).text("name", question.holder().name()));
            json.name("put").object(() -> put(question.put()));
            json.text("zone", question.zone().getId());
            json.list("texts", question.texts(),
                    text -> json.object(() -> json.text("name", text.name()).text("sha256", text.sha256())));
            json.list("clauses", question.clauses(),
                    clause -> json.object(() -> json.number("number", clause.number()).text("title", clause.title())));
            json.list("items", question.items(), json::number);
            question.reviewOn().ifPresent(day -> json.text("reviewOn", day.toString()));
            question.lapsesOn().ifPresent(day -> json.text("lapsesOn", day.toString()));
        });
    }

    private void put(Question.Put put) {
        json.texts("by", put.by()).text("fixedAt", put.fixedAt().toString()).text("opensAt", put.opensAt().toString())
                .text("closesAt", put.closesAt().toString());
        put.certificatesUntil().ifPresent(until -> json.text("certificatesUntil", until.toString()));
    }

    private void party(Party party) {
        json.object(() -> {
            json.text("name", party.name()).text("monogram", party.monogram()).truth("organised", party.organised())
                    .number("members", party.members()).number("delegates", party.delegates());
            json.name("card").object(() -> card(party.card()));
            json.text("rule", party.rule()).text("opensAt", party.opensAt().toString());
            json.name("roll").object(() -> roll(party.roll()));
            json.number("notAsked", party.notAsked()).text("publicKey", party.publicKey());
        });
    }

    private void card(Party.Card card) {
        json.number("version", card.version()).word("electorate", card.electorate()).word("method", card.method())
                .word("secrecy", card.secrecy()).number("noticeDays", card.noticeDays());
        card.body().ifPresent(body -> json.text("body", body));
        card.called().ifPresent(called -> json.text("called", called));
        if (card.bloc())
            json.truth("bloc", true);
        if (card.weighed())
            json.truth("weighed", true);
    }

    private void roll(Roll roll) {
        json.text("frozenAt", roll.frozenAt().toString()).number("size", roll.size()).number("people", roll.people());
        json.list("joined", roll.joined(),
                j -> json.object(() -> json.text("month", j.month().toString()).number("members", j.members())));
    }

    private void partyReturn(PartyReturn given) {
        json.object(() -> {
            json.text("organisation", given.organisation()).name("returned");
            returned(given.returned());
            json.list("certificates", given.certifications(), certification -> json.object(() -> {
                certified(certification);
                json.text("signature", certification.signature());
            }));
        });
    }

    private void returned(Returned returned) {
        json.object(() -> {
            switch (returned) {
                case Ballots ballots -> {
                    json.text("kind", "ballots").number("issued", ballots.issued()).number("issuedPeople",
                            ballots.issuedPeople());
                    json.list("ballots", ballots.ballots(), this::ballot);
                }
                case Meeting meeting -> {
                    json.text("kind", "meeting").list("counts", meeting.counts(), this::count);
                    json.texts("tellers", meeting.tellers());
                }
                case None() -> json.text("kind", "none");
            }
        });
    }

    private void ballot(Ballot ballot) {
        json.object(() -> {
            json.text("code", ballot.code()).text("answers", ballot.answers());
            if (!ballot.weight().equals(Rational.ONE))
                json.number("weight", ballot.weight());
            if (!ballot.people().equals(Rational.ONE))
                json.number("people", ballot.people());
            if (!ballot.name().isEmpty())
                json.text("name", ballot.name());
        });
    }

    private void count(HandCount count) {
        json.object(() -> {
            json.number("item", count.item()).name("votes").object(() -> hands(count.votes()));
            if (!count.people().equals(count.votes()))
                json.name("people").object(() -> hands(count.people()));
        });
    }

    private void hands(Hands hands) {
        json.number("present", hands.present()).number("for", hands.inFavour()).number("against", hands.against())
                .number("abstained", hands.abstained()).number("spoiled", hands.spoiled());
    }

    private void certified(Certification certification) {
        json.number("number", certification.number()).text("at", certification.at().toString());
        certification.correction().ifPresent(
                c -> json.name("corrects").object(() -> json.number("number", c.number()).text("reason", c.reason())));
        json.list("items", certification.items(), this::item);
        json.texts("attested", certification.attested()).text("terms", certification.terms())
                .text("returned", certification.returned());
    }

    private void item(ItemCertificate item) {
        json.object(() -> {
            json.number("item", item.item()).name("votes").object(() -> sheet(item.votes()));
            if (!item.people().equals(item.votes()))
                json.name("people").object(() -> sheet(item.people()));
            item.chair().ifPresent(agrees -> json.text("chair", agrees ? "for" : "against"));
            if (item.objects())
                json.truth("objects", true);
        });
    }

    private void sheet(Sheet sheet) {
        json.number("roll", sheet.roll()).number("issued", sheet.issued()).number("received", sheet.received())
                .number("for", sheet.inFavour()).number("against", sheet.against()).number("abstained", sheet.abstained())
                .number("spoiled", sheet.spoiled());
    }

    private void dissent(Dissent dissent) {
        json.object(() -> {
            json.word("kind", dissent.kind()).text("by", dissent.by()).number("item", dissent.item())
                    .text("title", dissent.title());
            if (!dissent.text().isEmpty())
                json.text("text", dissent.text());
        });
    }
}
