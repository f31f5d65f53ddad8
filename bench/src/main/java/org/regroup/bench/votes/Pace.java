package org.regroup.bench.votes;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Does things at the moments at which people would, whether or not the server keeps up: what takes long because others wait
/// before it counts as long.
public final class Pace implements AutoCloseable {

    private final int port;
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atOnce;

    /// @param most connections that may be open together
    public Pace(int port, int most) {
        this.port = port;
        this.atOnce = new Semaphore(most);
    }

    /// One request on a connection.
    public interface Act {
        /// @return whether it was answered as it should be
        boolean on(Wire wire) throws IOException;
    }

    /// Which act comes at which turn.
    public interface Turns {
        Act at(int turn);
    }

    /// Spreads so many turns evenly over some seconds and waits until all are done.
    public void run(int turns, double seconds, Turns acts, Times times) throws InterruptedException {
        long start = System.nanoTime();
        var done = new Semaphore(0);
        for (int turn = 0; turn < turns; turn++) {
            long due = start + (long) (turn * seconds * 1e9 / turns);
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            var act = acts.at(turn);
            threads.execute(() -> {
                once(act, due, times);
                done.release();
            });
        }
        done.acquire(turns);
    }

    private void once(Act act, long due, Times times) {
        atOnce.acquireUninterruptibly();
        Wire wire = null;
        try {
            wire = take();
            if (act.on(wire)) {
                times.took(System.nanoTime() - due);
            } else {
                times.failed();
            }
            give(wire);
        } catch (IOException e) {
            times.failed();
            close(wire);
        } finally {
            atOnce.release();
        }
    }

    private Wire take() throws IOException {
        synchronized (idle) {
            var wire = idle.pollFirst();
            if (wire != null) {
                return wire;
            }
        }
        return new Wire(port);
    }

    private void give(Wire wire) {
        if (wire.over()) {
            close(wire);
            return;
        }
        synchronized (idle) {
            idle.addFirst(wire);
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Wire wire) {
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException e) {
            // it was broken already
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        synchronized (idle) {
            idle.forEach(Pace::close);
        }
    }
}
