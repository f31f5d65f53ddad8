package org.regroup.platform.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;

/// Remembers what a browser was asked to sign, between asking and answer. Only the question itself is kept, as text; a
/// stranger's session exists for this alone and ends after a few minutes.
final class PasskeyQuestions implements PublicKeyCredentialRequestOptionsRepository {

    private static final String QUESTION = "passkey-question";
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(10);

    private final Function<Bytes, PublicKeyCredentialRequestOptions> options;

    PasskeyQuestions(Function<Bytes, PublicKeyCredentialRequestOptions> options) {
        this.options = options;
    }

    @Override
    public void save(HttpServletRequest request, HttpServletResponse response,
            @Nullable PublicKeyCredentialRequestOptions asked) {
        if (asked == null) {
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(QUESTION);
            }
            return;
        }
        var session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) TIME_TO_ANSWER.toSeconds());
        }
        session.setAttribute(QUESTION, asked.getChallenge().toBase64UrlString());
    }

    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        var session = request.getSession(false);
        var question = session == null ? null : (String) session.getAttribute(QUESTION);
        return question == null ? null : options.apply(Bytes.fromBase64(question));
    }
}
