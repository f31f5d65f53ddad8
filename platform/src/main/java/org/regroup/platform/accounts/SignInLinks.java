package org.regroup.platform.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Tokens;

/// One-time links sent by mail: good for ten minutes, once, and only in the browser that asked.
@Service
class SignInLinks {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /// How far the clocks of two nodes may differ.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final SignInLinkRepository links;
    private final SignInMail mail;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLinks(SignInLinkRepository links, SignInMail mail, People people, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.mail = mail;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// Sends a link. Whether anybody here has this address is not even looked up, so neither the answer nor the time it
    /// takes can tell.
    @Transactional
    public void send(EmailAddress address, Destination next, String browser, Device device, Locale language) {
        var token = Tokens.next();
        var now = clock.instant();
        links.add(Tokens.hash(token), Tokens.hash(browser), address, next, now, now.plus(GOOD_FOR));
        mail.send(address, token, device, now.plus(GOOD_FOR), language);
    }

    /// The link this browser asked for last, whatever has become of it.
    @Transactional(readOnly = true)
    public Optional<Sent> lastOf(String browser) {
        return links.lastOf(Tokens.hash(browser)).map(link -> new Sent(link.address(), link.next(), link.expiresAt()));
    }

    /// What a link is good for now. Opening it changes nothing, so that programs that look at mail cannot use it up.
    @Transactional(readOnly = true)
    public SignInLink open(String token, String browser) {
        return links.find(Tokens.hash(token)).map(link -> judge(link, browser)).orElseGet(SignInLink.Unknown::new);
    }

    /// Uses a link up. Of several confirmations at once exactly one is [Confirmation.Confirmed].
    @Transactional
    public Confirmation confirm(String token, String browser, Locale language) {
        var now = clock.instant();
        return links.use(Tokens.hash(token), Tokens.hash(browser), now, now.plus(SKEW))
                .<Confirmation>map(link -> register(link, language))
                .orElseGet(() -> new Confirmation.Refused(open(token, browser)));
    }

    private Confirmation.Confirmed register(SignInLinkRepository.Used link, Locale language) {
        var person = people.register(link.address(), "", language);
        events.publishEvent(new PersonConfirmed(person.id(), link.address().value()));
        return new Confirmation.Confirmed(person.id(), person.isNew(), link.next());
    }

    private SignInLink judge(SignInLinkRepository.Row link, String browser) {
        var here = link.isBoundTo(Tokens.hash(browser));
        var address = here ? link.address().value() : "";
        var next = here ? link.next() : Destination.HOME;
        var now = clock.instant();
        if (link.used()) {
            return new SignInLink.Used(address, next);
        }
        // a clock that was set back must not make the ten minutes longer
        if (!now.isBefore(link.expiresAt()) || link.createdAt().isAfter(now.plus(SKEW))) {
            return new SignInLink.Expired(address, next);
        }
        return here ? new SignInLink.Ready(link.address(), next) : new SignInLink.OtherBrowser();
    }

    /// A link that was sent.
    record Sent(EmailAddress address, Destination next, Instant until) {}

    /// The answer to a confirmation.
    sealed interface Confirmation {

        record Confirmed(PersonId person, boolean isNew, Destination next) implements Confirmation {}

        /// @param link what is wrong with it; it is [SignInLink.Ready] only if the clock moved in between
        record Refused(SignInLink link) implements Confirmation {}
    }
}
