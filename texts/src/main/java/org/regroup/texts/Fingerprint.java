package org.regroup.texts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a version, a block or a run of tokens is known by: the SHA-256 of its content, in hexadecimal.
///
/// A string goes in as its length in bytes (four, the highest first) and its UTF-8; a list as its length and its members. A
/// token is its text, a byte of style (1 strong, 2 emphasis) and its link; a form is the name of its kind, its level and its
/// label; a block is its form and tokens; a version is the name and fingerprint of each block in turn.
public record Fingerprint(String hex) {

    public static Fingerprint of(List<Token> tokens) {
        var digest = sha256();
        add(digest, tokens);
        return finish(digest);
    }

    public static Fingerprint of(Block block) {
        var digest = sha256();
        add(digest, block.form().kind().name());
        add(digest, block.form().level());
        add(digest, block.form().label());
        add(digest, block.tokens());
        return finish(digest);
    }

    /// Of a version: the blocks by name, in order, each with its own fingerprint.
    static Fingerprint of(List<BlockId> order, List<Fingerprint> contents) {
        var digest = sha256();
        add(digest, order.size());
        for (int n = 0; n < order.size(); n++) {
            add(digest, order.get(n).value());
            add(digest, contents.get(n).hex());
        }
        return finish(digest);
    }

    private static void add(MessageDigest digest, List<Token> tokens) {
        add(digest, tokens.size());
        for (var token : tokens) {
            add(digest, token.text());
            digest.update((byte) ((token.style().strong() ? 1 : 0) | (token.style().emphasis() ? 2 : 0)));
            add(digest, token.style().link());
        }
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(4).putInt(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Fingerprint finish(MessageDigest digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public String toString() {
        return hex;
    }
}
