package org.regroup.platform.conferences.programme;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.SiteSettings;

/// Tells whoever submitted a session what became of it.
@Component
class ProgrammeMail {

    private final Mailbox mailbox;
    private final People people;
    private final MessageSource messages;
    private final SiteSettings site;

    ProgrammeMail(Mailbox mailbox, People people, MessageSource messages, SiteSettings site) {
        this.mailbox = mailbox;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    void decided(Conference conference, Session session) {
        var what = session.state() == Session.State.ACCEPTED ? "accepted" : "declined";
        var decision = session.decision();
        people.find(session.person()).ifPresent(person -> {
            var address = person.email();
            if (address != null) {
                Object[] args = {session.terms().title(), conference.title(), decision == null ? "" : decision.reason(),
                        site.address() + session.href()};
                mailbox.send(address, messages.getMessage("programme.mail." + what, args, person.language()),
                        messages.getMessage("programme.mail." + what + ".body", args, person.language()));
            }
        });
    }
}
