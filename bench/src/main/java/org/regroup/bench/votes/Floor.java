package org.regroup.bench.votes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/// What the machine itself takes at this moment: a write that the disk has, and an answer that needs no thought.
final class Floor {

    private Floor() {}

    /// One row after the other, each committed, by eight connections.
    static Times inserts(RunningProduct product, int each) throws Exception {
        var times = new Times(8 * each);
        try (var database = product.database(); var sql = database.createStatement()) {
            sql.execute("create table if not exists floor (id bigint generated always as identity primary key, words text)");
        }
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var database = product.database()) {
                    insert(database, each, times);
                } catch (Exception e) {
                    times.failed();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        try (var database = product.database(); var sql = database.createStatement()) {
            sql.execute("drop table floor");
        }
        return times;
    }

    private static void insert(Connection database, int rows, Times times) throws SQLException {
        try (var insert = database.prepareStatement("insert into floor (words) values ('a ballot')")) {
            for (int i = 0; i < rows; i++) {
                long start = System.nanoTime();
                insert.executeUpdate();
                times.took(System.nanoTime() - start);
            }
        }
    }

    /// The mark of the site, at the pace of the votes.
    static Times files(int port, int number, double seconds) throws InterruptedException {
        var times = new Times(number);
        try (var pace = new Pace(port, 64)) {
            pace.run(number, seconds, _ -> wire -> wire.get("/regroup.svg", "").status() == 200, times);
        }
        return times;
    }
}
