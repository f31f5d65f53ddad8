package org.regroup.platform.dialogues.result;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.regroup.platform.shared.Live;

/// The result of one dialogue over time: one computation at a time, and wishes for one that come meanwhile become one.
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Runnable changed;
    private final Function<@Nullable Published, Published> next;
    private final Live.Subscription subscription;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile @Nullable Published published;
    private volatile long lookedAt = System.nanoTime() - PAUSE.toNanos();

    Running(Runnable changed, Function<@Nullable Published, Published> next, Function<Runnable, Live.Subscription> subscribe) {
        this.changed = changed;
        this.next = next;
        this.subscription = subscribe.apply(this::refreshSoon);
    }

    @Nullable
    Published published() {
        return published;
    }

    /// Looks now, and tells open pages if there is a new result.
    synchronized Published refresh() {
        var was = published;
        var now = next.apply(was);
        published = now;
        lookedAt = System.nanoTime();
        if (was != null && was.facts() != now.facts())
            changed.run();
        return now;
    }

    /// Looks behind the back of whoever asks, at the earliest five seconds after the last look.
    void refreshSoon() {
        if (published != null && wanted.compareAndSet(false, true))
            Thread.ofVirtual().name("result").start(this::refreshInTime);
    }

    private void refreshInTime() {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, PAUSE.toNanos() - (System.nanoTime() - lookedAt))));
            wanted.set(false);
            refresh();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a result could not be computed; the last one stays", e);
        } finally {
            wanted.set(false);
        }
    }

    int votes() {
        var now = published;
        return now == null ? 0 : now.votes();
    }

    void close() {
        subscription.close();
    }
}
