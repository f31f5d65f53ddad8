package org.regroup.platform.accounts.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Tokens;

/// Where mail lies while no mail server is set up. Whoever reads it can sign in as anybody, so:
///
/// - with a mail server there is no tray;
/// - in the demonstration, where everybody may be anybody, all may look;
/// - otherwise only from the same machine, asked for by a local name, and not through a proxy;
/// - and once the server has a public address, only with the key that the log shows at start, since a proxy on the same
///   machine may hide that it is one.
@Component
public class MailTray {

    private static final Logger LOG = LoggerFactory.getLogger(MailTray.class);
    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final MailServer server;
    private final SiteSettings site;
    private final String key = Tokens.next();

    MailTray(MailServer server, SiteSettings site) {
        this.server = server;
        this.site = site;
    }

    /// Whether mail lies on the tray and whoever sent this request may see it.
    public boolean visibleTo(HttpServletRequest request) {
        if (server.sender().isPresent()) {
            return false;
        }
        return site.demo() || fromThisMachine(request) && (local(site.address()) || key.equals(request.getParameter("key")));
    }

    /// What the log shows at start.
    String key() {
        return key;
    }

    @EventListener
    void sayWhereMailGoes(ApplicationReadyEvent started) {
        if (server.sender().isPresent()) {
            LOG.info("mail is sent through the mail server that spring.mail.host names");
        } else if (site.demo()) {
            LOG.info("this is the demonstration: no mail is sent, it lies on {}/mail-tray for everybody", site.address());
        } else if (local(site.address())) {
            LOG.warn("no mail server is set up (spring.mail.host): mail lies on {}/mail-tray, visible from this machine only",
                    site.address());
        } else {
            LOG.warn("no mail server is set up (spring.mail.host): nobody gets mail; from this machine it can be read on "
                    + "http://localhost:PORT/mail-tray?key={}", key);
        }
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && LOCAL_NAMES.contains(request.getServerName())
                    && PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean local(URI address) {
        return Stream.ofNullable(address.getHost()).anyMatch(LOCAL_NAMES::contains);
    }
}
