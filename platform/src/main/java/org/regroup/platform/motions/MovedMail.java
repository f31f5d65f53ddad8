package org.regroup.platform.motions;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.SiteSettings;

/// Tells those who write drafts that deadlines have been moved, each in their own language.
@Component
class MovedMail {

    private final Mailbox mailbox;
    private final People people;
    private final MessageSource messages;
    private final SiteSettings site;

    MovedMail(Mailbox mailbox, People people, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    void moved(Calendar calendar, CalendarMove move, List<PersonId> readers) {
        readers.forEach(reader -> people.find(reader).ifPresent(person -> {
            var address = person.email();
            if (address != null) {
                var language = person.language();
                Object[] args = {calendar.terms().title(), lines(calendar, move, language), move.reason(),
                        site.address() + calendar.href()};
                mailbox.send(address, messages.getMessage("motions.mail.moved", args, language),
                        messages.getMessage("motions.mail.moved.body", args, language));
            }
        }));
    }

    private String lines(Calendar calendar, CalendarMove move, Locale language) {
        return move.changes().stream()
                .map(change -> messages.getMessage("motions.mail.moved.line",
                        new Object[]{messages.getMessage("motions.deadline." + change.deadline().code(), null, language),
                                moment(calendar, change.becomes(), language), moment(calendar, change.was(), language)},
                        language))
                .collect(Collectors.joining("\n"));
    }

    private static String moment(Calendar calendar, Instant at, Locale language) {
        var customs = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        var local = at.atZone(calendar.terms().zone());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs).format(local) + ", "
                + DateTimeFormatter.ofPattern(local.getSecond() == 0 ? "HH:mm zzz" : "HH:mm:ss zzz", customs).format(local);
    }
}
