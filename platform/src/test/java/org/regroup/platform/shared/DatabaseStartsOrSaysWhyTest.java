package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseStartsOrSaysWhyTest {

    @TempDir
    static Path temporary;

    private static final Duration WAIT = Duration.ofSeconds(60);

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(temporary.resolve("data with space"), WAIT);
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void whatIsAcknowledgedIsOnDiskAndChecked() throws Exception {
        try (var database = start()) {
            for (var name : new String[]{"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(setting(database, name)).as(name).isEqualTo("on");
            }
            assertThat(setting(database, "server_version")).startsWith(DataDirectory.MAJOR + ".");
        }
    }

    @Test
    void onlyWhoeverMayReadThePasswordFileComesIn() throws Exception {
        try (var database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(setting(database, "unix_socket_directories")).isEmpty();
            var file = temporary.resolve("data with space/postgres.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondProgramOnTheSameDirectoryLeavesTheFirstAlone() throws Exception {
        try (var first = start()) {
            assertThatThrownBy(DatabaseStartsOrSaysWhyTest::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Regroup is running on the directory")
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");
            assertThat(setting(first, "fsync")).isEqualTo("on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\n", "12345678901234567890\n", "-1\n", "\u0000\u00ff\u0001", "1\n/elsewhere\n",
            "4194000\n"})
    void aUselessProcessFileIsNoObstacle(String content) throws Exception {
        start().close();
        Files.writeString(temporary.resolve("data with space/postgres/postmaster.pid"), content);
        try (var database = start()) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void theNumberOfALivingStrangerIsNotMistakenForAServer() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(temporary.resolve("data with space/postgres/postmaster.pid"), stranger.pid() + "\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void dataOfAnotherVersionIsNotTouched() throws Exception {
        start().close();
        var version = temporary.resolve("data with space/postgres/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(DatabaseStartsOrSaysWhyTest::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("was written by PostgreSQL 17; this program brings PostgreSQL 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsDoneAnew() throws Exception {
        var root = temporary.resolve("cut off");
        Files.createDirectories(root.resolve("postgres/base"));
        Files.writeString(root.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(root.resolve("postgres/postgresql.conf"), "");
        Files.writeString(root.resolve("postgres.unfinished"), "");
        Files.createSymbolicLink(root.resolve("postgres-binaries"), temporary.resolve("data with space/postgres-binaries"));
        start().close();
        EmbeddedDatabase.start(root, WAIT).close();
        assertThat(root.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsSaid() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file, WAIT)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not a directory");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("below"), WAIT)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void aBrokenDatabaseSaysWhatPostgresComplainedOf() throws Exception {
        start().close();
        var root = Files.createDirectories(temporary.resolve("broken"));
        Files.createSymbolicLink(root.resolve("postgres-binaries"), temporary.resolve("data with space/postgres-binaries"));
        EmbeddedDatabase.start(root, WAIT).close();
        Files.write(root.resolve("postgres/global/pg_control"), new byte[10]);
        assertThatThrownBy(() -> EmbeddedDatabase.start(root, Duration.ofSeconds(5))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL did not start: ");
    }
}
