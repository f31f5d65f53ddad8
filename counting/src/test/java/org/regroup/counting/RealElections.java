package org.regroup.counting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Finds real elections whose results are known. They are not part of the project; tests that need them are skipped without.
///
/// They are looked for in `elections` below the folder of the system property `regroup.data`, or else below `../shared/data`
/// beside the project.
public final class RealElections {

    private RealElections() {}

    /// The folder of the elections; skips the test if it is absent.
    public static Path folder() {
        Optional<Path> found = Optional.ofNullable(System.getProperty("regroup.data")).map(Path::of)
                .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                        .map(p -> p.resolveSibling("shared").resolve("data"))
                        .filter(p -> Files.isDirectory(p.resolve("elections"))).findFirst());
        Assumptions.assumeTrue(found.isPresent(), "The real elections are absent: ../shared/data/elections");
        return found.orElseThrow().resolve("elections");
    }

    /// The content of a file of the folder, as UTF-8.
    public static String text(String file) {
        try {
            return Files.readString(folder().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
