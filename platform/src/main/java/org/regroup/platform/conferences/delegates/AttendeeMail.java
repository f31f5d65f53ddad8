package org.regroup.platform.conferences.delegates;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.shared.SiteSettings;

/// Tells people with an account that they were named or drawn, and how to say that they cannot come.
@Component
class AttendeeMail {

    private final Mailbox mailbox;
    private final People people;
    private final Conferences conferences;
    private final MessageSource messages;
    private final SiteSettings site;

    AttendeeMail(Mailbox mailbox, People people, Conferences conferences, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.conferences = conferences;
        this.messages = messages;
        this.site = site;
    }

    @EventListener
    void named(AttendeeNamed event) {
        var one = event.attendee();
        var id = one.person();
        if (id == null) {
            return;
        }
        var person = people.find(id).orElseThrow();
        var address = person.email();
        if (address == null) {
            return;
        }
        var conference = conferences.find(one.conference()).orElseThrow();
        var language = person.language();
        var customs = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        Object[] args = {conference.title(), messages.getMessage("attendees.kind." + one.kind().code(), null, language),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs).format(conference.startsOn()),
                conference.place(), site.address() + conference.href() + "/pass"};
        mailbox.send(address, messages.getMessage("attendees.mail.named", args, language),
                messages.getMessage("attendees.mail.named.body", args, language));
    }
}
