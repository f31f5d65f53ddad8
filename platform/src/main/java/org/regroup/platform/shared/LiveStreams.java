package org.regroup.platform.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
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
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events for pages that follow a topic.
///
/// ```java
/// @GetMapping("/dialogues/{id}/result/live")
/// SseEmitter live(@PathVariable UUID id) {
///     return streams.open("dialogue/" + id, "result", () -> results.frame(id));
/// }
/// ```
@Component
public class LiveStreams implements SmartLifecycle {

    /// Browsers come back by themselves; a stream that nobody reads any more does not stay for ever.
    private static final Duration LONGEST = Duration.ofMinutes(30);

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
    public SseEmitter open(String topic, String event, Supplier<@Nullable String> frame) {
        if (open.size() >= most || !running) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        boolean pressed = takesGzip();
        var emitter = new Emitter(pressed);
        var stream = new Stream(emitter, () -> frame(event, frame.get()), pressed);
        var listener = new LiveListener(stream::send);
        var subscription = live.subscribe(topic, listener::wake);
        Runnable end = () -> {
            open.remove(stream);
            subscription.close();
        };
        emitter.onCompletion(end);
        emitter.onError(_ -> end.run());
        emitter.onTimeout(emitter::complete);
        open.add(stream);
        listener.wake();
        return emitter;
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

    private static boolean takesGzip() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && Objects.requireNonNullElse(asked.getRequest().getHeader(HttpHeaders.ACCEPT_ENCODING), "").contains("gzip");
    }

    private static final class Emitter extends SseEmitter {

        private final boolean pressed;

        Emitter(boolean pressed) {
            super(LONGEST.toMillis());
            this.pressed = pressed;
        }

        @Override
        protected void extendResponse(ServerHttpResponse response) {
            super.extendResponse(response);
            response.getHeaders().setCacheControl("no-store, no-transform");
            if (pressed) {
                response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
                response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
        }
    }

    private static final class Stream {

        private final SseEmitter emitter;
        private final Supplier<@Nullable Frame> frame;
        private final boolean pressed;
        private boolean begun;

        Stream(SseEmitter emitter, Supplier<@Nullable Frame> frame, boolean pressed) {
            this.emitter = emitter;
            this.frame = frame;
            this.pressed = pressed;
        }

        void send() {
            var next = frame.get();
            if (next != null) {
                write(next);
            }
        }

        void beat() {
            write(Frame.BEAT);
        }

        private synchronized void write(Frame next) {
            try {
                var items = new LinkedHashSet<ResponseBodyEmitter.DataWithMediaType>();
                if (pressed && !begun) {
                    items.add(item(Frame.head()));
                }
                begun = true;
                items.add(item(pressed ? next.pressed() : next.plain()));
                emitter.send(items);
            } catch (IOException | IllegalStateException e) {
                // the reader has left: nothing to mend
                emitter.completeWithError(e);
            }
        }

        private static ResponseBodyEmitter.DataWithMediaType item(byte[] bytes) {
            return new ResponseBodyEmitter.DataWithMediaType(bytes, null);
        }

        void end() {
            emitter.complete();
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
        open.forEach(Stream::end);
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
