package org.regroup.opinions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8GateTest {

    /// Random bytes with a liking for the edges of UTF-8 pass exactly where the decoder of the JDK accepts them.
    @Test
    void letsThroughExactlyWhatIsUtf8() {
        byte[] likely = {0x41, 0x0A, (byte) 0x80, (byte) 0x8F, (byte) 0x90, (byte) 0x9F, (byte) 0xA0, (byte) 0xBF, (byte) 0xC0,
                (byte) 0xC2,
                (byte) 0xE0, (byte) 0xE1, (byte) 0xED, (byte) 0xEF, (byte) 0xF0, (byte) 0xF1, (byte) 0xF4, (byte) 0xF5};
        Random random = new Random(3);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = likely[random.nextInt(likely.length)];

            assertThat(passes(bytes)).as("%s", HexFormat.of().formatHex(bytes)).isEqualTo(isUtf8(bytes));
        }
    }

    private static boolean passes(byte[] bytes) {
        try (Utf8Gate gate = new Utf8Gate(new ByteArrayInputStream(bytes), "x", 100)) {
            gate.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
