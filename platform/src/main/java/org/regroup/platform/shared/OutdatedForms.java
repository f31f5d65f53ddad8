package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Answers a form whose token no longer fits: the page was open too long. Joins every security chain by itself.
@Component
class OutdatedForms implements AccessDeniedHandler, Customizer<HttpSecurity> {

    private final FailureAnswers answers;

    OutdatedForms(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(HttpSecurity http) {
        http.exceptionHandling(handling -> handling.accessDeniedHandler(this));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var kind = denied instanceof CsrfException ? Failure.Kind.OUTDATED : Failure.Kind.FORBIDDEN;
        answers.write(request, response, Failure.of(kind), denied);
    }
}
