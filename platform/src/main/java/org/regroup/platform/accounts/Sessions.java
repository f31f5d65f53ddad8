package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Tokens;

/// Where a person is signed in. A session holds the person, the kind of browser, and two points in time; no address of the
/// network, no history.
@Service
class Sessions {

    private static final String DEVICE = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ZoneId zone;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, SiteSettings site) {
        this.sessions = sessions;
        zone = ZoneId.of(site.zone());
    }

    static void remember(HttpSession session, Device device) {
        session.setAttribute(DEVICE, device.toStored());
    }

    /// Every browser on which this person is signed in, the one that asks first, then by last use.
    List<SessionOfPerson> of(PersonId person, @Nullable String here) {
        return alive(person).stream()
                .map(session -> new SessionOfPerson(key(session.getId()), device(session), day(session.getCreationTime()),
                        day(session.getLastAccessedTime()), session.getId().equals(here)))
                .sorted(Comparator.comparing(SessionOfPerson::here).thenComparing(SessionOfPerson::lastUse)
                        .thenComparing(SessionOfPerson::since).reversed())
                .toList();
    }

    /// Ends one of this person's sessions; a key that names none of them does nothing.
    void end(PersonId person, String key) {
        alive(person).stream().map(Session::getId).filter(id -> key(id).equals(key)).forEach(sessions::deleteById);
    }

    void endAll(PersonId person) {
        sessions.findByPrincipalName(person.value().toString()).keySet().forEach(sessions::deleteById);
    }

    private List<? extends Session> alive(PersonId person) {
        return sessions.findByPrincipalName(person.value().toString()).values().stream().filter(session -> !session.isExpired())
                .toList();
    }

    private static String key(String sessionId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash("session " + sessionId)).substring(0, 22);
    }

    private static Device device(Session session) {
        return Device.stored(session.getAttributeOrDefault(DEVICE, ""));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
