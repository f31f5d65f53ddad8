package org.regroup.bench.hall;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Pages that follow the hall: connections that are held open by one thread, as cheaply as a client can, since it shares its
/// cores with the server. What they are sent stays compressed.
final class Watchers implements AutoCloseable {

    /// The line that keeps a stream alive is shorter than any news, also with what the protocol adds.
    private static final int LEAST_NEWS = 120;

    private final int port;
    private final String request;
    private final Selector selector;
    private final List<Watcher> all = new ArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Thread thread;
    private volatile long asked = Long.MAX_VALUE;

    private static final class Watcher {
        private final SocketChannel channel;
        private boolean answered;
        private long news;

        Watcher(SocketChannel channel) {
            this.channel = channel;
        }
    }

    Watchers(int port, String path, String cookies) throws IOException {
        this.port = port;
        this.request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + "\r\n";
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().daemon().start(this::read);
    }

    /// Opens so many, evenly within some seconds.
    void open(int number, double seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long due = start + (long) (i * seconds * 1e9 / number);
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            one();
        }
    }

    private void one() throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 32_768);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
            channel.configureBlocking(false);
        } catch (IOException e) {
            refused.incrementAndGet();
            channel.close();
            return;
        }
        var watcher = new Watcher(channel);
        synchronized (all) {
            all.add(watcher);
        }
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, watcher);
    }

    private void read() {
        var buffer = ByteBuffer.allocateDirect(1 << 16);
        try {
            while (running.get()) {
                selector.select(10);
                long now = System.nanoTime();
                var keys = selector.selectedKeys();
                for (var key : keys) {
                    read((Watcher) key.attachment(), buffer, now);
                }
                keys.clear();
            }
        } catch (ClosedSelectorException e) {
            // nobody watches any more
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Watcher watcher, ByteBuffer buffer, long now) {
        buffer.clear();
        int size;
        try {
            size = watcher.channel.read(buffer);
        } catch (IOException e) {
            size = -1;
        }
        if (size < 0) {
            lost.incrementAndGet();
            close(watcher);
            return;
        }
        bytes.addAndGet(size);
        if (!watcher.answered) {
            watcher.answered = true;
            buffer.flip();
            var head = StandardCharsets.ISO_8859_1.decode(buffer).toString();
            (head.startsWith("HTTP/1.1 200") ? answered : refused).incrementAndGet();
        } else if (size >= LEAST_NEWS && asked < now && watcher.news < asked) {
            watcher.news = now;
        }
    }

    /// News from now on are counted.
    void ask() {
        asked = System.nanoTime();
    }

    /// How long it took until each heard the first news since they were asked for; -1 where nothing came.
    double[] heard() {
        synchronized (all) {
            return all.stream().mapToDouble(one -> one.news < asked ? -1 : (one.news - asked) / 1e6).sorted().toArray();
        }
    }

    int answered() {
        return answered.get();
    }

    int refused() {
        return refused.get();
    }

    int lost() {
        return lost.get();
    }

    long bytes() {
        return bytes.get();
    }

    /// Hangs up on all of them at once.
    void drop() {
        synchronized (all) {
            all.forEach(Watchers::close);
            all.clear();
        }
        answered.set(0);
    }

    private static void close(@Nullable Watcher watcher) {
        try {
            if (watcher != null) {
                watcher.channel.close();
            }
        } catch (IOException e) {
            // it was broken already
        }
    }

    static String at(double[] sorted, double share) {
        return sorted.length == 0
                ? "–"
                : String.format(Locale.ROOT, "%.0f", sorted[Math.min(sorted.length - 1,
                        (int) (sorted.length * share))]);
    }

    @Override
    public void close() throws IOException {
        running.set(false);
        drop();
        selector.close();
        thread.interrupt();
    }
}
