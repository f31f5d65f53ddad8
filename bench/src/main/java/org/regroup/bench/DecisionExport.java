package org.regroup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.regroup.counting.Rational;
import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.questions.Ballot;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Roll;
import org.regroup.counting.questions.Terms;

/// A made-up decision in which everybody on four rolls voted on a text of nine clauses: 15,000 + 1,200 + 300 + 40 ballots.
///
/// usage: `java -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.DecisionExport FILE.json`
public final class DecisionExport {

    private static final Map<String, Integer> ROLLS = Map.of("A", 40, "B", 300, "C", 1_200, "D", 15_000);
    private static final int CLAUSES = 9;

    private DecisionExport() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Files.write(Path.of(args[0]), DecisionFile.write(decision()));
    }

    static Decision decision() throws GeneralSecurityException {
        Map<String, KeyPair> keys = new HashMap<>();
        for (String name : ROLLS.keySet())
            keys.put(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        List<Question.Clause> clauses = new ArrayList<>();
        for (int i = 1; i <= CLAUSES; i++)
            clauses.add(new Question.Clause(i, "Clause number " + i));
        Question question = new Question("1", 1, "A text of nine clauses", "basis",
                new Question.Holder(Question.Holder.Kind.ALLIANCE, "Four"),
                new Question.Put(List.of("A", "B"), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Optional.empty()),
                ZoneOffset.UTC, List.of(), clauses, Question.byClause(CLAUSES), Optional.empty(), Optional.empty());
        Terms terms = new Terms(question, "all(organisations(at-least 3), people(more-than 1/2 of cast))", Rational.of(2, 5),
                Optional.empty(), ROLLS.keySet().stream().sorted().map(name -> party(name, pair(keys, name))).toList());
        Decision decision = Decision.of(terms);
        Random random = new Random(7);
        for (Party party : terms.parties())
            decision = decision.with(answer(terms, party, pair(keys, party.name()), random));
        return decision;
    }

    private static KeyPair pair(Map<String, KeyPair> keys, String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    private static Party party(String name, KeyPair pair) {
        int members = ROLLS.getOrDefault(name, 0);
        return new Party(name, name, true, members, Rational.ZERO,
                new Party.Card(1, Party.Electorate.MEMBERS, Party.Method.BALLOT, Party.Secrecy.SECRET, 0, Optional.empty(),
                        Optional.empty()),
                "quorum at-least 1/4 of roll, more-than 1/2 of cast", Instant.EPOCH, Roll.of(Instant.EPOCH, members, List.of()),
                0,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static PartyReturn answer(Terms terms, Party party, KeyPair pair, Random random) throws GeneralSecurityException {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < party.members(); i++) {
            StringBuilder answers = new StringBuilder();
            for (int item = 0; item <= CLAUSES; item++)
                answers.append("yyynna".charAt(random.nextInt(6)));
            ballots.add(Ballot.of(Long.toString(random.nextLong() >>> 1, 36), answers.toString()));
        }
        Returned returned = Returned.Ballots.of(party.roll(), ballots);
        Certification made = Certification.of(terms, party, returned, Instant.EPOCH, List.of("Tellers"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(made.statement(party.name()));
        return new PartyReturn(party.name(), returned, List.of(made.signed(signature.sign())));
    }
}
