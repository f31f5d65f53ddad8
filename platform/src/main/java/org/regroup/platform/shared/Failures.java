package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import org.regroup.platform.shared.Failure.Kind;

/// Which exception is which [Failure]. What is not listed here is a bug and answered by [FailureController].
@ControllerAdvice
@Order
class Failures {

    private final FailureAnswers answers;
    private final Clock clock;
    private final SiteSettings site;
    private final MultipartProperties uploads;
    private final DataSize mostText;

    Failures(FailureAnswers answers, Clock clock, SiteSettings site, MultipartProperties uploads,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize mostText) {
        this.answers = answers;
        this.clock = clock;
        this.site = site;
        this.uploads = uploads;
        this.mostText = mostText;
    }

    /// An id that is none cannot be the id of anything.
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class,
            TypeMismatchException.class})
    void notFound(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, Failure.of(Kind.NOT_FOUND), e);
    }

    @ExceptionHandler
    void forbidden(Forbidden e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, new Failure(Kind.FORBIDDEN, e.messageKey(), e.args(), Map.of()), e);
    }

    @ExceptionHandler
    void denied(AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, Failure.of(Kind.FORBIDDEN), e);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allowed = e.getSupportedMethods();
        answers.write(request, response, allowed == null
                ? Failure.of(Kind.METHOD)
                : Failure.of(Kind.METHOD).withHeader(HttpHeaders.ALLOW, String.join(", ", allowed)), e);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.write(request, response, tooLarge(request), e);
    }

    /// Of a file, or of text typed into a form, which is still in the browser then.
    Failure tooLarge(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? Failure.of(Kind.TOO_MUCH, mostText.toMegabytes())
                : Failure.of(Kind.TOO_LARGE, uploads.getMaxFileSize().toMegabytes());
    }

    @ExceptionHandler
    void tooMany(ComeBackLater e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var now = clock.instant();
        var seconds = Math.max(1, Duration.between(now, e.at()).plusMillis(999).toSeconds());
        // the minute after, so that whoever comes back at the hour named is not refused again
        var hour = DateTimeFormatter.ofPattern("HH:mm zzz").withZone(ZoneId.of(site.zone())).format(e.at().plusSeconds(59));
        answers.write(request, response,
                Failure.of(Kind.TOO_MANY, hour).withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)), e);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMessageNotReadableException.class, BindException.class,
            MethodArgumentNotValidException.class, HandlerMethodValidationException.class, MultipartException.class,
            HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
    void unreadable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, Failure.of(Kind.UNREADABLE), e);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, Failure.of(Kind.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, "30"), e);
    }

    @ExceptionHandler
    void statusNamed(ErrorResponseException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(request, response, Failure.of(Kind.of(e.getStatusCode().value())), e);
    }
}
