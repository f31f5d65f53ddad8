package org.regroup.platform.organisations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.SiteSettings;

/// Mail that tells somebody, in their own language, what others have done that concerns them.
@Component
class Letters {

    private final Mailbox mailbox;
    private final People people;
    private final MessageSource messages;
    private final SiteSettings site;

    Letters(Mailbox mailbox, People people, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    void mandateGranted(Mandate mandate, Organisation organisation) {
        send(mandate.person(), "granted", organisation, mandate.role(), mandate.source(), mandate.endsAt());
    }

    void mandateEnded(Mandate mandate, Organisation organisation, String reason) {
        send(mandate.person(), "ended", organisation, mandate.role(), reason, mandate.endsAt());
    }

    void struckOff(PersonId person, Organisation organisation, String reason) {
        send(person, "struckOff", organisation, Role.CONVENOR, reason, Instant.EPOCH);
    }

    private void send(PersonId to, String kind, Organisation organisation, Role role, String reason, Instant end) {
        people.find(to).ifPresent(person -> {
            var email = person.email();
            if (email != null) {
                var language = person.language();
                Object[] args = {organisation.name(), text("organisations.role." + role.code(), language), reason,
                        day(end, language), site.address() + "/organisations/" + organisation.id()};
                mailbox.send(email, text("organisations.mail." + kind + ".subject", language, args),
                        text("organisations.mail." + kind, language, args));
            }
        });
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }

    private String day(Instant end, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language)
                .format(end.minusNanos(1).atZone(ZoneId.of(site.zone())));
    }
}
