package org.regroup.platform.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.Person;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.SiteSettings;

/// Tells people that something in an election waits for them, in their own language.
@Component
class ElectionMail {

    private final Mailbox mailbox;
    private final RollMail many;
    private final Mandates mandates;
    private final People people;
    private final MessageSource messages;
    private final SiteSettings site;

    ElectionMail(Mailbox mailbox, RollMail many, Mandates mandates, People people, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.many = many;
        this.mandates = mandates;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    /// An election proposed in an alliance, to those who may confirm it.
    void waits(Election election, Collection<OrganisationId> affiliates) {
        affiliates.stream().flatMap(organisation -> mandates.inForce(organisation).stream())
                .filter(mandate -> mandate.permits(Act.SPEAK_IN_ALLIANCES)).map(Mandate::person).distinct()
                .forEach(person -> send("waits", election, person));
    }

    void nominated(Election election, PersonId person) {
        send("nominated", election, person);
    }

    /// To many at once.
    void remind(Election election, Collection<RollMail.Address> waiting) {
        many.send(waiting, "decisions.mail.remind", election.rules().votingUntil(), _ -> args(election));
    }

    private void send(String what, Election election, PersonId to) {
        people.find(to).ifPresent(person -> send(what, election, person));
    }

    private void send(String what, Election election, Person person) {
        var address = person.email();
        if (address != null) {
            mailbox.send(List.of(letter(what, election, address, person.language())), election.rules().votingUntil());
        }
    }

    private Mailbox.Letter letter(String what, Election election, String address, Locale language) {
        var args = args(election);
        return new Mailbox.Letter(address, messages.getMessage("decisions.mail." + what, args, language),
                messages.getMessage("decisions.mail." + what + ".body", args, language));
    }

    private Object[] args(Election election) {
        return new Object[]{election.rules().title(), election.holder().name(), site.address() + election.href()};
    }
}
