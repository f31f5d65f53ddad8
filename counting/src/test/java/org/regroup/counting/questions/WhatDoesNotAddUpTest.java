package org.regroup.counting.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Outcome;

class WhatDoesNotAddUpTest {

    private static final String CIRCLE = Ratification.A;

    // --- what is unusual and adds up ------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            more-than 1/2 of cast | 0 | 0-0-0 | NOT_CARRIED | There were no votes to count.
            more-than 1/2 of cast | 1 | 1-0-0 | CARRIED | 1 for of 1 votes cast is 100%; more than half was needed: 1.
            more-than 1/2 of cast | 1 | 0-1-0 | NOT_CARRIED | 0 for of 1 votes cast is 0%; more than half was needed: 1.
            more-than 1/2 of cast | 20 | 0-0-20 | NOT_CARRIED | There were no votes to count.
            more-than 1/2 of valid | 20 | 0-0-20 | NOT_CARRIED | 0 for of 20 votes including abstentions is 0%; more than half was needed: 11.
            more-than 1/2 of cast | 20 | 10-10-0 | NOT_CARRIED | 10 for and 10 against is a tie, and a tie is not carried.
            at-least 1/2 of cast | 20 | 10-10-0 | CARRIED | 10 for of 20 votes cast is 50%; at least half was needed: 10.
            at-least 2/3 of cast | 30 | 20-10-0 | CARRIED | 20 for of 30 votes cast is 66.6%; at least two thirds was needed: 20.
            at-least 1/1 of cast | 30 | 30-0-0 | CARRIED | 30 for of 30 votes cast is 100%; at least 100% was needed: 30.
            at-least 1/1 of cast | 30 | 29-1-0 | NOT_CARRIED | 29 for of 30 votes cast is 96.6%; at least 100% was needed: 30.
            more-than 1/2 of cast tie-chair | 20 | 10-10-0 | OPEN | 10 for and 10 against is a tie; the chair has not given the casting vote yet.
            """)
    void oneOrganisationDecides(String rule, long roll, String votes, Outcome outcome, String because) {
        DecisionResult result = DecisionResult.of(decided(rule, roll, votes, c -> c));
        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.parties().getFirst().items().getFirst().verdict().words()).isEqualTo(because);
    }

    @Test
    void theChairSettlesATieOnTheCertificate() {
        DecisionResult result = DecisionResult
                .of(decided("more-than 1/2 of cast tie-chair", 20, "10-10-0", c -> c.with(0, i -> i.withChair(true))));
        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.CARRIED);
    }

    @Test
    void aLotIsDrawnFromASeedThatWasFixedBefore() {
        Decision without = decided("more-than 1/2 of cast tie-lot", 20, "10-10-0", c -> c);
        assertThat(DecisionResult.of(without).findings()).extracting(Finding::toString).containsExactly(
                "Circle: The rule lets a lot settle a tie, and no seed for it was fixed before the vote.");
        Terms old = without.terms();
        Terms seeded = new Terms(old.question(), old.rule(), old.cap(), Optional.of("Lottery of 28 March"), old.parties());
        Party party = seeded.parties().getFirst();
        DecisionResult result = DecisionResult.of(
                Decision.of(seeded).with(Ratification.answer(seeded, party, without.returns().getFirst().returned())));
        assertThat(result.findings()).isEmpty();
        assertThat(result.parties().getFirst().items().getFirst().verdict().words())
                .matches("10 for and 10 against is a tie; the lot drawn from the seed “Lottery of 28 March/Circle/0” is .*");
        assertThat(result.outcome()).isNotEqualTo(Outcome.OPEN);
    }

    // --- what was fixed -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quorum 0, more-than 1/2 of cast | Circle: Its own rule cannot be read. At character 1: A quorum is at least 1, was 0.
            quorum at-least 0/1 of roll, more-than 1/2 of cast | Circle: Its own rule cannot be read. At character 1: A share lies above 0 and is at most 1, was 0.
            more-than 1/1 of cast | Circle: Its own rule cannot be read. At character 1: More than the whole can never be reached: ask for at least the whole.
            more-than half of cast | Circle: Its own rule cannot be read. At character 11 a rule needs a share such as 2/3, 0.55 or 55%, and there is "half of cast".
            """)
    void anOwnRuleThatCannotBeRead(String rule, String said) {
        DecisionResult result = DecisionResult.of(decided(rule, 20, "12-8-0", c -> c));
        assertThat(result.findings()).extracting(Finding::toString).containsExactly(said);
        assertThat(result.joint()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisations(at-least 0) | The joint rule cannot be read. At character 1: At least 1 organisation must be asked for, was 0.
            organisations(at-least 2) | The joint rule cannot be meant: At least 2 organisations are asked for, and only 1 take part.
            veto("Guild") | The joint rule cannot be meant: The rule names Guild, who does not take part.
            people(more-than 1/2 of cast tie-chair) | The joint rule lets a chair settle a tie, and organisations together have no chair. Let a lot do it, or let a tie fall.
            people(more-than 1/2 of cast tie-lot) | The rule lets a lot settle a tie, and no seed for it was fixed before the vote.
            """)
    void aJointRuleThatCannotBeMeant(String rule, String said) {
        Terms old = terms(member("more-than 1/2 of cast", 20));
        Terms terms = new Terms(old.question(), rule, old.cap(), Optional.empty(), old.parties());
        assertThat(found(Decision.of(terms))).containsExactly(said);
    }

    @Test
    void timesThatComeInTheWrongOrder() {
        Terms old = terms(member("more-than 1/2 of cast", 20));
        Question q = old.question();
        Question.Put put = new Question.Put(q.put().by(), q.put().fixedAt(), q.put().closesAt(), q.put().opensAt(),
                Optional.of(q.put().fixedAt()));
        Question turned = new Question(q.id(), q.number(), q.title(), q.kind(), q.holder(), put, q.zone(), q.texts(),
                q.clauses(), q.items(), q.reviewOn(), q.lapsesOn());
        assertThat(found(Decision.of(new Terms(turned, old.rule(), old.cap(), Optional.empty(), old.parties())))).containsExactly(
                "Voting closes (2026-04-07T08:00:00Z) comes before it opens (2026-04-29T20:00:00Z).",
                "Certificates are due (2026-03-30T10:00:00Z) comes before voting closes (2026-04-07T08:00:00Z).",
                "Circle: Its vote opens (2026-04-13T10:00:00Z) comes before voting opens (2026-04-29T20:00:00Z).",
                "Circle: Voting closes (2026-04-07T08:00:00Z) comes before its vote opens (2026-04-13T10:00:00Z).");
    }

    @Test
    void aNoticeThatHadNotRun() {
        Party party = member("more-than 1/2 of cast", 20);
        Party hurried = new Party(party.name(), "CI", true, 20, Rational.ZERO,
                Ratification.card(Party.Electorate.MEMBERS, Party.Method.BALLOT, Party.Secrecy.SECRET, 15), party.rule(),
                party.opensAt(), party.roll(), 0, party.publicKey());
        assertThat(found(Decision.of(terms(hurried)))).containsExactly(
                "Circle: Its vote opens 2026-04-13T10:00:00Z, and its 15 days’ notice had not run by then: the question was fixed "
                        + "2026-03-30T10:00:00Z.");
    }

    @Test
    void partiesThatCannotBe() {
        Party party = member("more-than 1/2 of cast", 20);
        Party grown = new Party(party.name(), "CI", true, 15, Rational.ZERO, party.card(), party.rule(), party.opensAt(),
                new Roll(party.roll().frozenAt(), Rational.of(20), Rational.of(20),
                        List.of(new Roll.Joined(YearMonth.of(2026, 3), 500))),
                16, "no key");
        assertThat(found(Decision.of(terms(grown)))).containsExactly(
                "Circle: The roll carries 20 people, and the organisation has 15 members.",
                "Circle: 16 members are said not to be asked, and the organisation has 15 of whom 20 are on the roll.",
                "Circle: 500 people are said to have joined by month, and the organisation has 15 members.",
                "Circle: Its public key is no Ed25519 key.");
        Terms twice = Ratification.terms("organisations(at-least 1)", List.of(party, party));
        assertThat(found(Decision.of(twice))).containsExactly("Circle: The name stands twice among those who are asked.");
        assertThat(found(Decision.of(Ratification.terms("organisations(all-but 0)", List.of())))).first()
                .isEqualTo("Nobody is asked: the list of parties has no organisation in it.");
    }

    @Test
    void itemsAndCapThatCannotBe() {
        Terms old = terms(member("more-than 1/2 of cast", 20));
        Question q = old.question();
        Question other = new Question(q.id(), q.number(), q.title(), q.kind(), q.holder(), q.put(), q.zone(), q.texts(),
                List.of(new Question.Clause(2, "Two")), List.of(1, 1), q.reviewOn(), q.lapsesOn());
        assertThat(found(Decision.of(new Terms(other, old.rule(), Rational.ONE, Optional.empty(), old.parties()))))
                .containsExactly("Clauses are numbered from 1 without gaps, and are 2.",
                        "Voted on are items 1, 1; there must be the whole (0) first, then clauses of the text, each once.",
                        "A cap lies between 0 and 1, was 1.");
    }

    // --- what came back -------------------------------------------------------------------------------------------------

    @Test
    void ballotsThatCannotBe() {
        Party party = member("more-than 1/2 of cast", 3);
        Terms terms = terms(party);
        List<Ballot> ballots = new ArrayList<>(List.of(Ballot.of("a", "y"), Ballot.of("a", "n"), Ballot.of("b", "yn"),
                Ballot.of("c", "x"), new Ballot("d", "y", Rational.ZERO, Rational.ONE, ""), Ballot.of("e", "y"),
                Ballot.of("f", "y")));
        Returned returned = Returned.Ballots.of(party.roll(), ballots);
        assertThat(found(Decision.of(terms).with(new PartyReturn(CIRCLE, returned, List.of())))).containsExactly(
                "Circle: The code a stands on more than one ballot.",
                "Circle: The ballot b answers \"yn\", and there are 1 items to answer.",
                "Circle: The ballot c answers \"x\"; the letters are y, n, a, s and -.",
                "Circle: The ballot d counts for 0 votes and carries 1 people; both must be above zero.",
                "Circle, the whole: What was returned cannot be: There cannot be more ballots received (5) than issued (3).",
                "Circle, the whole: What was returned cannot be: In people: There cannot be more ballots received (6) than issued "
                        + "(3).");
    }

    @Test
    void aMeetingMustCountEveryItemOnce() {
        Terms terms = Ratification.terms("organisations(all-but 0)", Ratification.parties().subList(0, 1));
        List<Returned.HandCount> counts = new ArrayList<>(((Returned.Meeting) Ratification.meeting()).counts());
        counts.removeFirst();
        counts.add(Returned.HandCount.of(7, Returned.Hands.of(34, 26, 6, 2)));
        counts.add(Returned.HandCount.of(12, Returned.Hands.of(41, 40, 1, 0)));
        Decision decision = Decision.of(terms)
                .with(new PartyReturn(CIRCLE, new Returned.Meeting(counts, List.of("Ines")), List.of()));
        assertThat(found(decision)).containsExactly("Circle, the whole: The meeting’s count of this is missing.",
                "Circle, clause 7: The meeting’s count of this stands there twice.",
                "Circle: The meeting counted item 12, which was not put.",
                "Circle, clause 12: What was returned cannot be: There cannot be more ballots received (41) than issued (40).");
    }

    @Test
    void strangersAndThoseWhoReturnTwice() {
        Terms terms = terms(member("more-than 1/2 of cast", 3));
        PartyReturn none = new PartyReturn(CIRCLE, new Returned.None(), List.of());
        Decision decision = new Decision(terms, List.of(none, new PartyReturn("Guild", new Returned.None(), List.of()), none),
                List.of());
        assertThat(found(decision)).containsExactly("Circle: It returned twice.",
                "Guild: It returned something and is not among those who are asked.");
        assertThat(DecisionResult.of(decision).pending()).containsExactly(CIRCLE);
    }

    // --- certificates ---------------------------------------------------------------------------------------------------

    @Test
    void aCertificateThatSaysOtherFiguresThanTheBallots() {
        Decision decision = decided("more-than 1/2 of cast", 20, "12-8-0", c -> c.with(0, i -> ItemCertificate.of(0,
                sheet(i.votes(), 13, 7), sheet(i.votes(), 13, 7))));
        assertThat(found(decision)).containsExactly(
                "Circle, the whole: The certificate says 13 for, and what was returned makes 12.",
                "Circle, the whole: The certificate says 7 against, and what was returned makes 8.");
    }

    @Test
    void aCertificateWithMoreVotesThanTheRollDecidesNothing() {
        Decision decision = decided("more-than 1/2 of cast", 20, "12-8-0", c -> c.with(0, i -> ItemCertificate.of(0,
                sheet(i.votes(), 900, 8), sheet(i.votes(), 900, 8))));
        DecisionResult result = DecisionResult.of(decision);
        assertThat(result.findings()).extracting(Finding::toString).containsExactly(
                "Circle, the whole: The certificate cannot be true: For, against, abstained and spoiled make 908, which is more than "
                        + "the 20 received.",
                "Circle, the whole: The certificate says 900 for, and what was returned makes 12.");
        assertThat(result.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(result.pending()).containsExactly(CIRCLE);
    }

    @Test
    void aSignatureOfSomebodyElseOrNone() {
        Decision decision = decided("more-than 1/2 of cast", 20, "12-8-0", c -> c);
        Certification sound = decision.returns().getFirst().certifications().getFirst();
        assertThat(found(with(decision, Ratification.signed(Ratification.B, sound)))).containsExactly(
                "Circle: The signature of certificate 1 does not verify: the certificate or the key was changed afterwards.");
        assertThat(found(with(decision, sound.with(0, i -> i)))).containsExactly("Circle: Certificate 1 is not signed.");
    }

    @Test
    void aRuleChangedAfterTheVoteBreaksEveryCertificate() {
        Decision decision = Ratification.decision();
        Terms old = decision.terms();
        Terms other = new Terms(old.question(), "reservations(organisations(at-least 2))", old.cap(), old.seed(), old.parties());
        assertThat(found(new Decision(other, decision.returns(), List.of()))).hasSize(4).first().isEqualTo(
                "Circle: Certificate 1 was made under other terms than these: rule, rolls, times, texts or parties were changed "
                        + "afterwards.");
    }

    @Test
    void oneBallotChangedAndMadeUpForElsewhereIsStillFound() {
        Decision decision = Ratification.decision();
        PartyReturn tenants = decision.returns().get(1);
        List<Ballot> ballots = new ArrayList<>(((Returned.Ballots) tenants.returned()).ballots());
        Ballot yes = ballots.getFirst();
        Ballot no = ballots.get(130);
        ballots.set(0, Ballot.of(yes.code(), no.answers()));
        ballots.set(130, Ballot.of(no.code(), yes.answers()));
        Roll roll = decision.terms().parties().get(1).roll();
        assertThat(found(decision.with(
                new PartyReturn(Ratification.B, Returned.Ballots.of(roll, ballots), tenants.certifications()))))
                .containsExactly("Tenants’ Campaign: The certificate was made of other ballots or counts than these: some were "
                        + "changed afterwards.");
    }

    @Test
    void aCorrectionNamesWhatItCorrects() {
        Decision decision = decided("more-than 1/2 of cast", 20, "12-8-0", c -> c);
        Certification first = decision.returns().getFirst().certifications().getFirst();
        Returned returned = decision.returns().getFirst().returned();
        Certification second = Ratification.signed(CIRCLE, first.correcting(first, "A ballot was found."));
        assertThat(found(decision.with(new PartyReturn(CIRCLE, returned, List.of(first, second))))).isEmpty();
        assertThat(found(decision.with(new PartyReturn(CIRCLE, returned, List.of(second))))).containsExactly(
                "Circle: The certificate is number 2, and should be 1.",
                "Circle: Certificate 2 must name the one it corrects: none.");
        assertThat(found(decision.with(new PartyReturn(CIRCLE, returned, List.of(first, first))))).containsExactly(
                "Circle: The certificate is number 1, and should be 2.",
                "Circle: Certificate 1 must name the one it corrects: 1.");
    }

    @Test
    void aCertificateFromBeforeTheVote() {
        Party party = member("more-than 1/2 of cast", 20);
        Terms terms = terms(party);
        Returned returned = ballots(party, "12-8-0");
        Certification early = Ratification.signed(CIRCLE,
                Certification.of(terms, party, returned, Instant.parse("2026-04-01T00:00:00Z"), List.of()));
        assertThat(found(Decision.of(terms).with(new PartyReturn(CIRCLE, returned, List.of(early))))).containsExactly(
                "Circle: The certificate of 2026-04-01T00:00:00Z is from before the vote opened, 2026-04-13T10:00:00Z.");
    }

    @Test
    void anotherTextThanTheOneDecidedOn() {
        DecisionResult result = DecisionResult.of(Ratification.decision());
        assertThat(result.text("basis.md", Canonical.sha256(Ratification.TEXT))).isEmpty();
        assertThat(result.text("ours.md", Canonical.sha256("other"))).extracting(Finding::toString)
                .containsExactly(
                        "ours.md is none of the texts of this question: its SHA-256 is " + Canonical.sha256("other") + ".");
        assertThat(DecisionResult.of(decided("more-than 1/2 of cast", 20, "12-8-0", c -> c)).text("basis.md", "0"))
                .extracting(Finding::toString)
                .containsExactly("No hash of a text was fixed, so nothing can be said about basis.md.");
    }

    // --- made up --------------------------------------------------------------------------------------------------------

    private static List<String> found(Decision decision) {
        return DecisionResult.of(decision).findings().stream().map(Finding::toString).toList();
    }

    private static Party member(String rule, long roll) {
        return Ratification.party(CIRCLE, "CI", roll, 0,
                Ratification.card(Party.Electorate.MEMBERS, Party.Method.BALLOT, Party.Secrecy.SECRET, 14), rule, roll,
                "2026-04-13T10:00:00Z");
    }

    /// Put as a whole, without a text.
    private static Terms terms(Party party) {
        Terms four = Ratification.terms("organisations(all-but 0)", List.of(party));
        Question q = four.question();
        return new Terms(
                new Question(q.id(), q.number(), q.title(), q.kind(), q.holder(), q.put(), q.zone(), List.of(), List.of(),
                        List.of(0), q.reviewOn(), q.lapsesOn()),
                four.rule(), four.cap(), Optional.empty(), List.of(party));
    }

    private static Decision decided(String rule, long roll, String votes, UnaryOperator<Certification> change) {
        Party party = member(rule, roll);
        Terms terms = terms(party);
        Returned returned = ballots(party, votes);
        Certification made = Certification.of(terms, party, returned, Instant.parse("2026-04-30T12:00:00Z"), List.of("Ines"));
        return Decision.of(terms)
                .with(new PartyReturn(CIRCLE, returned, List.of(Ratification.signed(CIRCLE, change.apply(made)))));
    }

    private static Decision with(Decision decision, Certification certification) {
        return decision.with(new PartyReturn(CIRCLE, decision.returns().getFirst().returned(), List.of(certification)));
    }

    /// `12-8-0`: for, against, abstained.
    private static Returned ballots(Party party, String votes) {
        String[] each = votes.split("-");
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            for (int n = 0; n < Integer.parseInt(each[i]); n++)
                ballots.add(Ballot.of("ballot-" + i + "-" + n, String.valueOf("yna".charAt(i))));
        return Returned.Ballots.of(party.roll(), ballots);
    }

    private static Sheet sheet(Sheet of, long inFavour, long against) {
        return new Sheet(of.roll(), of.issued(), of.received(), Rational.of(inFavour), Rational.of(against), of.abstained(),
                of.spoiled());
    }
}
