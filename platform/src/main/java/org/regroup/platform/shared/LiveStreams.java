package org.regroup.platform.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// Server-sent events for pages that follow a topic.
///
/// ```java
/// @GetMapping("/dialogues/{id}/result/live")
/// void live(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
///     streams.open(request, response, "dialogue/" + id, "result", () -> results.frame(id));
/// }
/// ```
@Component
public class LiveStreams implements SmartLifecycle {

    /// Browsers come back by themselves; a stream that nobody reads any more does not stay for ever.
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /// After which browsers ask again where a stream cannot stay open.
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private static final int FRAMES = 256;

    private final Live live;
    private final int most;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Map<Said, Frame> frames = new ConcurrentHashMap<>();
    private volatile boolean running;

    LiveStreams(Live live, LiveSettings settings) {
        this.live = live;
        this.most = settings.streams();
    }

    /// What is sent to everybody who may see the same.
    private record Said(String event, String content) {}

    /// Sends one frame now and one soon after each change of the topic.
    ///
    /// @param event the name of the event the page listens to
    /// @param frame makes the content for this reader, asked on a thread of its own; null when there is nothing to send. Encode
    ///              once for all readers who may see the same, and hand out the same string here.
    /// @throws IOException if the reader has left already
    public void open(HttpServletRequest request, HttpServletResponse response, String topic, String event,
            Supplier<@Nullable String> frame) throws IOException {
        if (open.size() >= most || !running) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        boolean pressed = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "").contains("gzip");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (pressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.flushBuffer();
        var line = line(request);
        if (line == null) {
            once(response, pressed, frame(event, frame.get()));
            return;
        }
        line.by(new Stream(line, topic, () -> frame(event, frame.get()), pressed));
    }

    /// Null where the connection cannot be had, in HTTP/2 it carries other answers as well, or is not wanted.
    private static @Nullable OpenLine line(HttpServletRequest request) throws IOException {
        try {
            return request.getMethod().equals("GET") ? request.upgrade(OpenLine.class) : null;
        } catch (UnsupportedOperationException | ServletException _) {
            return null;
        }
    }

    /// What is news now, and that the reader should ask again.
    private static void once(HttpServletResponse response, boolean pressed, @Nullable Frame frame) throws IOException {
        var to = response.getOutputStream();
        if (pressed) {
            to.write(Frame.head());
        }
        to.write(Frame.again(AGAIN).bytes(pressed));
        if (frame != null) {
            to.write(frame.bytes(pressed));
        }
    }

    int count() {
        return open.size();
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void beat() {
        open.forEach(stream -> Thread.ofVirtual().start(stream::beat));
    }

    private @Nullable Frame frame(String event, @Nullable String content) {
        if (content == null) {
            return null;
        }
        if (frames.size() > FRAMES) {
            frames.clear();
        }
        return frames.computeIfAbsent(new Said(event, content), said -> Frame.of(said.event(), said.content()));
    }

    private final class Stream implements OpenLine.Writer {

        private final OpenLine line;
        private final String topic;
        private final Supplier<@Nullable Frame> frame;
        private final boolean pressed;
        private final long opened = System.nanoTime();
        private volatile Live.@Nullable Subscription subscription;
        private boolean begun;

        Stream(OpenLine line, String topic, Supplier<@Nullable Frame> frame, boolean pressed) {
            this.line = line;
            this.topic = topic;
            this.frame = frame;
            this.pressed = pressed;
        }

        @Override
        public void begun() {
            subscription = live.subscribe(topic, this::send);
            open.add(this);
            new LiveListener(this::send).wake();
            if (line.isClosed()) {
                ended();
            }
        }

        @Override
        public void ended() {
            open.remove(this);
            var ending = subscription;
            if (ending != null) {
                ending.close();
            }
        }

        synchronized void send() {
            var next = frame.get();
            if (next != null) {
                write(next);
            }
        }

        synchronized void beat() {
            if (System.nanoTime() - opened > LONGEST.toNanos()) {
                line.close();
            } else if (begun) {
                write(Frame.BEAT);
            }
        }

        private void write(Frame next) {
            try {
                if (pressed && !begun) {
                    line.write(Frame.head(), next.bytes(true));
                } else {
                    line.write(next.bytes(pressed));
                }
                begun = true;
            } catch (IOException _) {
                // the reader has left: nothing to mend
                line.close();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Streams never end by themselves, so they are ended before the server waits for its requests.
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> stream.line.close());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
