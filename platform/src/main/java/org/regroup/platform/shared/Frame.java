package org.regroup.platform.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;

/// An event as it goes to every open page that may see it: encoded once, and compressed once.
///
/// What is compressed is a piece of a gzip stream that refers to nothing before it and ends on a whole byte, so that the same
/// piece fits into any stream at any place (RFC 1951, section 3.2.4; RFC 1952).
///
/// @param pressed the same, compressed
record Frame(byte[] plain, byte[] pressed) {

    private static final int BUFFER = 8192;

    /// What readers skip, so that proxies do not take the stream for dead and a reader who left is noticed.
    static final Frame BEAT = of(":still here\n\n");

    static Frame of(String event, String content) {
        return of("event:" + event + "\ndata:" + content.replace("\n", "\ndata:") + "\n\n");
    }

    /// Asks the reader to come back after so long.
    static Frame again(Duration after) {
        return of("retry:" + after.toMillis() + "\n\n");
    }

    byte[] bytes(boolean compressed) {
        return compressed ? pressed : plain;
    }

    private static Frame of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return new Frame(plain, pressed(plain));
    }

    /// With which a compressed stream begins: a gzip header without a name or a time.
    static byte[] head() {
        return new byte[]{0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    }

    private static byte[] pressed(byte[] plain) {
        var all = new ByteArrayOutputStream(BUFFER);
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(plain);
            var buffer = new byte[BUFFER];
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                all.write(buffer, 0, written);
            } while (written == buffer.length);
        }
        return all.toByteArray();
    }
}
