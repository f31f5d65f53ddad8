package org.regroup.platform.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Other people's scripts that travel inside the program; their version is part of the address.
@Component
class Webjars {

    static final String PREFIX = "/webjars/";
    private static final Pattern VERSIONED = Pattern
            .compile(".*/META-INF/resources/webjars/([^/]+)/([^/]+)/(dist/[^/]+\\.min\\.js)");

    private final Map<String, String> addresses = new HashMap<>();

    Webjars() {
        try {
            for (var script : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/*/*/dist/*.min.js")) {
                var found = VERSIONED.matcher(script.getURL().toString());
                if (found.matches()) {
                    addresses.put(PREFIX + found.group(1) + "/" + found.group(3),
                            PREFIX + found.group(1) + "/" + found.group(2) + "/" + found.group(3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `/webjars/htmx.org/dist/htmx.min.js` with the version put in, or null where there is no such script.
    @Nullable
    String address(String path) {
        return addresses.get(path);
    }
}
