package org.regroup.platform.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Shows `/metrics` to this machine itself, or to whoever has the password; to everybody else there is nothing.
@Component
class MetricsGuard extends OncePerRequestFilter {

    private final MetricsSettings settings;

    MetricsGuard(MetricsSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.password().isEmpty() ? isHere(request) : knowsPassword(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// What a proxy passes on comes from this machine too, but says for whom.
    private static boolean isHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null && request.getHeader("X-Forwarded-Host") == null;
    }

    private boolean knowsPassword(HttpServletRequest request) {
        var given = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                ("Bearer " + settings.password()).getBytes(StandardCharsets.UTF_8));
    }
}
