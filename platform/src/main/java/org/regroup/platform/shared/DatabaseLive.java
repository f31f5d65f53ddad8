package org.regroup.platform.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the other nodes by PostgreSQL's `NOTIFY`: one per tick for all topics together and outside every transaction, since a
/// `NOTIFY` in each vote's transaction makes votes ten times slower.
@Component
class DatabaseLive implements Live, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLive.class);
    private static final String CHANNEL = "regroup_live";
    /// Several changes within this time are told once.
    static final Duration TICK = Duration.ofMillis(200);
    /// PostgreSQL takes at most 8000 bytes in one notification.
    private static final int PAYLOAD = 7000;

    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final String node = Tokens.next();
    private final Map<String, List<LiveListener>> listeners = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean tickPlanned = new AtomicBoolean();
    /// A new one after each start: what was stopped is taken up again, as tests do with what they share.
    private volatile @Nullable ScheduledExecutorService ticks;
    private volatile boolean running;
    private volatile @Nullable Connection ear;

    DatabaseLive(JdbcConnectionDetails database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public void changed(String topic) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    plan(topic);
                }
            });
        } else {
            plan(topic);
        }
    }

    private void plan(String topic) {
        if (topic.length() > 200 || topic.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A topic is one short line, was " + topic);
        }
        changed.add(topic);
        var ticking = ticks;
        if (ticking != null && tickPlanned.compareAndSet(false, true)) {
            ticking.schedule(this::tick, TICK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Subscription subscribe(String topic, Runnable listener) {
        var added = new LiveListener(listener);
        listeners.compute(topic, (_, present) -> {
            var all = present == null ? new CopyOnWriteArrayList<LiveListener>() : present;
            all.add(added);
            return all;
        });
        return () -> listeners.computeIfPresent(topic, (_, present) -> {
            present.remove(added);
            return present.isEmpty() ? null : present;
        });
    }

    private void tick() {
        tickPlanned.set(false);
        var topics = changed.stream().toList();
        topics.forEach(changed::remove);
        topics.forEach(this::wake);
        var message = new StringBuilder(node);
        for (var topic : topics) {
            if (message.length() + topic.length() > PAYLOAD) {
                notifyOthers(message);
                message = new StringBuilder(node);
            }
            message.append('\n').append(topic);
        }
        notifyOthers(message);
    }

    private void notifyOthers(CharSequence message) {
        try {
            jdbc.sql("select pg_notify(?, ?)").param(CHANNEL).param(message.toString()).query((_, _) -> true).single();
        } catch (DataAccessException e) {
            LOG.warn("other nodes could not be told of a change: reason={}", e.getClass().getSimpleName());
        }
    }

    private void wake(String topic) {
        listeners.getOrDefault(topic, List.of()).forEach(LiveListener::wake);
    }

    private void listen() {
        while (running) {
            try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
                    database.getPassword()); var statement = connection.createStatement()) {
                ear = connection;
                statement.execute("listen " + CHANNEL);
                // whatever was said while nobody listened is unknown, so everybody looks once
                listeners.keySet().forEach(this::wake);
                while (running) {
                    for (var notification : connection.unwrap(PGConnection.class).getNotifications(0)) {
                        hear(notification.getParameter());
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("no longer hearing of changes by other nodes, trying again: state={}", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void hear(String message) {
        var lines = message.split("\n");
        if (!lines[0].equals(node)) {
            Arrays.stream(lines).skip(1).forEach(this::wake);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        tickPlanned.set(false);
        ticks = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("live").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        Thread.ofVirtual().name("live-ear").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        var ticking = ticks;
        ticks = null;
        if (ticking != null) {
            ticking.shutdownNow();
        }
        var connection = ear;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection was gone already", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
