package org.regroup.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

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
