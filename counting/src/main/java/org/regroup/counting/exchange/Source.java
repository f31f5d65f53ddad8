package org.regroup.counting.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.exchange.Problem.Kind;

/// A file to read, wherever its bytes are from: disk, an upload, memory.
///
/// Readers take UTF-8. A file in another encoding is refused by them, with its line, unless somebody who knows says which it
/// is: [#encodedIn].
public final class Source {

    /// Bytes a file may have unless the caller says otherwise: 1 GB, some 75 million ballots.
    public static final long STANDARD_LIMIT = 1_000_000_000;

    private final String name;
    private final byte[] bytes;
    private final byte[] original;

    private Source(String name, byte[] bytes, byte[] original) {
        this.name = name;
        this.bytes = bytes;
        this.original = original;
    }

    /// @param name  what the file is called in messages; a folder before the last slash is dropped
    /// @param bytes shared, not to be changed
    public static Source of(String name, byte[] bytes) {
        return new Source(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes, bytes);
    }

    /// Fetches a file from disk, up to [#STANDARD_LIMIT] bytes.
    public static Reading<Source> of(Path file) {
        return of(file, STANDARD_LIMIT);
    }

    /// @param limit the most bytes the file may have
    public static Reading<Source> of(Path file, long limit) {
        try {
            if (Files.isDirectory(file))
                return refused(file, Kind.UNREADABLE, "This is a folder. Name a file.");
            if (Files.size(file) > Math.min(limit, Integer.MAX_VALUE - 16))
                return refused(file, Kind.TOO_LARGE,
                        "The file has " + Files.size(file) + " bytes, more than the limit of " + limit
                                + ". Put equal ballots together, or raise the limit.");
            return new Reading.Read<>(of(file.toString(), Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return refused(file, Kind.MISSING_FILE, "There is no such file.");
        } catch (AccessDeniedException e) {
            return refused(file, Kind.UNREADABLE, "There is no permission to read the file.");
        } catch (IOException e) {
            return refused(file, Kind.UNREADABLE,
                    "The file cannot be read: " + Optional.ofNullable(e.getMessage()).orElse("unknown reason") + ".");
        }
    }

    private static Reading<Source> refused(Path file, Kind kind, String advice) {
        return new Reading.Refused<>(List.of(new Problem(kind, file.toString(), 0, "", "", advice)), 0);
    }

    /// The same file for somebody who knows that it is not UTF-8. Its SHA-256 stays that of the file.
    public Source encodedIn(Charset declared) {
        return declared.equals(StandardCharsets.UTF_8)
                ? this
                : new Source(name, new String(original, declared).getBytes(StandardCharsets.UTF_8), original);
    }

    public String name() {
        return name;
    }

    /// UTF-8, if the file is what it should be. Shared, not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// The extension in lower case, without the dot; empty if there is none.
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /// SHA-256 of the file as it was handed over, in hexadecimal. Computed at each call.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
