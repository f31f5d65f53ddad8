package org.regroup.platform.accounts.mail;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;

/// The mail server, if one is set up. The demonstration never sends mail, whatever is set up.
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> senders;
    private final SiteSettings site;

    MailServer(ObjectProvider<JavaMailSender> senders, SiteSettings site) {
        this.senders = senders;
        this.site = site;
    }

    Optional<JavaMailSender> sender() {
        return site.demo() ? Optional.empty() : Optional.ofNullable(senders.getIfAvailable());
    }
}
