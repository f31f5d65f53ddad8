package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;

/// Tells people that something happened in a role of theirs, or of an alliance for whose affiliate they speak.
@Component
class SeatMail {

    private final Mailbox mailbox;
    private final People people;
    private final Alliances alliances;
    private final Mandates mandates;
    private final MessageSource messages;
    private final SiteSettings site;

    SeatMail(Mailbox mailbox, People people, Alliances alliances, Mandates mandates, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.alliances = alliances;
        this.mandates = mandates;
        this.messages = messages;
        this.site = site;
    }

    /// To whoever is next in reserve: the seat is hers to take until a moment.
    void asked(AllianceRole role, Vacancy.Asked asked) {
        send("asked", List.of(asked.reserve().person()), role, role.href() + "#now", asked.until());
    }

    /// To those who speak for the affiliates: a vacant seat has been taken.
    void took(AllianceRole role, RoleTerm term) {
        send("took", speakers(role), role, role.href(), term.endsAt());
    }

    /// To a holder, that a petition for her recall has been opened.
    void petition(AllianceRole role, RoleTerm term, String href, Instant until) {
        send("petition", List.of(term.person()), role, href, until);
    }

    /// To the holder and to those who speak for the affiliates, that she has been recalled.
    void recalled(AllianceRole role, RoleTerm term, String href) {
        send("recalled", Stream.concat(Stream.of(term.person()), speakers(role).stream()).distinct().toList(), role, href,
                term.endsAt());
    }

    /// To a member, that her organisation sends her.
    void sent(AllianceRole role, PersonId person, Instant until) {
        send("sent", List.of(person), role, role.href() + "#now", until);
    }

    /// To those who speak for the affiliates, that a meeting has been called.
    void called(AllianceRole role, Instant at) {
        send("called", speakers(role), role, role.href() + "#meetings", at);
    }

    private List<PersonId> speakers(AllianceRole role) {
        return alliances.affiliates(role.alliance()).stream().map(Affiliate::organisation)
                .flatMap(organisation -> mandates.inForce(organisation).stream())
                .filter(mandate -> mandate.permits(Act.SPEAK_IN_ALLIANCES)).map(Mandate::person).distinct().toList();
    }

    private void send(String what, Collection<PersonId> to, AllianceRole role, String href, Instant until) {
        to.forEach(id -> people.find(id).ifPresent(person -> {
            var address = person.email();
            if (address != null) {
                Object[] args = {role.terms().title(), role.allianceName(), moment(role, until, person.language()),
                        site.address() + href};
                mailbox.send(address, messages.getMessage("seats.mail." + what, args, person.language()),
                        messages.getMessage("seats.mail." + what + ".body", args, person.language()));
            }
        }));
    }

    private static String moment(AllianceRole role, Instant at, Locale language) {
        var customs = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        var local = at.atZone(Page.named(role.terms().zone()));
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs).format(local) + ", "
                + DateTimeFormatter.ofPattern("HH:mm zzz", customs).format(local);
    }
}
