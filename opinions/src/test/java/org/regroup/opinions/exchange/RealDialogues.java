package org.regroup.opinions.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The ten real dialogues, which are not part of the repository.
///
/// They are looked for in `dialogues` below the folder of the system property `regroup.data`, or else below `../shared/data`
/// beside the directory of the root pom.
public final class RealDialogues {

    private static final Map<String, PolisDialogue> READ = new ConcurrentHashMap<>();

    private RealDialogues() {}

    /// The folder of one dialogue; the calling test is skipped where it is not at hand.
    public static Path folder(String name) {
        Optional<Path> data = data();
        assumeTrue(data.isPresent(), "The real dialogues are not at hand: give their folder with -Dregroup.data=FOLDER");
        return data.orElseThrow().resolve("dialogues").resolve(name);
    }

    public static PolisDialogue read(String name) {
        Path folder = folder(name);
        return READ.computeIfAbsent(name, n -> content(PolisFolder.read(folder)));
    }

    static <T> T content(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T content) -> content;
            case Reading.Refused<T> refused -> throw new AssertionError(refused.report());
        };
    }

    private static Optional<Path> data() {
        String given = System.getProperty("regroup.data");
        if (given != null) {
            assertThat(Path.of(given, "dialogues")).isDirectory();
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .filter(p -> Files.exists(p.resolve("mvnw")))
                .map(p -> p.resolveSibling("shared").resolve("data")).filter(p -> Files.isDirectory(p.resolve("dialogues")))
                .findFirst();
    }
}
