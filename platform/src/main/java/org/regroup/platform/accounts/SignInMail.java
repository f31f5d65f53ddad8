package org.regroup.platform.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;

/// Writes the mail with the link. It reads the same for everybody, known here or not.
@Component
class SignInMail {

    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteSettings site;

    SignInMail(Mailbox mailbox, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
    }

    void send(EmailAddress address, String token, Device device, Instant until, Locale language) {
        var hour = DateTimeFormatter.ofPattern("HH:mm zzz", language).withZone(ZoneId.of(site.zone())).format(until);
        var body = text("accounts.mail.signIn.body", language, site.name(), site.address() + "/sign-in/" + token, hour,
                device.words(messages, language));
        mailbox.send(address.value(), text("accounts.mail.signIn.subject", language, site.name()), body, until);
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
