package org.regroup.platform.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL started inside this program on a directory that outlives it. An acknowledged write is on disk: `fsync` and
/// `synchronous_commit` are on. It listens on this machine only, over TCP, and asks for a generated password.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, DirectoryLock lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /// Starts the server on `directory/postgres`, after stopping one that a killed program may have left there.
    public static EmbeddedDatabase start(Path directory, Duration wait) {
        return start(directory, wait, Map.of());
    }

    /// @param settings more of PostgreSQL's own settings, which win over ours
    static EmbeddedDatabase start(Path directory, Duration wait, Map<String, String> settings) {
        var data = DataDirectory.at(directory);
        try {
            var lock = DirectoryLock.take(data.root());
            try {
                return start(data, wait, settings, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL could not be started in " + data.root() + ": " + e.getMessage(),
                    "Its own log is " + data.log(), e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory data, Duration wait, Map<String, String> settings, DirectoryLock lock)
            throws IOException {
        data.checkVersion();
        data.checkRoom();
        refuseRootWithoutNamespaces();
        data.clearUnfinished();
        LeftoverServer.stop(data.database());
        var password = data.secret();
        Files.deleteIfExists(data.log());
        var builder = EmbeddedPostgres.builder().setDataDirectory(data.database()).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.programs().toFile()).setPGStartupWait(wait)
                // the context stops the server, after the last request is answered
                .setRegisterShutdownHook(false).setErrorRedirector(Redirect.appendTo(data.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(data.log().toFile())).setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("pwfile", data.secretFile().toString())
                .setConnectConfig("password", password).setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "32MB");
        settings.forEach(builder::setServerConfig);
        try {
            var server = builder.start();
            data.finished();
            return new EmbeddedDatabase(server, lock, password);
        } catch (IllegalStateException | IOException e) {
            throw new StartRefused("PostgreSQL did not start: " + data.lastComplaint(), "Its own log is " + data.log(), e);
        }
    }

    /// PostgreSQL does not run as root; in a user namespace it does not see that it is.
    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused("PostgreSQL does not run as root, and this system does not allow root to step aside.",
                    "Start Regroup as an ordinary user, or use an external PostgreSQL: regroup.database.url");
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?logServerErrorDetail=false";
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        LOG.info("stopping the embedded database");
        try (lock) {
            server.close();
        }
    }
}
