package org.regroup.platform.decisions.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Typed;

/// Whatever is forbidden to somebody in a question stands in its log. It is noted once the refusal is sent, because what was
/// tried is undone together with everything written on its way.
@Configuration(proxyBeanMethods = false)
class AttemptsAreNoted implements WebMvcConfigurer, HandlerInterceptor {

    private final WithoutMandate attempts;

    AttemptsAreNoted(WithoutMandate attempts) {
        this.attempts = attempts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/questions/{question}/**");
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception thrown) {
        if (response.getStatus() != HttpStatus.FORBIDDEN.value() || !request.getMethod().equals(HttpMethod.POST.name())) {
            return;
        }
        var question = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? id(variables.get("question"))
                : null;
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (question != null && authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            attempts.tried(new QuestionId(question), person.id(), id(request.getParameter("under")));
        }
    }

    private static @Nullable UUID id(@Nullable Object typed) {
        return typed == null ? null : Typed.of(Map.of("id", typed.toString())).id("id");
    }
}
