package org.regroup.platform.conferences;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.SiteSettings;

/// Tells those who speak for organisations that they are asked something for a conference.
@Component
class ConferenceMail {

    private final Mailbox mailbox;
    private final People people;
    private final Mandates mandates;
    private final MessageSource messages;
    private final SiteSettings site;

    ConferenceMail(Mailbox mailbox, People people, Mandates mandates, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.mandates = mandates;
        this.messages = messages;
        this.site = site;
    }

    /// To those asked to stand behind a conference.
    void asked(Conference conference) {
        send("asked", conference, conference.sponsors().stream().filter(Sponsor::asked).map(Sponsor::organisation).toList(),
                conference.href(), conference.lapsesAt());
    }

    /// To the other sponsors: something for the whole waits for one of them.
    void waits(Conference conference, JointAct act) {
        send("waits", conference, conference.standing().stream().filter(one -> !one.equals(act.proposedFor())).toList(),
                conference.href() + "#waiting", act.lapsesAt());
    }

    private void send(String what, Conference conference, Collection<OrganisationId> to, String href, Instant until) {
        speakers(to).forEach(id -> people.find(id).ifPresent(person -> {
            var address = person.email();
            if (address != null) {
                Object[] args = {conference.title(), moment(until, conference.zone(), person.language()),
                        site.address() + href};
                mailbox.send(address, messages.getMessage("conferences.mail." + what, args, person.language()),
                        messages.getMessage("conferences.mail." + what + ".body", args, person.language()), until);
            }
        }));
    }

    private List<PersonId> speakers(Collection<OrganisationId> organisations) {
        return organisations.stream().flatMap(organisation -> mandates.inForce(organisation).stream())
                .filter(mandate -> mandate.permits(Act.SPEAK_IN_ALLIANCES)).map(Mandate::person).distinct().toList();
    }

    private static String moment(Instant at, ZoneId zone, Locale language) {
        var customs = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        var local = at.atZone(zone);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs).format(local) + ", "
                + DateTimeFormatter.ofPattern("HH:mm zzz", customs).format(local);
    }
}
