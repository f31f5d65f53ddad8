package org.regroup.platform.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Logs that the server is ready, where, and on which database.
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final SiteSettings site;
    private final DatabaseSettings database;

    Ready(SiteSettings site, DatabaseSettings database) {
        this.site = site;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info("ready: address={} database={}", site.address(),
                database.url() == null ? "embedded in " + database.directory().toAbsolutePath() : "external");
    }
}
