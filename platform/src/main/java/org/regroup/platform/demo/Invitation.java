package org.regroup.platform.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;

/// Tells whoever started the demonstration where it is and whom to sign in as.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Invitation {

    private static final Logger LOG = LoggerFactory.getLogger(Invitation.class);

    private final SiteSettings site;

    Invitation(SiteSettings site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        LOG.info("""

                The demonstration is open at {}

                Sign in with one click at {}/demo as
                  Ines    convenor of the Circle, the smallest of the four
                  Noor    convenor of the Tenants’ Campaign: confirms what Ines proposes
                  Bram    delegate of the Co-op Federation
                  Maren   moderator and roll keeper of the Union Region
                  Kwame   member of the Union Region, the largest; has answered 16 statements
                  Leila   belongs to no organisation

                Stop it with Ctrl-C. What you do is kept until you delete its data directory.
                """, site.address(), site.address());
    }
}
