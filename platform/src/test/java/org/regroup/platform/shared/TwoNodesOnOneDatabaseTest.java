package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

import org.regroup.platform.RegroupApplication;
import org.regroup.platform.testing.TestDatabase;

class TwoNodesOnOneDatabaseTest {

    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @Controller
    static class FollowController {

        private final LiveStreams streams;
        private final AtomicInteger frames = new AtomicInteger();

        FollowController(LiveStreams streams) {
            this.streams = streams;
        }

        @GetMapping("/follow")
        void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
            streams.open(request, response, "followed", "news", () -> "frame " + frames.incrementAndGet());
        }
    }

    @BeforeAll
    static void startBoth() {
        var address = TestDatabase.newDatabase();
        first = node(address);
        second = node(address);
    }

    private static ConfigurableApplicationContext node(String address) {
        return new SpringApplicationBuilder(RegroupApplication.class, FollowController.class).run("--server.port=0",
                "--regroup.database.url=" + address, "--regroup.database.user=postgres", "--regroup.database.password=postgres");
    }

    @AfterAll
    static void stopBoth() {
        second.close();
        first.close();
    }

    @Test
    void aChangeOnOneIsHeardOnBoth() throws Exception {
        var heard = new CountDownLatch(2);
        try (var _ = first.getBean(Live.class).subscribe("one", heard::countDown);
                var _ = second.getBean(Live.class).subscribe("one", heard::countDown)) {
            first.getBean(Live.class).changed("one");
            assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyChangesAreToldOnce() throws Exception {
        var told = new AtomicInteger();
        var once = new Semaphore(0);
        var other = new Semaphore(0);
        try (var _ = second.getBean(Live.class).subscribe("many", () -> {
            told.incrementAndGet();
            once.release();
        });
                var _ = second.getBean(Live.class).subscribe("last", other::release)) {
            var live = first.getBean(Live.class);
            var began = System.nanoTime();
            for (int i = 0; i < 10_000; i++) {
                live.changed("many");
            }
            long ticks = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / DatabaseLive.TICK.toMillis();
            live.changed("last");
            assertThat(other.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            // each listener has a thread of its own: the last may be told a moment before the first
            assertThat(once.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat((long) told.get()).as("once for each tick that went by").isBetween(1L, ticks + 2);
        }
    }

    @Test
    void stoppedAndStartedItTellsAgain() throws Exception {
        var heard = new Semaphore(0);
        var live = first.getBean(DatabaseLive.class);
        live.stop();
        live.changed("while it rests");
        live.start();
        try (var _ = live.subscribe("again", heard::release)) {
            live.changed("again");
            assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void moreTopicsThanFitInOneNotificationAllArrive() throws Exception {
        var heard = new CountDownLatch(300);
        var live = second.getBean(Live.class);
        var topics = java.util.stream.IntStream.range(0, 300).mapToObj(i -> "topic/" + "x".repeat(100) + i).toList();
        var subscriptions = topics.stream().map(topic -> live.subscribe(topic, heard::countDown)).toList();
        topics.forEach(first.getBean(Live.class)::changed);
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
        subscriptions.forEach(Live.Subscription::close);
    }

    @Test
    void aChangeThatIsTakenBackIsNotTold() throws Exception {
        var heard = new Semaphore(0);
        var committed = new Semaphore(0);
        var live = first.getBean(Live.class);
        var transaction = first.getBean(TransactionTemplate.class);
        try (var _ = live.subscribe("taken back", heard::release); var _ = live.subscribe("kept", committed::release)) {
            transaction.executeWithoutResult(status -> {
                live.changed("taken back");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> live.changed("kept"));
            assertThat(committed.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(heard.tryAcquire()).isFalse();
        }
    }

    @Test
    void anOpenPageFollowsTheOtherNode() throws Exception {
        var port = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var frames = new LinkedBlockingQueue<String>();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/follow")).build(),
                    BodyHandlers.ofLines());
            answer.thenAccept(page -> page.body().filter(line -> line.startsWith("data:")).forEach(frames::add));
            assertThat(frames.poll(5, TimeUnit.SECONDS)).isEqualTo("data:frame 1");
            assertThat(second.getBean(LiveStreams.class).count()).isEqualTo(1);
            first.getBean(Live.class).changed("followed");
            assertThat(frames.poll(5, TimeUnit.SECONDS)).isEqualTo("data:frame 2");
            assertThat(answer.join().headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            browser.shutdownNow();
        }
        none(second.getBean(LiveStreams.class));
    }

    /// Whoever leaves is noticed before anything is to be sent.
    private static void none(LiveStreams streams) throws InterruptedException {
        for (int tenths = 0; tenths < 50 && streams.count() > 0; tenths++) {
            Thread.sleep(100);
        }
        assertThat(streams.count()).as("open streams").isZero();
    }

    private static String line(InputStream stream) throws IOException {
        var line = new StringBuilder();
        int next;
        while ((next = stream.read()) != '\n' && next >= 0) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Test
    void aStreamIsCompressedForWhoeverTakesIt() throws Exception {
        var port = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/follow"))
                    .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.headers().firstValue("Transfer-Encoding")).as("it ends with the connection").isEmpty();
            var stream = new GZIPInputStream(answer.body());
            assertThat(line(stream)).isEqualTo("event:news");
            assertThat(line(stream)).startsWith("data:frame ");
            first.getBean(Live.class).changed("followed");
            assertThat(line(stream)).isEmpty();
            assertThat(line(stream)).isEqualTo("event:news");
            assertThat(line(stream)).startsWith("data:frame ");
            assertThat(line(stream)).isEmpty();
            second.getBean(LiveStreams.class).stop();
            second.getBean(LiveStreams.class).start();
            assertThatThrownBy(() -> line(stream)).as("it was ended on this side").isInstanceOf(EOFException.class);
            browser.shutdownNow();
        }
        none(second.getBean(LiveStreams.class));
    }

    @Test
    void bothCountTowardsOneLimit() {
        var limit = new RateLimit("tries across nodes", 3, Duration.ofHours(1));
        var one = first.getBean(RateLimits.class);
        var two = second.getBean(RateLimits.class);
        assertThat(one.take(limit, "ada")).isInstanceOf(RateLimits.Allowed.class);
        assertThat(two.take(limit, "ada")).isInstanceOf(RateLimits.Allowed.class);
        assertThat(one.take(limit, "ada")).isInstanceOf(RateLimits.Allowed.class);
        assertThat(two.take(limit, "ada")).isInstanceOf(RateLimits.Refused.class);
    }
}
