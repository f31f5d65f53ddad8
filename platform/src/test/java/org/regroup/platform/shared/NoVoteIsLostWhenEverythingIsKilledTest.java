package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the whole product without warning while people vote over HTTP, again and again, and looks for every vote that was
/// acknowledged. Who had no answer tries again after the restart, as a browser does.
///
/// Three rounds belong to every build; `-Dregroup.crash.rounds=20` makes more.
@Tag("crash")
class NoVoteIsLostWhenEverythingIsKilledTest {

    private static final int ROUNDS = Integer.getInteger("regroup.crash.rounds", 3);
    private static final int PEOPLE_AT_ONCE = 4;

    @TempDir
    static Path directory;

    @Test
    void everyAcknowledgedVoteIsThereOnceAndAsItWasGiven() throws Exception {
        var data = directory.resolve("data");
        var people = new ArrayList<LinkVoter>();
        var first = start(data, 0);
        var link = LinkVoter.findLink(first.site());
        for (int round = 1; round <= ROUNDS; round++) {
            var product = round == 1 ? first : start(data, round);
            var voting = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < PEOPLE_AT_ONCE; i++) {
                voting.add(CompletableFuture.runAsync(() -> voteUntilKilled(product, link, people), Thread::startVirtualThread));
            }
            var before = acknowledged(people).size();
            for (int waited = 0; acknowledged(people).size() < before + 40; waited++) {
                assertThat(product.isAlive() && waited < 3_000).as("round %d counts votes: %s", round, product.said()).isTrue();
                Thread.sleep(20);
            }
            Thread.sleep(37L * round % 200);
            // every third time only the program dies, and its database server is left over for the next start to deal with
            product.kill(round % 3 != 0);
            voting.forEach(CompletableFuture::join);
        }
        var product = start(data, ROUNDS + 1);
        var given = acknowledged(people);
        synchronized (people) {
            for (var person : people) {
                person.tryAgain(product.site()).ifPresent(vote -> given.put(vote.getKey(), vote.getValue()));
            }
        }
        product.kill(true);
        check(data, given);
    }

    private static ProductProcess start(Path data, int round) throws Exception {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            return ProductProcess.start(data, port, directory.resolve("said-" + round));
        }
    }

    /// Whoever could not finish before the last kill goes on; then newcomers vote, one after the other.
    private static void voteUntilKilled(ProductProcess product, String link, List<LinkVoter> people) {
        while (product.isAlive()) {
            LinkVoter person;
            synchronized (people) {
                person = people.stream().filter(LinkVoter::isWaiting).findFirst().orElse(null);
                if (person == null) {
                    person = new LinkVoter(link);
                    people.add(person);
                }
                person.take();
            }
            person.vote(product.site());
        }
    }

    private static Map<LinkVoter.Key, String> acknowledged(List<LinkVoter> people) {
        synchronized (people) {
            var all = new HashMap<LinkVoter.Key, String>();
            people.forEach(person -> all.putAll(person.acknowledged()));
            return all;
        }
    }

    private static void check(Path data, Map<LinkVoter.Key, String> given) throws Exception {
        try (var database = EmbeddedDatabase.start(data, Duration.ofSeconds(60));
                var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            var stored = stored(connection);
            var mac = Mac.getInstance("HmacSHA256");
            var secret = Base64.getDecoder().decode(Files.readString(data.resolve("dialogue-secret")).strip());
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var expected = new HashMap<String, String>();
            given.forEach((key, answer) -> {
                var voice = mac.doFinal((key.dialogue() + "|browser|" + key.voter()).getBytes(StandardCharsets.UTF_8));
                expected.put(HexFormat.of().formatHex(voice) + " " + key.statement(), answer);
            });
            System.out.println(
                    "killed " + ROUNDS + " times: " + given.size() + " votes acknowledged, " + stored.size() + " stored");
            assertThat(given).hasSizeGreaterThanOrEqualTo(ROUNDS * 40);
            assertThat(stored).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(miscounted(connection)).as("statements whose count is not the number of their votes").isZero();
        }
    }

    private static Map<String, String> stored(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                                select encode(p.voice, 'hex'), v.statement, case v.answer when 1 then 'agree' when -1 then 'disagree' else 'pass' end
                                from vote v join participant p on p.id = v.participant where p.source = 'link'
                                """)) {
            var found = new HashMap<String, String>();
            while (rows.next()) {
                var before = found.put(rows.getString(1) + " " + rows.getString(2), rows.getString(3));
                assertThat(before).as("a second vote of the same voice on the same statement").isNull();
            }
            return found;
        }
    }

    private static int miscounted(Connection connection) throws Exception {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select count(*) from statement_count c
                where c.answers <> (select count(*) from vote v where v.statement = c.statement)
                """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
