package org.regroup.platform.motions.composites;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A lot that anybody can draw again: each name's place is that of the SHA-256 of the seed, a slash and the name.
///
/// ```
/// printf '%s' "SEED/NAME" | sha256sum
/// ```
public record Draw(String seed) {

    /// All of them in the order drawn.
    public <T> List<T> order(Collection<T> names) {
        return names.stream().sorted(Comparator.comparing(name -> ticket(String.valueOf(name)))).toList();
    }

    private String ticket(String name) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
