package org.regroup.platform.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
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

    /// So many open pages one node carries; the next ones show what they have and do without news.
    static final int MOST = 4000;
    /// Browsers come back by themselves; a stream that nobody reads any more does not stay for ever.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Live live;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveStreams(Live live) {
        this.live = live;
    }

    /// Sends one frame now and one soon after each change of the topic.
    ///
    /// @param event the name of the event the page listens to
    /// @param frame makes the content for this reader, asked on a thread of its own; null when there is nothing to send. Encode
    ///              once for all readers who may see the same, and hand out the same string here.
    public SseEmitter open(String topic, String event, Supplier<@Nullable String> frame) {
        if (open.size() >= MOST || !running) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new Stream(emitter, event, frame);
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

    /// A line that browsers ignore, so that proxies do not take the stream for dead and a reader who left is noticed.
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void beat() {
        open.forEach(stream -> Thread.ofVirtual().start(stream::beat));
    }

    private record Stream(SseEmitter emitter, String event, Supplier<@Nullable String> frame) {

        void send() {
            var content = frame.get();
            if (content != null) {
                write(SseEmitter.event().name(event).data(content));
            }
        }

        void beat() {
            write(SseEmitter.event().comment("still here"));
        }

        private void write(SseEmitter.SseEventBuilder content) {
            try {
                emitter.send(content);
            } catch (IOException | IllegalStateException e) {
                // the reader has left: nothing to mend
                emitter.completeWithError(e);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
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
        open.forEach(stream -> stream.emitter().complete());
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
