package org.regroup.platform.accounts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "regroup.mail.from=regroup@alliance.example",
        "regroup.mail.every=1h"})
class PostmanTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(freePort(), "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication()).withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @Autowired
    Mailbox mailbox;
    @Autowired
    Postman postman;
    @Autowired
    Outbox outbox;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient database;
    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void empty() {
        database.sql("delete from outgoing_mail").update();
    }

    @Test
    void mailArrivesAsPlainTextAndIsForgottenHere() throws Exception {
        mailbox.send("ada@MÜNCHEN.example", "Grüße\r\nBcc: everybody@example.org", "Erste Zeile\n\nhttp://localhost/x\n");
        postman.deliver();
        var mail = to("ada@xn--mnchen-3ya.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Grüße Bcc: everybody@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent().toString()).startsWith("Erste Zeile").contains("\nhttp://localhost/x");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("regroup@alliance.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(waiting("ada@münchen.example")).isZero();
    }

    @Test
    void severalNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            mailbox.send("many" + i + "@example.org", "Once", "Hello");
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> node = () -> {
                postman.deliver();
                return null;
            };
            threads.invokeAll(List.of(node, node, node, node));
        }
        for (int i = 0; i < 30; i++) {
            assertThat(to("many" + i + "@example.org")).hasSize(1);
        }
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainLaterAndLater() {
        SERVER.stop();
        try {
            mailbox.send("later@example.org", "Later", "Hello");
            var waits = new ArrayList<Long>();
            for (int attempt = 1; attempt <= 8; attempt++) {
                postman.deliver();
                assertThat(attempts("later@example.org")).isEqualTo(attempt);
                postman.deliver();
                assertThat(attempts("later@example.org")).as("not before its time").isEqualTo(attempt);
                waits.add(waitingFor("later@example.org"));
                clock.advance(Duration.ofHours(13));
            }
            assertThat(waits.subList(0, 7)).containsExactly(30L, 120L, 600L, 1800L, 7200L, 21600L, 43200L);
            postman.deliver();
            assertThat(attempts("later@example.org")).as("given up").isEqualTo(8);
            assertThat(error("later@example.org")).isNotBlank().doesNotContain("later@");
        } finally {
            SERVER.start();
        }
    }

    @Test
    void aServerThatComesBackGetsTheMail() {
        SERVER.stop();
        mailbox.send("back@example.org", "Back", "Hello");
        postman.deliver();
        SERVER.start();
        clock.advance(Duration.ofSeconds(31));
        postman.deliver();
        assertThat(to("back@example.org")).hasSize(1);
    }

    @Test
    void aNodeThatDiesWithAMailInHandLeavesItToTheOthers() {
        mailbox.send("orphan@example.org", "Orphan", "Hello");
        assertThat(outbox.take(clock.instant())).isNotEmpty();
        postman.deliver();
        assertThat(to("orphan@example.org")).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        postman.deliver();
        assertThat(to("orphan@example.org")).hasSize(1);
    }

    @Test
    void mailThatIsOfNoUseAnyMoreIsNotSent() {
        mailbox.send("late@example.org", "Late", "Hello", clock.instant().plus(Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(11));
        postman.deliver();
        assertThat(to("late@example.org")).isEmpty();
        assertThat(waiting("late@example.org")).isZero();
    }

    @Test
    void withAMailServerThereIsNoTray() {
        assertThat(mvc.get().uri("http://localhost/mail-tray").header("Accept", "text/html")).hasStatus(404);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MimeMessage> to(String recipient) {
        return Arrays.stream(SERVER.getReceivedMessages()).filter(mail -> GreenMailUtil.getHeaders(mail).contains(recipient))
                .toList();
    }

    private long waiting(String to) {
        return database.sql("select count(*) from outgoing_mail where recipient = :to").param("to", to).query(Long.class)
                .single();
    }

    private int attempts(String to) {
        return database.sql("select attempts from outgoing_mail where recipient = :to").param("to", to).query(Integer.class)
                .single();
    }

    private String error(String to) {
        return database.sql("select last_error from outgoing_mail where recipient = :to").param("to", to).query(String.class)
                .single();
    }

    private long waitingFor(String to) {
        return database.sql("""
                select case when next_try_at = 'infinity' then -1
                            else round(extract(epoch from next_try_at - :now::timestamptz)) end::bigint
                from outgoing_mail where recipient = :to
                """).param("to", to).param("now", java.sql.Timestamp.from(clock.instant())).query(Long.class).single();
    }
}
