package org.regroup.counting.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.regroup.counting.exchange.Problem.Kind;

/// Tells whether bytes are UTF-8, and if not, where they stop being it.
///
/// The well-formed sequences are those of the Unicode Standard, table 3-7.
final class Utf8 {

    private Utf8() {}

    /// The text without a byte order mark; empty, with a problem, if it is not UTF-8.
    static Optional<String> text(Source source, Problems problems) {
        byte[] bytes = source.bytes();
        int wrong = firstWrong(bytes);
        if (wrong >= 0) {
            refuse(bytes, wrong, problems);
            return Optional.empty();
        }
        int start = startOfText(bytes);
        return Optional.of(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
    }

    /// Where the text begins: after a byte order mark, if there is one.
    static int startOfText(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    /// Says that a byte is not UTF-8.
    static void refuse(byte[] bytes, int wrong, Problems problems) {
        long line = 1;
        for (int i = 0; i < wrong; i++)
            if (bytes[i] == '\n')
                line++;
        problems.add(Kind.NOT_UTF8, line, "", "0x" + Integer.toHexString(bytes[wrong] & 0xFF).toUpperCase(Locale.ROOT),
                "is not UTF-8 text. Save the file as UTF-8, or state its encoding, such as windows-1252.");
    }

    /// The index of the first byte that is not UTF-8; -1 if all are.
    static int firstWrong(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            int length = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            if (length == 0 || i + length > bytes.length)
                return i;
            int lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            int highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            for (int k = 1; k < length; k++) {
                int next = bytes[i + k] & 0xFF;
                if (next < lowest || next > highest)
                    return i;
                lowest = 0x80;
                highest = 0xBF;
            }
            i += length;
        }
        return -1;
    }
}
