package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;

/// Begins and ends sessions. Whoever calls this has made sure who somebody is.
@Service
public class SignIns {

    private final People people;
    private final CsrfTokenRepository formTokens;
    private final LanguageCookie languages;

    SignIns(People people, CsrfTokenRepository formTokens, LanguageCookie languages) {
        this.people = people;
        this.languages = languages;
        this.formTokens = formTokens;
    }

    /// Signs a person in on the browser that sent this request. A session it had before ends, so that nobody can hand out a
    /// session of theirs beforehand; answer with a redirect, since the secret in forms changes too.
    public void signIn(PersonId id, HttpServletRequest request, HttpServletResponse response) {
        var person = people.find(id).filter(found -> found.email() != null)
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + id.value()));
        end(request, response);
        var session = request.getSession(true);
        SessionContexts.put(session, id);
        Sessions.remember(session, Device.of(request.getHeader("User-Agent")));
        languages.setIfNone(request, response, person.language());
        SecurityContextHolder.setContext(SessionContexts.context(new SignedIn(id, person.name())));
    }

    /// Ends the session of this request, if it has one.
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        SecurityContextHolder.clearContext();
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        formTokens.saveToken(null, request, response);
    }
}
