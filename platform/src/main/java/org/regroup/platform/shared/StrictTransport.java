package org.regroup.platform.shared;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/// Tells browsers to use only https from now on, where this server is found by https. Joins every security chain by itself.
@Component
class StrictTransport implements Customizer<HttpSecurity> {

    private final boolean secure;

    StrictTransport(SiteSettings site) {
        this.secure = "https".equals(site.address().getScheme());
    }

    @Override
    public void customize(HttpSecurity http) {
        http.headers(headers -> headers.httpStrictTransportSecurity(
                transport -> transport.requestMatcher(_ -> secure).maxAgeInSeconds(31_536_000).includeSubDomains(false)));
    }
}
