package org.regroup.platform.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of an embedded database: what lies where, and whether a server can be started on it.
///
/// @param root     `regroup.database.directory`
record DataDirectory(Path root) {

    /// The major version of the PostgreSQL that this program brings along.
    static final String MAJOR = "18";

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final long MEGABYTE = 1 << 20;
    /// Programs 60 MB, an empty database 40 MB, its journal 16 MB, and something to begin with.
    private static final long ROOM_AT_FIRST = 200 * MEGABYTE;
    private static final long ROOM_LATER = 48 * MEGABYTE;

    static DataDirectory at(Path root) {
        var directory = new DataDirectory(root.toAbsolutePath().normalize());
        try {
            if (!Files.isDirectory(directory.root)) {
                Files.createDirectories(directory.root);
                // what lies below is nobody else's business on this machine
                Files.setPosixFilePermissions(directory.root, PosixFilePermissions.fromString("rwx------"));
            }
            Files.delete(Files.writeString(directory.root.resolve("write.test"), "x"));
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("The data directory " + directory.root + " is not a directory.",
                    "Set regroup.database.directory to a directory.", e);
        } catch (FileSystemException e) {
            throw new StartRefused(directory.full(ROOM_LATER)
                    ? "The disk of the data directory " + directory.root + " is full."
                    : "The data directory " + directory.root + " cannot be written to.",
                    "Make room there or let " + System.getProperty("user.name")
                            + " own it, or set regroup.database.directory to another one.",
                    e);
        } catch (IOException e) {
            throw new StartRefused("The data directory " + directory.root + " cannot be used.", "Look at the disk.", e);
        }
        return directory;
    }

    Path database() {
        return root.resolve("postgres");
    }

    Path programs() {
        return root.resolve("postgres-binaries");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    private Path password() {
        return root.resolve("postgres.password");
    }

    private Path unfinished() {
        return root.resolve("postgres.unfinished");
    }

    /// Whether a database was made here before and made to its end.
    boolean isMade() {
        return Files.exists(database().resolve("PG_VERSION")) && !Files.exists(unfinished());
    }

    void checkRoom() throws IOException {
        var needed = isMade() ? ROOM_LATER : ROOM_AT_FIRST;
        if (full(needed)) {
            throw new StartRefused(
                    "The disk of the data directory %s has %d MB left; PostgreSQL needs %d MB to start.".formatted(root,
                            Files.getFileStore(root).getUsableSpace() / MEGABYTE, needed / MEGABYTE),
                    "Make room there, or set regroup.database.directory to another disk.");
        }
    }

    private boolean full(long needed) {
        try {
            return Files.getFileStore(root).getUsableSpace() < needed;
        } catch (IOException e) {
            return false;
        }
    }

    void checkVersion() throws IOException {
        if (isMade()) {
            var version = Files.readString(database().resolve("PG_VERSION"), StandardCharsets.ISO_8859_1).strip();
            if (!version.equals(MAJOR)) {
                throw new StartRefused(
                        "The data in %s was written by PostgreSQL %s; this program brings PostgreSQL %s.".formatted(database(),
                                version.isEmpty() ? "of unknown version" : version.substring(0, Math.min(20, version.length())),
                                MAJOR),
                        "Dump it with the release that wrote it and restore it with this one: docs/operating.md, \"Upgrade\".");
            }
        }
    }

    /// A first start that was killed half-way leaves a database nobody can start; nothing was ever written into it.
    void clearUnfinished() throws IOException {
        if (Files.exists(unfinished()) && Files.exists(database())) {
            LOG.warn("the first start was cut off, making the database anew");
            try (var files = Files.walk(database())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        if (!isMade()) {
            Files.writeString(unfinished(), "");
        }
        Files.createDirectories(database());
    }

    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    /// The password of the database server: made once, readable only by the account that runs this program.
    String secret() throws IOException {
        if (!isMade()) {
            Files.deleteIfExists(password());
            Files.createFile(password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password(), Tokens.next() + "\n");
        }
        return Files.readString(password()).strip();
    }

    Path secretFile() {
        return password();
    }

    /// The last thing PostgreSQL complained of.
    String lastComplaint() {
        try (var lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(".*(FATAL|PANIC|initdb: error|could not).*")).reduce((_, last) -> last)
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error|could not)", "$1").strip().toLowerCase(Locale.ROOT))
                    .orElse("it gave no reason");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "it gave no reason";
        }
    }
}
