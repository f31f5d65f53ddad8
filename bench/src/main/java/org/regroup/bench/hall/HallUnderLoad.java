package org.regroup.bench.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import org.regroup.bench.votes.Electorate;
import org.regroup.bench.votes.Pace;
import org.regroup.bench.votes.RunningProduct;
import org.regroup.bench.votes.Times;
import org.regroup.bench.votes.Wire;

/// A hall votes over HTTP while thousands watch: how fast ballots are durable, how soon everybody knows that a vote is open, how
/// soon the result stands, what a watcher costs, whether all come back at once, and what a kill -9 of one of two nodes loses.
///
/// `HallUnderLoad DELEGATES SECONDS WATCHERS PORT DATA COMMAND...`; the command starts a node from the file of settings that is
/// appended to it. All watchers hang on the first node, the one that does not die.
public final class HallUnderLoad {

    private static final int CONNECTIONS = 128;
    private static final Pattern VOTE = Pattern.compile("/votes/([0-9a-f-]{36})");

    private final RunningProduct first;
    private final RunningProduct second;
    private final Sitting sitting;
    private final double seconds;
    private final String token = Electorate.formToken();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private HallUnderLoad(RunningProduct first, RunningProduct second, Sitting sitting, double seconds) {
        this.first = first;
        this.second = second;
        this.sitting = sitting;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 6) {
            System.err.println("HallUnderLoad DELEGATES SECONDS WATCHERS PORT DATA COMMAND...");
            System.exit(2);
        }
        int delegates = Integer.parseInt(args[0]);
        int port = Integer.parseInt(args[3]);
        var data = Path.of(args[4]);
        var command = List.copyOf(Arrays.asList(args).subList(5, args.length));
        var first = RunningProduct.start(with(command, settings(data, port, data.resolve("first.yaml"), "")), data, port);
        boolean right = false;
        try (var database = first.database()) {
            var url = database.getMetaData().getURL();
            var password = Files.readString(data.resolve("postgres.password")).strip();
            var other = data.resolve("second");
            Files.createDirectories(other);
            var second = RunningProduct.start(with(command, settings(other, port + 1, other.resolve("second.yaml"),
                    "    url: " + url + "\n    user: postgres\n    password: " + password + "\n  dialogues.secret-file: "
                            + data.resolve("dialogue-secret").toAbsolutePath() + "\n")),
                    other, port + 1);
            try {
                right = new HallUnderLoad(first, second, Sitting.make(database, data, delegates), Double.parseDouble(args[1]))
                        .run(database, Integer.parseInt(args[2]));
            } finally {
                second.stop();
            }
        } finally {
            first.stop();
        }
        System.exit(right ? 0 : 1);
    }

    private static List<String> with(List<String> command, Path file) {
        var whole = new java.util.ArrayList<>(command);
        whole.add(file.toString());
        return whole;
    }

    private static Path settings(Path data, int port, Path file, String more) throws IOException {
        Files.createDirectories(data);
        return Files.writeString(file, "server.port: " + port + "\nregroup:\n  site.address: http://localhost:" + port
                + "\n  live.streams: 18000\n  database:\n    directory: " + data.toAbsolutePath() + "\n" + more);
    }

    private boolean run(Connection database, int watchers) throws Exception {
        say("%d delegates in %.0f s, %d watchers, load of the machine before %.1f", sitting.delegates(), seconds, watchers,
                load());
        var warm = opened("Warming up");
        vote(first, warm, 0, Math.min(400, sitting.delegates()), 4, new Times(10_000), "HANDS");
        vote(second, warm, 0, Math.min(400, sitting.delegates()), 4, new Times(10_000), "HANDS");
        closed(warm);
        post(warm + "/declare", "");

        long empty = heap();
        boolean right;
        var known = new Times(10);
        try (var public_ = new Watchers(first.port(), sitting.href() + "/now/live", "");
                var hall = new Watchers(first.port(), sitting.href() + "/now/live", sitting.pass(1))) {
            long start = System.nanoTime();
            hall.open(sitting.delegates(), 10);
            public_.open(watchers, Math.max(10, watchers / 400.0));
            settle(public_, watchers, hall);
            say("%d watchers and %d delegates follow the hall after %.0f s; refused %d and %d", public_.answered(),
                    hall.answered(),
                    (System.nanoTime() - start) / 1e9, public_.refused(), hall.refused());
            long full = heap();
            int streams = public_.answered() + hall.answered();
            say("heap of an idle watcher: %.1f KB (%d MB before, %d MB with %d)", (full - empty) / (double) Math.max(1, streams),
                    empty / 1024, full / 1024, streams);

            long sent = public_.bytes();
            public_.ask();
            hall.ask();
            var vote = opened("Composite 1 as a whole");
            var votes = new Times(sitting.delegates());
            vote(first, vote, 0, sitting.delegates(), seconds, votes, "HANDS");
            double toCertified = closed(vote);
            known.took((long) (toCertified * 1e6));
            var delegates = hall.heard();
            var others = public_.heard();
            say("%n| what | number | broken | p50 ms | p99 ms | max ms |%n| --- | --- | --- | --- | --- | --- |");
            say("| ballot acknowledged, durable | %d | %d | %.1f | %.1f | %.1f |", votes.count(), votes.failures(), votes.at(0.5),
                    votes.at(0.99), votes.at(1));
            say("| \"ballot open\" reaches a delegate | %d | %d | %s | %s | %s |", delegates.length, missing(delegates),
                    Watchers.at(delegates, 0.5), Watchers.at(delegates, 0.99), Watchers.at(delegates, 1));
            say("| \"ballot open\" reaches a watcher | %d | %d | %s | %s | %s |", others.length, missing(others),
                    Watchers.at(others, 0.5), Watchers.at(others, 0.99), Watchers.at(others, 1));
            say("| close to certified result | 1 | 0 | %.0f | | |", toCertified);
            say("%nsent to watchers since the vote was opened: %.1f KB each", (public_.bytes() - sent) / 1024.0
                    / Math.max(1, others.length));
            var burst = compare(database, vote);
            post(vote + "/declare", "");

            public_.drop();
            int refusedBefore = public_.refused();
            long again = System.nanoTime();
            public_.open(watchers, Math.min(60, Math.max(5, watchers / 400.0)));
            settle(public_, watchers, hall);
            say("%n%d of %d watchers came back within %.0f s, refused %d", public_.answered(), watchers,
                    (System.nanoTime() - again) / 1e9, public_.refused() - refusedBefore);
            right = burst && public_.answered() == watchers && votes.failures() == 0;
        }
        return killed(database) && right;
    }

    private static long missing(double[] heard) {
        return Arrays.stream(heard).filter(time -> time < 0).count();
    }

    private static void settle(Watchers watchers, int expected, Watchers hall) throws InterruptedException {
        for (int tenths = 0; tenths < 300 && watchers.answered() + watchers.refused() < expected; tenths++) {
            Thread.sleep(100);
        }
        Thread.sleep(2_000);
    }

    /// Delegates vote at both nodes; the second dies half way, and whoever had no answer goes to the first.
    private boolean killed(Connection database) throws Exception {
        acknowledged.clear();
        var vote = opened("Composite 2 as a whole");
        int half = sitting.delegates() / 2;
        var killer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep((long) (seconds * 1000 / 2));
                ProcessHandle.of(second.pid()).orElseThrow().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var elsewhere = new Times(sitting.delegates());
        var here = new Times(sitting.delegates());
        var other = Thread.ofVirtual().start(() -> {
            try {
                vote(second, vote, half, sitting.delegates(), seconds, elsewhere, "HANDS");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        vote(first, vote, 0, half, seconds, here, "HANDS");
        other.join();
        killer.join();
        int before = here.count() + elsewhere.count();
        var again = new Times(sitting.delegates());
        try (var pace = new Pace(first.port(), CONNECTIONS)) {
            var left = java.util.stream.IntStream.rangeClosed(1, sitting.delegates())
                    .filter(number -> !acknowledged.containsKey(number)).toArray();
            pace.run(left.length, 3, turn -> ballot(vote, left[turn], "HANDS"), again);
        }
        double toCertified = closed(vote);
        say("%nkilled one node of two: %d acknowledged before the others went to the first (p99 there %.1f ms, %d broken), %d"
                + " tried again; result after %.0f ms", before, here.at(0.99), here.failures(), again.count(), toCertified);
        return compare(database, vote) && here.failures() == 0;
    }

    private void vote(RunningProduct node, String vote, int from, int to, double within, Times times, String rung)
            throws InterruptedException {
        try (var pace = new Pace(node.port(), CONNECTIONS)) {
            pace.run(to - from, within, turn -> ballot(vote, from + turn + 1, rung), times);
        }
    }

    /// The same delegate sends the same ballot however often she tries.
    private Pace.Act ballot(String vote, int number, String rung) {
        var choice = String.valueOf("yna".charAt(number % 7 % 3));
        var id = UUID.nameUUIDFromBytes((vote + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var form = "_csrf=" + token + "&ballot=" + id + "&rung=" + rung + "&choice=" + choice;
        return wire -> {
            var answer = wire.post(vote + "/ballot", sitting.pass(number), form);
            boolean taken = answer.status() == 302 && answer.location().contains("said=cast");
            if (taken) {
                acknowledged.put(number, choice);
            }
            return taken;
        };
    }

    /// @return the address of the vote
    private String opened(String subject) throws IOException {
        var answer = post(sitting.href() + "/votes/new",
                "&id=" + UUID.randomUUID() + "&rung=hands&rules=heads&onLine=yes&subject="
                        + subject.replace(' ', '+'));
        var found = VOTE.matcher(answer.location());
        if (!found.find()) {
            throw new IllegalStateException("no vote was opened: " + answer.status() + " " + answer.location() + " "
                    + answer.text().lines().filter(line -> line.startsWith("<li>")).toList());
        }
        acknowledged.clear();
        return sitting.href() + "/votes/" + found.group(1);
    }

    /// @return milliseconds until a stranger sees the result
    private double closed(String vote) throws IOException {
        long start = System.nanoTime();
        post(vote + "/close", "");
        try (var wire = new Wire(first.port())) {
            while (!wire.get(vote, "").text().contains("class=\"verdict\"")) {
                if (System.nanoTime() - start > 30e9) {
                    throw new IllegalStateException("no result");
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private Wire.Answer post(String path, String form) throws IOException {
        try (var wire = new Wire(first.port())) {
            return wire.post(path, sitting.chair(), "_csrf=" + token + form);
        }
    }

    /// Every ballot that was acknowledged lies in the database as it was sent, once, and nothing else does.
    private boolean compare(Connection database, String vote) throws Exception {
        int stored = 0;
        int changed = 0;
        int unknown = 0;
        var seen = new java.util.HashSet<Integer>();
        try (var sql = database.prepareStatement("select voice, answer from hall_ballot where vote = ?")) {
            sql.setObject(1, UUID.fromString(vote.substring(vote.lastIndexOf('/') + 1)));
            try (var row = sql.executeQuery()) {
                while (row.next()) {
                    stored++;
                    int number = Integer.parseInt(row.getString(1));
                    @Nullable
                    String said = acknowledged.get(number);
                    unknown += said == null ? 1 : 0;
                    changed += said != null && !said.equals(row.getString(2)) ? 1 : 0;
                    seen.add(number);
                }
            }
        }
        long lost = acknowledged.keySet().stream().filter(number -> !seen.contains(number)).count();
        say("ballots: %d acknowledged, %d stored, %d lost, %d changed, %d doubled, %d that nobody was told of",
                acknowledged.size(),
                stored, lost, changed, stored - seen.size(), unknown);
        return lost == 0 && changed == 0 && stored == seen.size() && unknown == 0;
    }

    /// Of the first node, after everything that nobody needs is thrown away; in kilobytes.
    private long heap() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = String.valueOf(first.pid());
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder(jcmd, pid, "GC.run").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        }
        var asked = new ProcessBuilder(jcmd, pid, "GC.heap_info").redirectErrorStream(true).start();
        var said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        long used = 0;
        var figures = Pattern.compile("(?m)^\\s*(?:def new generation|tenured generation|garbage-first heap|DefNew|Tenured|ZHeap)"
                + "\\s+.*?used (\\d+)K").matcher(said);
        while (figures.find()) {
            used += Long.parseLong(figures.group(1));
        }
        return used;
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
