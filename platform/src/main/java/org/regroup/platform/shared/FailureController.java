package org.regroup.platform.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what no handler could: a bug, or a refusal by the server itself.
@Controller
class FailureController implements ErrorController {

    private final FailureAnswers answers;
    private final Failures failures;

    FailureController(FailureAnswers answers, Failures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @RequestMapping("${server.error.path:/error}")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        // without a status somebody asked for this very address, where there is nothing
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var kind = Failure.Kind.of(status);
        answers.write(request, response, kind == Failure.Kind.TOO_LARGE ? failures.tooLarge(request) : Failure.of(kind), cause);
    }
}
