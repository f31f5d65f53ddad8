package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes the ballots that come to this node, one batch after the other: what waits while one batch is made durable goes into
/// the next, so that the disk is waited for once for all of them. Nobody is told "stored" before it is.
@Component
class BallotWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BallotWriter.class);
    static final int BATCH = 500;
    /// The same ballot can be sent again: another node may have been quicker with one of the same delegate.
    private static final int TRIES = 3;
    private static final long PATIENCE_SECONDS = 10;

    private final BallotBox box;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;

    BallotWriter(BallotBox box) {
        this.box = box;
    }

    private record Waiting(List<Paper> papers, CompletableFuture<Taken> told) {}

    /// Comes back once it is known what became of the ballot.
    Taken put(Paper paper) {
        Taken told = new Taken.Unsure();
        for (int tries = 0; tries < TRIES && told instanceof Taken.Unsure; tries++) {
            told = await(List.of(paper));
        }
        return told;
    }

    /// Comes back once everything that waits on this node is stored.
    void flush() {
        await(List.of());
    }

    private Taken await(List<Paper> papers) {
        if (!running) {
            return new Taken.Unsure();
        }
        var waiting = new Waiting(papers, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.told().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("a ballot was not stored in time: reason={}", e.getClass().getSimpleName());
            return new Taken.Unsure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Taken.Unsure();
        }
    }

    private void write() {
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    var batch = new ArrayList<Waiting>();
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    store(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void store(List<Waiting> batch) {
        var papers = batch.stream().flatMap(one -> one.papers().stream()).toList();
        List<Taken> answers;
        try {
            answers = papers.isEmpty() ? List.of() : box.put(papers);
        } catch (RuntimeException e) {
            // whatever it was, the next batch has to be written
            LOG.error("a batch of ballots was not stored: ballots={}", papers.size(), e);
            answers = papers.stream().<Taken>map(_ -> new Taken.Unsure()).toList();
        }
        int place = 0;
        for (var one : batch) {
            one.told().complete(one.papers().isEmpty() ? new Taken.Closed() : answers.get(place++));
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("ballot-writer").start(this::write);
    }

    /// What waits is written; nothing new is taken.
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
