package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Cases that people who keep the texts of conferences know, each written by hand from the rules.
class HardCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseEndsAsItsFileSays() throws IOException, URISyntaxException {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(),
                () -> assertThat(new HardCase(Files.readAllLines(file)).check()).isGreaterThan(2)));
    }

    @Test
    void thereAreTwentyAndMore() throws IOException, URISyntaxException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(HardCasesTest.class.getResource("/hard-cases")).toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
