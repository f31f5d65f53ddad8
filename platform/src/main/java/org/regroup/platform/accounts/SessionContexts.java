package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Reads who is signed in from the session, which holds nothing but the person's id: no object of ours or of a library is
/// ever serialised, so sessions outlive upgrades. The name is read afresh with each request that asks, and whoever has been
/// erased is nobody, whatever sessions are left.
@Component
class SessionContexts implements SecurityContextRepository {

    /// Also the column by which all sessions of a person are found.
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final PersonRepository people;

    SessionContexts(PersonRepository people) {
        this.people = people;
    }

    static void put(HttpSession session, PersonId person) {
        session.setAttribute(PERSON, person.value().toString());
    }

    static SecurityContext context(SignedIn person) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /// Who is signed in changes only through [SignIns].
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request) != null;
    }

    private static @Nullable String person(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PERSON);
    }

    private SecurityContext read(HttpServletRequest request) {
        var id = person(request);
        return id == null
                ? SecurityContextHolder.createEmptyContext()
                : people.find(new PersonId(UUID.fromString(id))).filter(person -> person.email() != null)
                        .map(person -> context(new SignedIn(person.id(), person.name())))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /// Asked for only by requests that want to know: style sheets cost no query.
    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = read(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
