package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The same compressed bytes are sent to everybody, whatever each was sent before.
class OneFrameFitsIntoEveryStreamTest {

    @Test
    void inAnyOrderAndNumberBrowsersReadWhatWasSaid() throws IOException {
        var random = new SplittableRandom(4);
        var frames = List.of(Frame.BEAT, Frame.of("hall", "{\"say\":\"Ungültig – über uns\"}"), Frame.of("hall", "one\ntwo"),
                Frame.of("vote", "x".repeat(100_000)), Frame.of("vote", String.valueOf(random.nextLong()).repeat(3_000)));
        for (int round = 0; round < 50; round++) {
            var sent = new ByteArrayOutputStream();
            var said = new ByteArrayOutputStream();
            sent.write(Frame.head());
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                var frame = frames.get(random.nextInt(frames.size()));
                sent.write(frame.pressed());
                said.write(frame.plain());
            }
            try (var read = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
                assertThat(read.readNBytes(said.size())).as("before the stream has ended").isEqualTo(said.toByteArray());
            }
        }
    }

    @Test
    void linesStayLinesOfOneEvent() {
        assertThat(new String(Frame.of("hall", "one\ntwo").plain(), StandardCharsets.UTF_8))
                .isEqualTo("event:hall\ndata:one\ndata:two\n\n");
        assertThat(Frame.of("vote", "x".repeat(100_000)).pressed()).hasSizeLessThan(1_000);
    }
}
