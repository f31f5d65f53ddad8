package org.regroup.platform.accounts.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.EmailAddress;
import org.regroup.platform.shared.SiteSettings;

/// Takes queued mail to the mail server, and tries again later, at growing intervals, what the server did not take.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12));
    private static final Pattern REPLY = Pattern.compile("[45][0-9]{2}\\b");

    private final Outbox outbox;
    private final MailServer server;
    private final SiteSettings site;
    private final MailSettings settings;
    private final Clock clock;

    Postman(Outbox outbox, MailServer server, SiteSettings site, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends everything that is due.
    @Scheduled(initialDelayString = "${regroup.mail.every:1s}", fixedDelayString = "${regroup.mail.every:1s}")
    void deliver() {
        server.sender().ifPresent(sender -> {
            outbox.dropUseless(clock.instant());
            for (var due = outbox.take(clock.instant()); !due.isEmpty(); due = outbox.take(clock.instant())) {
                due.forEach(mail -> deliver(sender, mail));
            }
        });
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        outbox.forgetBefore(clock.instant().minus(Duration.ofDays(7)));
    }

    private void deliver(JavaMailSender sender, QueuedMail mail) {
        try {
            send(sender, mail);
            outbox.sent(mail.id());
            LOG.info("mail sent: id={} attempt={}", mail.id(), mail.attempts());
        } catch (MailSendException | MailParseException | MailPreparationException | MessagingException e) {
            retry(mail, e);
        } catch (org.springframework.mail.MailException e) {
            // wrong name or password: the mail is not to blame
            outbox.failed(mail.id(), reason(e), clock.instant().plus(WAITS.getFirst()));
            LOG.warn("the mail server does not let us in: {}", reason(e));
        }
    }

    private void retry(QueuedMail mail, Exception failure) {
        var why = reason(failure);
        if (hopeless(mail, failure)) {
            outbox.gaveUp(mail.id(), why);
            LOG.warn("mail given up: id={} attempts={} reason={}", mail.id(), mail.attempts(), why);
        } else {
            var wait = WAITS.get(mail.attempts() - 1);
            outbox.failed(mail.id(), why, clock.instant().plus(wait));
            LOG.info("mail not taken: id={} attempts={} reason={} wait={}", mail.id(), mail.attempts(), why, wait);
        }
    }

    private void send(JavaMailSender sender, QueuedMail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        var text = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        text.setFrom(settings.sender(site));
        text.setTo(new EmailAddress(mail.recipient()).forTransport());
        text.setSubject(mail.subject());
        text.setText(mail.body());
        // RFC 3834: nobody's holiday notice shall answer
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    /// The kind of failure and the server's number; its words may repeat the address.
    private static String reason(Exception failure) {
        var last = chain(failure).reduce((_, next) -> next).orElse(failure).getClass().getSimpleName();
        var code = replyCode(failure);
        return code.isEmpty() ? last : last + " " + code;
    }

    /// A server may say 5xx while it is being mended, so that is believed the third time.
    private static boolean hopeless(QueuedMail mail, Exception failure) {
        return mail.attempts() > WAITS.size() || failure instanceof MailParseException
                || mail.attempts() >= 3 && replyCode(failure).startsWith("5");
    }

    private static String replyCode(Exception failure) {
        return chain(failure).map(cause -> REPLY.matcher(String.valueOf(cause.getMessage()))).filter(Matcher::lookingAt)
                .map(Matcher::group).findFirst().orElse("");
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Postman::next).limit(20);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return switch (failure) {
            case MailSendException sending when sending.getMessageExceptions().length > 0 -> sending.getMessageExceptions()[0];
            case MessagingException nested when nested.getNextException() != null -> nested.getNextException();
            case Throwable other -> other.getCause();
        };
    }
}
