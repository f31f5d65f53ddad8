package org.regroup.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Asks a running demonstration for its pages, and votes in it, and prints how long that took.
///
/// `java -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.ServerLoad http://localhost:8080 [ROUNDS]`
///
/// Every page is asked for first until it is warm, then one at a time (its p50 and p99 as the client sees them), then by
/// eight at once (requests a second). Client and server share the machine, so the figures are upper bounds. Votes are cast
/// through the form everybody uses, each by a participant of the link, and count once the redirect is there.
public final class ServerLoad {

    private static final int AT_ONCE = 8;
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("name=\"statement\" value=\"([^\"]+)\"");

    private final URI site;
    private final int rounds;

    private ServerLoad(URI site, int rounds) {
        this.site = site;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            System.err.println("Which demonstration? Give its address, such as http://localhost:8080");
            System.exit(2);
        }
        new ServerLoad(URI.create(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 1_000).run();
    }

    private void run() throws Exception {
        var stranger = new Visitor();
        var dialogue = found(stranger.page("/dialogues").body(), "/dialogues/[0-9a-f-]{36}");
        var alliance = found(stranger.page("/alliances").body(), "/alliances/[0-9a-f-]{36}");
        System.out.println("| page | who | p50 ms | p99 ms | requests/s by " + AT_ONCE + " | bytes, gzip |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (var path : List.of("/", "/alliances", alliance, dialogue, dialogue + "/result")) {
            measure(path, "stranger", Visitor::new);
        }
        for (var path : List.of("/", alliance, dialogue + "/vote", dialogue + "/result", "/account")) {
            measure(path, "Kwame", () -> new Visitor().signIn("kwame"));
        }
        measure("/organisations", "Maren", () -> new Visitor().signIn("maren"));
        votes(dialogue);
    }

    private void measure(String path, String who, Callable<Visitor> visitors) throws Exception {
        var visitor = visitors.call();
        for (int i = 0; i < rounds; i++) {
            visitor.page(path);
        }
        var times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            visitor.page(path);
            times[i] = System.nanoTime() - start;
        }
        var crowd = new ArrayList<Visitor>();
        for (int i = 0; i < AT_ONCE; i++) {
            crowd.add(visitors.call());
        }
        long start = System.nanoTime();
        together(crowd, each -> {
            for (int i = 0; i < rounds / AT_ONCE; i++) {
                each.page(path);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        print(path.replaceAll("[0-9a-f-]{36}", "…"), who, times, rounds / AT_ONCE * AT_ONCE / seconds,
                String.valueOf(visitor.weight(path)));
    }

    private void votes(String dialogue) throws Exception {
        var link = found(new Visitor().signIn("noor").page(dialogue).body(), "/d/[A-Za-z0-9_-]{32}");
        var one = new Visitor().takePart(link);
        var times = new ArrayList<Long>();
        for (int people = 0; people < 1 || times.size() < 40; people++) {
            times.addAll(one.voteAll(dialogue));
        }
        var crowd = new ArrayList<Visitor>();
        for (int i = 0; i < AT_ONCE; i++) {
            crowd.add(new Visitor().takePart(link));
        }
        long start = System.nanoTime();
        together(crowd, each -> each.voteAll(dialogue));
        double seconds = (System.nanoTime() - start) / 1e9;
        print("vote (form, durable)", "by link", times.stream().mapToLong(Long::longValue).toArray(),
                crowd.size() * 40 / seconds, "");
    }

    private interface Act {
        void by(Visitor visitor) throws Exception;
    }

    private static void together(List<Visitor> crowd, Act act) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var visitor : crowd) {
                running.add(threads.submit(() -> {
                    act.by(visitor);
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
    }

    private static void print(String what, String who, long[] nanos, double rate, String weight) {
        Arrays.sort(nanos);
        System.out.println(
                String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.0f | %s |", what, who, nanos[nanos.length / 2] / 1e6,
                        nanos[(int) (nanos.length * 0.99)] / 1e6, rate, weight));
    }

    private static String found(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("the page shows no " + pattern);
        }
        return match.group();
    }

    private record Answer(int status, URI at, String body) {}

    /// One browser.
    private final class Visitor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();

        Answer page(String path) throws IOException, InterruptedException {
            var answer = client.send(HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html").build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return new Answer(answer.statusCode(), answer.uri(), answer.body());
        }

        int weight(String path) throws IOException, InterruptedException {
            var answer = client.send(HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html")
                    .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            try (var read = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
                read.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return answer.body().length;
        }

        Visitor signIn(String as) throws IOException, InterruptedException {
            post("/demo", page("/demo").body(), "as=" + as);
            return this;
        }

        Visitor takePart(String link) throws IOException, InterruptedException {
            post(link, page(link).body(), "");
            return this;
        }

        /// Votes on whatever comes until nothing comes; answers how long each vote took.
        List<Long> voteAll(String dialogue) throws IOException, InterruptedException {
            var times = new ArrayList<Long>();
            var ballot = page(dialogue + "/vote").body();
            for (var next = STATEMENT.matcher(ballot); next.find() && times.size() < 40; next = STATEMENT.matcher(ballot)) {
                long start = System.nanoTime();
                ballot = post(dialogue + "/vote", ballot, "answer=agree&statement=" + next.group(1)).body();
                times.add(System.nanoTime() - start);
            }
            return times;
        }

        private Answer post(String path, String form, String fields) throws IOException, InterruptedException {
            var token = FORM_TOKEN.matcher(form);
            var body = (token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" : "") + fields;
            var request = HttpRequest.newBuilder(site.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(body)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return new Answer(answer.statusCode(), answer.uri(), answer.body());
        }
    }
}
