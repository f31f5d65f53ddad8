package org.regroup.counting.exchange;

import java.nio.file.Path;

import org.regroup.counting.Election;

/// Reads files in tests that are about something else.
public final class BallotFiles {

    private BallotFiles() {}

    public static Election blt(Path file) {
        return BltReader.read(Source.of(file).content(), false).content();
    }

    /// A file of whatever format.
    public static Election any(Path file) {
        return ElectionFile.read(Source.of(file).content()).content().election();
    }
}
