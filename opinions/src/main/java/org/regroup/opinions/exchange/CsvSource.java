package org.regroup.opinions.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to read, wherever its bytes are: on disk, uploaded, in memory.
///
/// @param name what it is called in messages; a folder before the last slash is dropped
/// @param open opens a stream of its bytes, which the reader closes
public record CsvSource(String name, Opening open) {

    /// Opens a stream of bytes.
    @FunctionalInterface
    public interface Opening {
        InputStream stream() throws IOException;
    }

    public CsvSource {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    public static CsvSource of(Path file) {
        return new CsvSource(file.toString(), () -> Files.newInputStream(file));
    }

    public static CsvSource of(String name, byte[] content) {
        return new CsvSource(name, () -> new ByteArrayInputStream(content));
    }
}
