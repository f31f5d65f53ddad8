package org.regroup.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What a version, a block or a run of tokens is known by: the SHA-256 of its content, in hexadecimal.
///
/// A string goes in as its length in bytes (four, the highest first) and its UTF-8; a list as its length and its members. A
/// token is its text, a byte of style (1 strong, 2 emphasis) and its link; a form is the name of its kind, its level and its
/// label; a block is its form and tokens; a version is the name and fingerprint of each block in turn.
public record Fingerprint(String hex) {

    public static Fingerprint of(List<Token> tokens) {
        var bytes = new Bytes();
        add(bytes, tokens);
        return bytes.digest();
    }

    public static Fingerprint of(Block block) {
        var bytes = new Bytes();
        bytes.add(block.form().kind().name());
        bytes.add(block.form().level());
        bytes.add(block.form().label());
        add(bytes, block.tokens());
        return bytes.digest();
    }

    /// Of a block, by the tokens of it that stand.
    static Fingerprint of(Form form, List<Cell> cells) {
        var bytes = new Bytes(64 + 16 * cells.size());
        bytes.add(form.kind().name());
        bytes.add(form.level());
        bytes.add(form.label());
        int standing = 0;
        for (var cell : cells) {
            standing += cell.stands() ? 1 : 0;
        }
        bytes.add(standing);
        for (var cell : cells) {
            if (cell.stands()) {
                add(bytes, cell.token());
            }
        }
        return bytes.digest();
    }

    /// Of a version: the blocks by name, in order, each with its own fingerprint.
    static Fingerprint of(List<BlockId> order, List<Fingerprint> contents) {
        var bytes = new Bytes();
        bytes.add(order.size());
        for (int n = 0; n < order.size(); n++) {
            bytes.add(order.get(n).value());
            bytes.add(contents.get(n).hex());
        }
        return bytes.digest();
    }

    private static void add(Bytes bytes, List<Token> tokens) {
        bytes.add(tokens.size());
        tokens.forEach(token -> add(bytes, token));
    }

    private static void add(Bytes bytes, Token token) {
        bytes.add(token.text());
        bytes.add((byte) ((token.style().strong() ? 1 : 0) | (token.style().emphasis() ? 2 : 0)));
        bytes.add(token.style().link());
    }

    /// What is to be digested, gathered so that the digest sees it in one piece.
    private static final class Bytes {

        private byte[] content;
        private int size;

        Bytes() {
            this(1024);
        }

        Bytes(int likely) {
            content = new byte[likely];
        }

        /// Nearly all tokens are short and many are of ASCII alone: these need no encoder.
        void add(String text) {
            int start = size;
            reserve(4 + text.length());
            size += 4;
            for (int n = 0; n < text.length(); n++) {
                char letter = text.charAt(n);
                if (letter > 127) {
                    size = start;
                    addEncoded(text.getBytes(StandardCharsets.UTF_8));
                    return;
                }
                content[size++] = (byte) letter;
            }
            put(start, text.length());
        }

        private void addEncoded(byte[] bytes) {
            add(bytes.length);
            reserve(bytes.length);
            System.arraycopy(bytes, 0, content, size, bytes.length);
            size += bytes.length;
        }

        private void put(int at, int number) {
            content[at] = (byte) (number >>> 24);
            content[at + 1] = (byte) (number >>> 16);
            content[at + 2] = (byte) (number >>> 8);
            content[at + 3] = (byte) number;
        }

        void add(int number) {
            reserve(4);
            put(size, number);
            size += 4;
        }

        void add(byte single) {
            reserve(1);
            content[size++] = single;
        }

        private void reserve(int more) {
            if (size + more > content.length) {
                content = Arrays.copyOf(content, Math.max(size + more, 2 * content.length));
            }
        }

        Fingerprint digest() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(content, 0, size);
                return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
