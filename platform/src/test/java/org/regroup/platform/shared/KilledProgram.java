package org.regroup.platform.shared;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A small program that writes into an embedded database and says what was acknowledged, until somebody kills it.
/// Arguments: the directory, the round, and settings of PostgreSQL as `name=value`.
final class KilledProgram {

    private static final int WRITERS = 4;

    private KilledProgram() {}

    public static void main(String[] arguments) throws Exception {
        var round = Integer.parseInt(arguments[1]);
        var settings = Map.ofEntries(List.of(arguments).stream().skip(2).map(text -> text.split("=", 2))
                .map(pair -> Map.entry(pair[0], pair[1])).<Map.Entry<String, String>>toArray(Map.Entry[]::new));
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Duration.ofSeconds(60), settings);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit to on");
            statement.execute("create table if not exists acknowledged (id bigint primary key)");
        }
        System.out.println("started");
        var next = new AtomicLong(round * 1_000_000L);
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(database, next));
        }
    }

    private static void write(EmbeddedDatabase database, AtomicLong next) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            while (true) {
                var id = next.incrementAndGet();
                insert.setLong(1, id);
                insert.executeUpdate();
                System.out.println(id);
            }
        } catch (SQLException e) {
            System.exit(1);
        }
    }
}
