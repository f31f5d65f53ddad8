package org.regroup.platform.alliances;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.Person;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.shared.SiteSettings;

/// Tells those who speak for an organisation that something waits for it or has been answered: what, and where to read it.
@Component
class AllianceMail {

    private final Mailbox mailbox;
    private final Mandates mandates;
    private final People people;
    private final MessageSource messages;
    private final SiteSettings site;

    AllianceMail(Mailbox mailbox, Mandates mandates, People people, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.mandates = mandates;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    /// To the organisations that may answer now.
    void waits(Change change, Situation at) {
        var proposer = change.proposed().organisation();
        var invited = change.invited();
        List<OrganisationId> next = switch (at.stage(change)) {
            case WAITS_FOR_SECOND -> at.current().stream().map(Affiliation::organisation)
                    .filter(affiliate -> !affiliate.equals(proposer)).toList();
            case WAITS_FOR_INVITED -> invited == null ? List.of() : List.of(invited);
            case DONE, WITHDRAWN, DECLINED, CHANGE_ASKED, PROPOSER_LEFT, LAPSED -> List.of();
        };
        send("waits", change, at, next);
    }

    /// To all who have had a say, once it is settled.
    void settled(Change change, Situation at) {
        send(change.doneAt() == null ? "ended" : "done", change, at, Stream
                .of(change.proposed().organisation(), change.confirmed() instanceof Spoken said ? said.organisation() : null,
                        change.invited())
                .flatMap(Stream::ofNullable).distinct().toList());
    }

    private void send(String what, Change change, Situation at, Collection<OrganisationId> to) {
        var roles = Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES);
        to.stream().flatMap(organisation -> mandates.inForce(organisation).stream())
                .filter(mandate -> roles.contains(mandate.role())).map(Mandate::person).distinct()
                .flatMap(person -> people.find(person).stream()).forEach(person -> send(what, change, at.alliance(), person));
    }

    private void send(String what, Change change, Alliance alliance, Person person) {
        var address = person.email();
        if (address == null) {
            return;
        }
        var title = messages.getMessage("alliances.change." + change.matter().kind(), null, person.language());
        var link = site.address() + "/alliances/" + alliance.id() + "/changes/" + change.id();
        mailbox.send(address,
                messages.getMessage("alliances.mail." + what, new Object[]{title, alliance.name()}, person.language()),
                messages.getMessage("alliances.mail.body", new Object[]{title, alliance.name(), link}, person.language()));
    }
}
