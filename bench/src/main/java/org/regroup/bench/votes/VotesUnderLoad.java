package org.regroup.bench.votes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.regroup.bench.votes.Electorate.Voter;

/// Votes over HTTP, in the demonstration, at the pace at which people come; then again with a kill -9 in the middle; then the
/// rush to the result. Prints one table of times and one of ballots.
///
/// `VotesUnderLoad VOTERS SECONDS READERS PORT DATA COMMAND...`, the command starts the product on that port and folder.
public final class VotesUnderLoad {

    private static final int CONNECTIONS = 64;
    private static final int WARM = 600;
    private static final int ITEMS = 10;

    private final RunningProduct product;
    private final Electorate electorate;
    private final double seconds;
    private final String token = Electorate.formToken();
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    private VotesUnderLoad(RunningProduct product, Electorate electorate, double seconds) {
        this.product = product;
        this.electorate = electorate;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 6) {
            System.err.println("VotesUnderLoad VOTERS SECONDS READERS PORT DATA COMMAND...");
            System.exit(2);
        }
        var port = Integer.parseInt(args[3]);
        var product = RunningProduct.start(List.copyOf(Arrays.asList(args).subList(5, args.length)), Path.of(args[4]), port);
        boolean right;
        try {
            Electorate electorate;
            try (var database = product.database()) {
                electorate = Electorate.make(database, Integer.parseInt(args[0]));
            }
            right = new VotesUnderLoad(product, electorate, Double.parseDouble(args[1])).run(Integer.parseInt(args[2]));
        } finally {
            product.stop();
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run(int readers) throws Exception {
        int voters = electorate.voters().size();
        say("%d voters, %.0f s, load of the machine before %.1f", voters, seconds, load());
        warm();
        var files = Floor.files(product.port(), 500, 5);
        var inserts = Floor.inserts(product, 100);
        var votes = new Times(voters);
        var page = new Times(100_000);
        var before = Effort.now(product);
        long start = System.nanoTime();
        vote(true, electorate.voters(), votes, page);
        double took = (System.nanoTime() - start) / 1e9;
        var effort = Effort.now(product).since(before);
        var first = compare(true, 2);
        long memory = memory();

        var again = new Times(voters);
        var second = killed(again);
        var rush = rush(readers);
        var decided = new Decided(product, electorate, token).check(voters, second.stored());

        say("load of the machine after %.1f, product %d MB", load(), memory);
        say("%n| what | answered | refused or broken | p50 ms | p99 ms | max ms | p99 over a file |%n"
                + "| --- | --- | --- | --- | --- | --- | --- |");
        say(files.row("a file of the site (floor)", files));
        say(inserts.row("a committed row, by JDBC, 8 at once (floor)", files));
        say(votes.row(String.format(Locale.ROOT, "vote, %.0f/s, all in %.1f s", voters / seconds, took), files));
        say(page.row("page of the question, meanwhile", files));
        say(again.row("vote, with a kill -9 in the middle", files));
        say(rush.row("page of the result, " + readers + " people within 2 s of the close", files));
        say("%nProcessor time of each vote, %d looks at the page included: %s", page.count(), effort.each(votes.count()));
        say("%n| ballots | acknowledged | stored | lost | changed | doubled |%n| --- | --- | --- | --- | --- | --- |");
        say(first.row("without a kill (and 2 cast before)"));
        say(second.row("with a kill -9"));
        say("%n%s", decided.words());
        return first.right() && second.right() && decided.right() && votes.failures() == 0 && rush.failures() == 0;
    }

    /// The first visitors meet a cold machine; they are not counted. Whoever has voted votes again later.
    private void warm() throws InterruptedException {
        var some = electorate.voters().subList(0, Math.min(WARM, electorate.voters().size()));
        try (var pace = new Pace(product.port(), CONNECTIONS)) {
            for (int round = 0; round < 3; round++) {
                pace.run(some.size(), some.size() / 100.0, turn -> cast(true, some.get(turn), turn), new Times(1));
                pace.run(300, 3, _ -> reading(electorate.first()), new Times(1));
                pace.run(200, 2, _ -> wire -> wire.get("/regroup.svg", "").status() == 200, new Times(1));
            }
        }
    }

    private void vote(boolean first, List<Voter> voters, Times votes, Times page)
            throws InterruptedException {
        var reader = Thread.ofVirtual().start(() -> read(first, page));
        try (var pace = new Pace(product.port(), CONNECTIONS)) {
            pace.run(voters.size(), seconds * voters.size() / electorate.voters().size(),
                    turn -> cast(first, voters.get(turn), turn),
                    votes);
        }
        reader.interrupt();
        reader.join();
    }

    /// Somebody looks at the page of the question ten times a second.
    private void read(boolean first, Times page) {
        try (var pace = new Pace(product.port(), CONNECTIONS)) {
            while (!Thread.currentThread().isInterrupted()) {
                pace.run(10, 1, _ -> reading(first ? electorate.first() : electorate.second()), page);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Pace.Act reading(UUID question) {
        return wire -> {
            var answer = wire.get("/questions/" + question, "");
            return answer.status() == 200 && answer.text().contains("</html>");
        };
    }

    private Pace.Act cast(boolean first, Voter voter, int turn) {
        var answers = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            answers.append("yna".charAt(Math.floorMod(turn * 31 + item * (turn % 7), 3)));
        }
        return cast(first, voter, answers.toString());
    }

    private Pace.Act cast(boolean first, Voter voter, String answers) {
        var question = first ? electorate.first() : electorate.second();
        var form = new StringBuilder("_csrf=" + token + "&seat=" + voter.seat(first));
        for (int item = 0; item < answers.length(); item++) {
            form.append("&item").append(item).append('=').append(answers.charAt(item));
        }
        return wire -> {
            var answer = wire.post("/questions/" + question + "/vote", voter.cookies(), form.toString());
            boolean taken = answer.status() == 302 && answer.location().contains("/vote/" + voter.seat(first));
            if (taken) {
                acknowledged.put(voter.seat(first), answers);
            }
            return taken;
        };
    }

    /// On the second question: half way everything is killed, started again, and whoever had no answer tries again.
    private Ballots killed(Times times) throws Exception {
        int half = electorate.voters().size() / 2;
        var killer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep((long) (seconds * 1000 / 2));
                product.kill();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        long start = System.nanoTime();
        vote(false, first(half), times, new Times(1));
        killer.join();
        int before = times.count();
        double down = product.again();
        int tried = unanswered(half).size();
        for (var next = unanswered(half); !next.isEmpty(); next = unanswered(half)) {
            vote(false, next, times, new Times(1));
        }
        for (var next = unanswered(0); !next.isEmpty(); next = unanswered(0)) {
            vote(false, next, times, new Times(1));
        }
        say("killed after %d votes; %d had no answer and tried again; %.1f s until the first page; all in %.1f s", before, tried,
                down, (System.nanoTime() - start) / 1e9);
        return compare(false, 0);
    }

    /// Those who try while everything is killed: half of all, and a few who come late.
    private List<Voter> first(int half) {
        return electorate.voters().subList(0, Math.min(half + half / 20, electorate.voters().size()));
    }

    /// Who has had no answer on the second question.
    ///
    /// @param half only of those who tried while everything was killed; 0 of all
    private List<Voter> unanswered(int half) {
        var of = half == 0 ? electorate.voters() : first(half);
        return of.stream().filter(voter -> !acknowledged.containsKey(voter.second())).toList();
    }

    private Ballots compare(boolean first, int others) throws Exception {
        var seats = new java.util.HashMap<UUID, String>();
        electorate.voters().forEach(voter -> {
            var answers = acknowledged.get(voter.seat(first));
            if (answers != null) {
                seats.put(voter.seat(first), answers);
            }
        });
        return Ballots.compare(product, first ? electorate.first() : electorate.second(), electorate.organisation(), seats,
                others);
    }

    /// The vote closes, and everybody wants to know.
    private Times rush(int readers) throws Exception {
        try (var database = product.database();
                var close = database.prepareStatement(
                        "update question set closes_at = now() + interval '2 seconds' where id = ?")) {
            close.setObject(1, electorate.second());
            close.executeUpdate();
        }
        Thread.sleep(2_000);
        var times = new Times(readers);
        var before = Effort.now(product);
        try (var pace = new Pace(product.port(), readers)) {
            pace.run(readers, 2, _ -> reading(electorate.second()), times);
        }
        say("processor time of each look at the result: " + Effort.now(product).since(before).each(readers));
        return times;
    }

    private long memory() throws Exception {
        return Files.readAllLines(Path.of("/proc", String.valueOf(product.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS")).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong)
                .findFirst().orElse(0) / 1024;
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String words, Object... values) {
        System.out.println(values.length == 0 && !words.contains("%n") ? words : String.format(Locale.ROOT, words, values));
    }
}
