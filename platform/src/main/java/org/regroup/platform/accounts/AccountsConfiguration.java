package org.regroup.platform.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import org.regroup.platform.shared.SiteSettings;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    /// Nothing inline, nothing from elsewhere.
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int HALF_A_YEAR = 182 * 24 * 60 * 60;

    /// Who may do what is a question of the rooms and asked in their services; this chain only knows who somebody is.
    @Bean
    SecurityFilterChain security(HttpSecurity http, SessionContexts sessions, CsrfTokenRepository formTokens) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                // each page shows the secret masked anew, since pages are compressed (BREACH); forms and scripts send it back so
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .cacheControl(Customizer.withDefaults()))
                .requestCache(cache -> cache.disable()).anonymous(Customizer.withDefaults()).formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable()).logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    /// There are no passwords, so nothing is to be checked here; without this Spring Boot would make up a user.
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("no sign-in by " + authentication.getClass());
        };
    }

    /// The secret of forms lives in a cookie, so that a stranger's page needs no session.
    @Bean
    CsrfTokenRepository formTokens(SiteSettings site) {
        var rules = new CookieRules(site);
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(rules.name("form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(rules.secure()).sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie(SiteSettings site) {
        var rules = new CookieRules(site);
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(rules.name("session"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(rules.secure());
        cookie.setSameSite("Lax");
        // a session ends after server.servlet.session.timeout without use; this only lets it outlive the browser's window
        cookie.setCookieMaxAge(HALF_A_YEAR);
        return cookie;
    }

    /// Every request would write the hour of its session, and wait for the disk. Once in ten minutes will do, which is also
    /// all we want to know. The casts are to the types of the columns: by any other no index is found.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rareWrites() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                set session_id = new.session_id, last_access_time = new.last_access, max_inactive_interval = new.max_inactive,
                    expiry_time = new.expiry, principal_name = new.principal
                from (values (?::bpchar, ?::bigint, ?::integer, ?::bigint, ?::text, ?::bpchar))
                     new (session_id, last_access, max_inactive, expiry, principal, primary_id)
                where s.primary_id = new.primary_id
                  and (abs(s.last_access_time - new.last_access) > 600000 or s.session_id <> new.session_id
                       or s.max_inactive_interval <> new.max_inactive or s.principal_name is distinct from new.principal)
                """);
    }
}
