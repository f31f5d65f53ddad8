package org.regroup.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// LibreOffice opens what is written for word processors and finds everything in it. Skipped where it is not installed.
class LibreOfficeTest {

    private static final long PATIENCE_SECONDS = 240;

    @Test
    void opens_both_formats_and_reads_every_part(@TempDir Path dir) throws Exception {
        assumeTrue(installed(), "soffice is not on the path: install LibreOffice to have word processor files opened by it");
        try (OutputStream open = Files.newOutputStream(dir.resolve("open.odt"));
                OutputStream word = Files.newOutputStream(dir.resolve("word.docx"))) {
            Odt.write(Samples.motion(), open);
            Docx.write(Samples.motion(), word);
        }
        var office = new ProcessBuilder("soffice", "-env:UserInstallation=" + dir.resolve("profile").toUri(), "--headless",
                "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir.toString(), dir.resolve("open.odt").toString(),
                dir.resolve("word.docx").toString()).redirectErrorStream(true)
                .redirectOutput(dir.resolve("office.log").toFile()).start();
        try {
            assertThat(office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("LibreOffice ends in time").isTrue();
        } finally {
            office.destroyForcibly();
        }
        for (var name : new String[]{"open.txt", "word.txt"}) {
            assertThat(Files.readString(dir.resolve(name), StandardCharsets.UTF_8).replace('\u00A0', ' ')).as(name)
                    .contains("Winter without disconnections", "Noor, for the Tenants’ Campaign", "Who decided", "The text",
                            "lend without interest to", "A point with its own number.", "A pledge without a penalty",
                            "For, if A2 carries");
        }
    }

    private static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "soffice")));
    }
}
