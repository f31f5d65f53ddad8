package org.regroup.counting.questions;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.Rational;

/// Steps S28 and S29 of the acceptance story, from single ballots: a basis of agreement of nine clauses, ratified by four
/// organisations by their own rules, clause 7 not by all.
public final class Ratification {

    public static final String A = "Circle";
    public static final String B = "Tenants’ Campaign";
    public static final String C = "Co-op Federation";
    public static final String D = "Union Region";
    static final String TEXT = "# Basis of agreement\n\n1. Warmth in winter is a need.\n";

    private static final Instant FIXED = Instant.parse("2026-03-30T10:00:00Z");
    private static final Instant CERTIFIED = Instant.parse("2026-04-29T21:00:00Z");
    private static final List<String> TITLES = List.of("Warmth in winter is a need", "No disconnections, October to April",
            "A joint fund, lending without interest", "Neighbours at the door within the hour",
            "No meter without written consent",
            "Books open to those who are heated", "Heat networks to public ownership", "Two of each organisation to convene",
            "Leaving: 30 days’ notice, with the archive");

    /// Made once, for tests only.
    private record Key(String secret, String shown) {}

    private static final Map<String, Key> KEYS = Map.of(A,
            new Key("MC4CAQAwBQYDK2VwBCIEIDzyEyZMpDz9FZWm/iQVXsBQw+FRTDSa2HKwsWtyNxqF",
                    "MCowBQYDK2VwAyEAu3XLr2rxTWKzJAETLGLKZ+Vr+hXKyBqDGw4Gct/ghlM="),
            B,
            new Key("MC4CAQAwBQYDK2VwBCIEILGs6zo2mAYs+qLEjNRIMCcttOvSTXVbNhiNkwIilmbi",
                    "MCowBQYDK2VwAyEANuRo60XMnoLd8+h3NV25zV9CxbyA6awLCQDHPz2pqC8="),
            C,
            new Key("MC4CAQAwBQYDK2VwBCIEICytrTSKL38LQ64ZM2zmE4OEhyR3XK11ce20PkM2OUzf",
                    "MCowBQYDK2VwAyEAar5w0jweRhwQBMoLL10c/6U37JPg15cUouqhInynw2w="),
            D,
            new Key("MC4CAQAwBQYDK2VwBCIEIFcaSyTpj13cwNrtXTBCHcS+UvspF/4yPY6fE/0q3vrF",
                    "MCowBQYDK2VwAyEAMwkHGrChT+ISjqhTHD0aRlRfDVcC6+loMSIGANDSeVc="));

    /// Members of the 20 co-ops voting: the first 9 with 431 accept everything, 8 with 581 all but clause 7, 3 with 96 nothing.
    private static final int[] CO_OPS = {48, 48, 48, 48, 48, 48, 48, 48, 47, 73, 73, 73, 73, 73, 72, 72, 72, 32, 32, 32};

    private Ratification() {}

    public static Decision decision() {
        Terms terms = terms();
        Decision decision = Decision.of(terms);
        for (Party party : terms.parties())
            decision = decision.with(answer(terms, party, returned(party)));
        return decision.with(List.of(new Dissent(Dissent.Kind.RESERVATION, C, 7, "Networks our members own",
                "On this we are not bound, and we ask that no one speak for us.")));
    }

    static PartyReturn answer(Terms terms, Party party, Returned returned) {
        Certification certification = switch (party.name()) {
            case A -> Certification.of(terms, party, returned, Instant.parse("2026-04-18T19:00:00Z"), List.of("Ines", "Sunil"));
            case B -> Certification.of(terms, party, returned, CERTIFIED, List.of("Noor"));
            case C -> Certification.of(terms, party, returned, Instant.parse("2026-04-26T17:00:00Z"), List.of("Bram"));
            default -> Certification.of(terms, party, returned, Instant.parse("2026-04-30T12:00:00Z"),
                    List.of("Independent scrutineer"));
        };
        return new PartyReturn(party.name(), returned, List.of(signed(party.name(), certification)));
    }

    static Certification signed(String organisation, Certification certification) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret(organisation));
            signature.update(certification.statement(organisation));
            return certification.signed(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Terms terms() {
        return terms("reservations(organisations(at-least 3))", parties());
    }

    static Terms terms(String rule, List<Party> parties) {
        List<Question.Clause> clauses = new ArrayList<>();
        TITLES.forEach(title -> clauses.add(new Question.Clause(clauses.size() + 1, title)));
        Question question = new Question("0198a1c2-7b3e-7000-8000-000000000007", 7, "Basis of agreement, version 1", "basis",
                new Question.Holder(Question.Holder.Kind.ALLIANCE, "Warm Homes Alliance"),
                new Question.Put(List.of(B, C), FIXED, Instant.parse("2026-04-07T08:00:00Z"),
                        Instant.parse("2026-04-29T20:00:00Z"), Optional.of(Instant.parse("2026-05-06T20:00:00Z"))),
                ZoneId.of("Europe/London"), List.of(new Question.HashedText("basis.md", Canonical.sha256(TEXT))), clauses,
                Question.byClause(clauses.size()), Optional.of(LocalDate.of(2026, 11, 3)), Optional.empty());
        return new Terms(question, rule, Rational.of(2, 5), Optional.empty(), parties);
    }

    static List<Party> parties() {
        return List.of(
                party(A, "CI", 40, 4, card(Party.Electorate.MEMBERS, Party.Method.MEETING, Party.Secrecy.OPEN, 14),
                        "quorum at-least 1/2 of roll, at-least 2/3 of cast", 40, "2026-04-13T10:00:00Z"),
                party(B, "TC", 300, 6, card(Party.Electorate.MEMBERS, Party.Method.BALLOT, Party.Secrecy.SECRET, 14),
                        "quorum at-least 1/4 of roll, more-than 1/2 of cast", 300, "2026-04-15T07:00:00Z"),
                party(C, "CO", 1200, 14,
                        new Party.Card(2, Party.Electorate.UNITS, Party.Method.CARDS, Party.Secrecy.ROLL_CALL, 21,
                                Optional.empty(), Optional.of("co-ops")),
                        "at-least 2/3 of cast", 22, "2026-04-20T10:00:00Z"),
                party(D, "UR", 15000, 16, card(Party.Electorate.MEMBERS, Party.Method.MIXED, Party.Secrecy.SECRET, 7),
                        "more-than 1/2 of cast", 15000, "2026-04-07T08:00:00Z"));
    }

    static Party party(String name, String monogram, long members, long delegates, Party.Card card, String rule, long size,
            String opensAt) {
        return new Party(name, monogram, true, members, Rational.of(delegates), card, rule,
                Instant.parse(opensAt), new Roll(FIXED, Rational.of(size), Rational.of(members),
                        List.of(new Roll.Joined(YearMonth.of(2024, 5), members - members / 10),
                                new Roll.Joined(YearMonth.of(2026, 3), members / 10))),
                0, Optional.ofNullable(KEYS.get(name)).map(Key::shown).orElse(""));
    }

    static Party.Card card(Party.Electorate electorate, Party.Method method, Party.Secrecy secrecy, int noticeDays) {
        return new Party.Card(1, electorate, method, secrecy, noticeDays, Optional.empty(), Optional.empty());
    }

    static Returned returned(Party party) {
        return switch (party.name()) {
            case A -> meeting();
            case B -> Returned.Ballots.of(party.roll(), ballots("TC", 118, 19, 4, 0, 97, 38));
            case C -> Returned.Ballots.of(party.roll(), coOps());
            case D -> Returned.Ballots.of(party.roll(), ballots("UR", 3240, 810, 0, 23, 2090, 1960));
            default -> new Returned.None();
        };
    }

    /// Hands: 27-5-2 of 34 present; clause 7 26-6-2.
    static Returned meeting() {
        List<Returned.HandCount> counts = new ArrayList<>();
        for (int item = 0; item <= 9; item++)
            counts.add(Returned.HandCount.of(item,
                    item == 7 ? Returned.Hands.of(34, 26, 6, 2) : Returned.Hands.of(34, 27, 5, 2)));
        return new Returned.Meeting(counts, List.of("Ines", "Sunil"));
    }

    /// Ballots with these answers on the whole and on every clause but the seventh, which has its own; the rest of that abstains.
    static List<Ballot> ballots(String prefix, int yes, int no, int abstain, int spoiled, int seventhYes, int seventhNo) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < yes + no + abstain; i++) {
            char whole = i < yes ? 'y' : i < yes + no ? 'n' : 'a';
            char seventh = i < seventhYes ? 'y' : i < seventhYes + seventhNo ? 'n' : 'a';
            ballots.add(Ballot.of(code(prefix, i), answers(whole, seventh)));
        }
        for (int i = 0; i < spoiled; i++)
            ballots.add(Ballot.of(code(prefix, yes + no + abstain + i), "s"));
        return ballots;
    }

    private static List<Ballot> coOps() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < CO_OPS.length; i++)
            ballots.add(
                    Ballot.ofUnit(code("CO", i), answers(i < 17 ? 'y' : 'n', i < 9 ? 'y' : 'n'), CO_OPS[i], "Co-op " + (i + 1)));
        return ballots;
    }

    private static String answers(char whole, char seventh) {
        String each = String.valueOf(whole);
        return each.repeat(7) + seventh + each.repeat(2);
    }

    private static String code(String prefix, int number) {
        return prefix + String.format(Locale.ROOT, "-%05d", number);
    }

    private static PrivateKey secret(String organisation) throws GeneralSecurityException {
        Key key = KEYS.get(organisation);
        if (key == null)
            throw new IllegalStateException(organisation);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key.secret())));
    }
}
