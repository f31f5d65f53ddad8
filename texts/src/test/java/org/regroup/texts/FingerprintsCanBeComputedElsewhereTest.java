package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The fingerprints of a text with words of several scripts, computed once more from their description alone.
class FingerprintsCanBeComputedElsewhereTest {

    private static final List<Token> TOKENS = List.of(Token.of("Pay"), Token.of("\u00a0"), Token.of("5\u202f%"),
            new Token("équité", new Style(true, true, "")), Token.of("مارس"), Token.of("👨‍👩‍👧‍👦"),
            new Token("rules", new Style(false, true, "https://example.org/ü")));

    @Test
    void ofTokensBlocksAndVersions() throws IOException {
        var block = new Block(new BlockId("p1"), Form.clause("15b"), TOKENS);
        var text = new Text(Locale.ENGLISH, List.of(new Block(new BlockId("tä"), Form.TITLE, List.of()), block));
        assertThat(Fingerprint.of(TOKENS).hex()).isEqualTo(sha(tokens(TOKENS)));
        assertThat(Fingerprint.of(block).hex()).isEqualTo(block(block));
        assertThat(Cases.weave(text).version()).isEqualTo(text.version());
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.writeInt(2);
        for (var each : text.blocks()) {
            write(out, each.id().value());
            write(out, block(each));
        }
        assertThat(text.version().hex()).isEqualTo(sha(whole.toByteArray()));
    }

    private static String block(Block block) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        write(out, block.form().kind().name());
        out.writeInt(block.form().level());
        write(out, block.form().label());
        out.write(tokens(block.tokens()));
        return sha(bytes.toByteArray());
    }

    private static byte[] tokens(List<Token> tokens) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(tokens.size());
        for (var token : tokens) {
            write(out, token.text());
            out.writeByte((token.style().strong() ? 1 : 0) + (token.style().emphasis() ? 2 : 0));
            write(out, token.style().link());
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
