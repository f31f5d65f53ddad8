package org.regroup.platform.shared;

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

/// The secret by which this server turns people into voices: HMAC-SHA-256, kept in a file and not in the database.
///
/// So the database alone does not say who answered or voted what. Whoever has both the database and the secret can work
/// it out; the operating manual says so.
@Component
public final class VoiceSecret {

    private static final int BYTES = 32;

    private final SecretKeySpec key;

    VoiceSecret(VoiceSettings settings, DatabaseSettings database, JdbcClient jdbc) {
        var chosen = settings.secretFile();
        var file = chosen == null ? database.directory().resolve("dialogue-secret") : chosen;
        this.key = new SecretKeySpec(readOrMake(file), "HmacSHA256");
        checkIsTheOne(file, jdbc);
    }

    /// What stands in place of a text that says whose something is. Each room begins its texts in its own way, so that
    /// one person's voices in two places cannot be matched.
    public byte[] mac(String text) {
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
