package org.regroup.platform.dialogues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.DatabaseSettings;

/// Turns people into voices: HMAC-SHA-256 under a secret that is not in the database, over the dialogue and the person.
///
/// So the database alone does not say who answered what, and voices of one person in two dialogues cannot be matched.
/// Whoever has both the database and the secret can work it out; the operating manual says so.
@Component
final class Voices {

    private static final int BYTES = 32;

    private final SecretKeySpec key;

    Voices(DialogueSettings settings, DatabaseSettings database, JdbcClient jdbc) {
        var chosen = settings.secretFile();
        var file = chosen == null ? database.directory().resolve("dialogue-secret") : chosen;
        this.key = new SecretKeySpec(readOrMake(file), "HmacSHA256");
        checkIsTheOne(file, jdbc);
    }

    /// The voice of a person in a dialogue.
    ///
    /// @throws IllegalArgumentException for a stranger, who has none
    byte[] of(DialogueId dialogue, Voter voter) {
        return switch (voter) {
            case Voter.Known(var person) -> mac(dialogue + "|person|" + person.value());
            case Voter.Browser(var token) -> mac(dialogue + "|browser|" + token);
            case Voter.Stranger _ -> throw new IllegalArgumentException("a stranger has no voice in " + dialogue);
        };
    }

    /// The voice of somebody who answered elsewhere or on paper.
    byte[] ofOutsider(DialogueId dialogue, String outsideId) {
        return mac(dialogue + "|outside|" + outsideId);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length < BYTES) {
                throw new IllegalStateException("The file " + file + " (regroup.dialogues.secret-file) holds " + secret.length
                        + " bytes; " + BYTES + " are needed. Put back the file of your backup.");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " (regroup.dialogues.secret-file) cannot be read.", e);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.writeString(file, Base64.getEncoder().encodeToString(secret), StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (FileAlreadyExistsException e) {
            // another node was quicker; its secret is read
        }
    }

    private void checkIsTheOne(Path file, JdbcClient jdbc) {
        var mark = mac("the secret of this database");
        jdbc.sql("insert into voice_key (mark) values (:mark) on conflict do nothing").param("mark", mark).update();
        var stored = jdbc.sql("select mark from voice_key").query(byte[].class).single();
        if (!MessageDigest.isEqual(stored, mark)) {
            throw new IllegalStateException("The file " + file + " (regroup.dialogues.secret-file) is not the one this database"
                    + " was used with: everybody could answer a second time. Put back the file of your backup.");
        }
    }
}
