package org.regroup.platform.decisions.count;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.regroup.counting.exchange.Source;

/// Ballots as they were handed in. Nothing is kept here: the page that shows the count carries them packed, so that its forms can
/// hand them in again.
record BallotFile(String name, byte[] bytes) {

    static final int LIMIT = 2_000_000;
    /// More than this in a form would be refused by the server.
    private static final int LONGEST_PACKED = 1_500_000;

    Source source() {
        return Source.of(name, bytes);
    }

    boolean tooLarge() {
        return bytes.length > LIMIT;
    }

    /// Gzip in base 64; empty where that would be too long for a form.
    Optional<String> packed() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = Base64.getEncoder().encodeToString(packed.toByteArray());
        return text.length() <= LONGEST_PACKED ? Optional.of(text) : Optional.empty();
    }

    /// Reads no further than just beyond the limit, whatever it would unpack to. Empty if it is not what we packed.
    static Optional<BallotFile> unpacked(String name, String packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return Optional.of(new BallotFile(name, gzip.readNBytes(LIMIT + 1)));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The name without its extension, safe in the name of a download.
    String stem() {
        int dot = name.lastIndexOf('.');
        var stem = (dot < 1 ? name : name.substring(0, dot)).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return stem.isBlank() || stem.equals("-") ? "count" : stem;
    }
}
