package org.regroup.platform.dialogues;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.regroup.platform.accounts.SignedIn;

/// Hands controllers whoever asks a dialogue for something: somebody signed in, else a browser that came by its link.
///
/// Each dialogue has a cookie of its own, so that nothing ties together what one browser says in two dialogues.
@Component
class VoterArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String COOKIE = "dialogue-";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Voter.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                RequestAttributes.SCOPE_REQUEST);
        return servlet == null || !(variables instanceof Map<?, ?> map) || !(map.get("dialogue") instanceof String dialogue)
                ? new Voter.Stranger()
                : of(servlet, dialogue);
    }

    /// Who asks.
    ///
    /// @param dialogue as it stands in the address
    static Voter of(HttpServletRequest request, String dialogue) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return new Voter.Known(person.id());
        }
        var cookies = request.getCookies();
        return cookies == null
                ? new Voter.Stranger()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE + dialogue)).map(Cookie::getValue)
                        .<Voter>map(Voter.Browser::new).findFirst().orElseGet(Voter.Stranger::new);
    }

    /// The cookie by which a browser is known again in one dialogue.
    static ResponseCookie cookie(DialogueId dialogue, String token, boolean secure) {
        return ResponseCookie.from(COOKIE + dialogue, token).httpOnly(true).secure(secure).sameSite("Lax").path("/")
                .maxAge(YEAR).build();
    }
}
