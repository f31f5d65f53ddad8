package org.regroup.platform.shared;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where a reader is led back to: a path on this server and nowhere else, whatever a link or form may say.
public final class LocalPath {

    private LocalPath() {}

    /// The path if it is one of ours, else the home page.
    public static String of(@Nullable String wanted) {
        // a browser reads "//" and "/\" as the beginning of another server's address
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return "/";
        }
        try {
            var address = new URI(wanted);
            return address.getScheme() == null && address.getRawAuthority() == null ? address.toASCIIString() : "/";
        } catch (URISyntaxException _) {
            return "/";
        }
    }
}
