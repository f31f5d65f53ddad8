package org.regroup.platform.shared;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one listener on a virtual thread of its own: never twice at a time, and once more if it was woken while it ran.
final class LiveListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int ONCE_MORE = 2;

    private final Runnable listener;
    private final AtomicInteger state = new AtomicInteger(IDLE);

    LiveListener(Runnable listener) {
        this.listener = listener;
    }

    void wake() {
        if (state.getAndUpdate(was -> was == IDLE ? RUNNING : ONCE_MORE) == IDLE) {
            Thread.ofVirtual().name("live-listener").start(this::run);
        }
    }

    private void run() {
        do {
            state.set(RUNNING);
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        } while (!state.compareAndSet(RUNNING, IDLE));
    }
}
