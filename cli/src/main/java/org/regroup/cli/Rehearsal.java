package org.regroup.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.questions.Ballot;
import org.regroup.counting.questions.Canonical;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Roll;
import org.regroup.counting.questions.Terms;

/// Goes through the commands once, on made-up data, so that the JVM can keep what it loaded and start faster from then on: the
/// launcher runs it after a build with `-XX:AOTCacheOutput`.
public final class Rehearsal {

    private static final String MOTION = """
            # A fund

            1. The fund will **pay** the debts of members.
            2. It will be [open](https://example.org) to all:
               - members
               - their families
            """;
    private static final String SCORES = "ballots,Ada,Ben,Cleo\n4,5,0,1\n3,0,5,5\n";

    private Rehearsal() {}

    /// @throws IOException if there is no room for temporary files
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("regroup");
        try {
            Path ballots = Files.writeString(folder.resolve("tellers.blt"), ballots());
            Path scores = Files.writeString(folder.resolve("scores.csv"), SCORES);
            Path votes = Files.writeString(folder.resolve("votes.csv"), votes());
            for (String format : new String[]{"text", "json", "html", "csv"})
                run("count", ballots.toString(), "--method", "scottish", "--format", format);
            for (String method : new String[]{"meek", "irv", "ers97", "schulze"})
                run("count", ballots.toString(), "--method", method, "--seats", "1");
            run("count", scores.toString(), "--method", "star");
            run("count", scores.toString(), "--method", "equal-shares");
            run("map", votes.toString());
            Path decision = Files.write(folder.resolve("decision.json"), decision());
            for (String format : new String[]{"text", "json", "html"})
                run("decide", decision.toString(), "--format", format);
            Path motion = Files.writeString(folder.resolve("motion.md"), MOTION);
            Path ours = Files.writeString(folder.resolve("ours.md"), MOTION.replace("pay", "share") + "\nThe branch.\n");
            Path theirs = Files.writeString(folder.resolve("theirs.md"), MOTION.replace("pay the", "lend to"));
            for (String format : new String[]{"text", "json", "html"})
                run("merge", motion.toString(), "--amend", ours.toString(), "--amend", theirs.toString(), "--adopt", "2,1",
                        "--format",
                        format);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void run(String... words) {
        Regroup.run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), words);
    }

    /// A meeting and a ballot on a text of one clause, which one of them does not accept.
    private static byte[] decision() {
        Instant fixed = Instant.EPOCH;
        Question question = new Question("1", 1, "A fund", "basis", new Question.Holder(Question.Holder.Kind.ALLIANCE, "Two"),
                new Question.Put(List.of("Mill", "Lane"), fixed, fixed, fixed, Optional.of(fixed)), ZoneOffset.UTC,
                List.of(new Question.HashedText("fund.md", Canonical.sha256(MOTION))), List.of(new Question.Clause(1, "Debts")),
                Question.byClause(1), Optional.of(LocalDate.EPOCH), Optional.empty());
        Map<String, KeyPair> keys = Map.of("Mill", key(), "Lane", key());
        Terms terms = new Terms(question, "all(organisations(at-least 1), people(more-than 1/2 of cast))", Rational.of(2, 5),
                Optional.empty(), List.of(party("Mill", keys), party("Lane", keys)));
        Returned hands = new Returned.Meeting(List.of(Returned.HandCount.of(0, Returned.Hands.of(9, 6, 2, 1)),
                Returned.HandCount.of(1, Returned.Hands.of(9, 3, 6, 0))), List.of("Ada", "Ben"));
        Returned ballots = Returned.Ballots.of(terms.parties().getLast().roll(),
                List.of(Ballot.of("a", "yy"), Ballot.of("b", "yn"),
                        Ballot.ofUnit("c", "ny", 2, "Cleo"), Ballot.of("d", "s")));
        return DecisionFile.write(Decision.of(terms).with(answer(terms, 0, hands, keys)).with(answer(terms, 1, ballots, keys)));
    }

    private static Party party(String name, Map<String, KeyPair> keys) {
        return new Party(name, name, true, 12, Rational.of(2),
                new Party.Card(1, Party.Electorate.MEMBERS, Party.Method.MIXED, Party.Secrecy.OPEN, 0, Optional.empty(),
                        Optional.empty()),
                "quorum at-least 1/4 of roll, more-than 1/2 of cast", Instant.EPOCH, Roll.of(Instant.EPOCH, 12, List.of()), 0,
                Base64.getEncoder().encodeToString(pair(keys, name).getPublic().getEncoded()));
    }

    private static PartyReturn answer(Terms terms, int place, Returned returned, Map<String, KeyPair> keys) {
        Party party = terms.parties().get(place);
        Certification made = Certification.of(terms, party, returned, Instant.EPOCH, List.of("Ada"));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair(keys, party.name()).getPrivate());
            signature.update(made.statement(party.name()));
            return new PartyReturn(party.name(), returned, List.of(made.signed(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    private static KeyPair pair(Map<String, KeyPair> keys, String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /// Surpluses, exclusions, ties and equal ranks.
    private static String ballots() {
        StringBuilder ballots = new StringBuilder("9 3\n");
        for (int ballot = 0; ballot < 60; ballot++) {
            ballots.append(1 + ballot % 7 * ballot % 5);
            for (int place = 0; place <= ballot % 5; place++)
                ballots.append(' ').append(1 + (ballot * ballot + place * (1 + ballot % 4)) % 9);
            ballots.append(" 0\n");
        }
        ballots.append("5 1=2 3 0\n0\n");
        for (String name : "Ada Ben Cleo Dan Eve Finn Gül Hana Ivo".split(" "))
            ballots.append('"').append(name).append("\"\n");
        return ballots.append("\"Tellers\"\n").toString();
    }

    private static String votes() {
        StringBuilder votes = new StringBuilder("participant,statement,vote\n");
        for (int person = 0; person < 20; person++)
            for (int statement = 0; statement < 8; statement++)
                votes.append('p').append(person).append(',').append(statement).append(',')
                        .append((person + statement) % 3 == 0 ? "agree" : person < 10 ? "pass" : "disagree").append('\n');
        return votes.toString();
    }
}
