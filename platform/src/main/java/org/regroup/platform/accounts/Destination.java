package org.regroup.platform.accounts;

import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

import org.regroup.platform.shared.LocalPath;

/// Where somebody was going when they were asked to sign in: always a page of this server. Anything else becomes the home
/// page, so that our sign-in cannot be used to lead people elsewhere.
record Destination(String value) {

    static final Destination HOME = new Destination("/");

    private static final int LONGEST = 1000;
    // nobody was going to sign in or out
    private static final Pattern POINTLESS = Pattern.compile("/(sign-in|sign-out|welcome|erased)([/?#].*)?");

    static Destination of(String wanted) {
        var path = LocalPath.of(wanted);
        return path.length() > LONGEST || POINTLESS.matcher(path).matches() ? HOME : new Destination(path);
    }

    /// A page of ours that continues to this one.
    String after(String page) {
        return equals(HOME)
                ? page
                : UriComponentsBuilder.fromPath(page).queryParam("next", "{next}").encode().buildAndExpand(value).toUriString();
    }
}
