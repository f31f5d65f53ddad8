package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.Conference;

/// A published programme for its reader.
///
/// @param published null where none has been
/// @param speakers  names by session
/// @param stream    the only one shown, or null
public record ProgrammeView(Conference conference, Publishing.@Nullable Published published, Map<UUID, List<String>> speakers,
        @Nullable UUID stream) {

    public Programme programme() {
        var all = published == null ? new Programme(List.of(), List.of()) : published.programme();
        return stream == null ? all : all.of(stream);
    }

    /// What stands in a day, in order of time: a session or a pause.
    public record Line(LocalTime starts, Programme.@Nullable Slot slot, @Nullable Pause pause) {}

    public List<Line> lines(LocalDate day) {
        return Stream.concat(programme().on(day).stream().map(slot -> new Line(slot.starts(), slot, null)),
                programme().pausesOn(day).stream().map(pause -> new Line(pause.starts(), null, pause)))
                .sorted(Comparator.comparing(Line::starts)).toList();
    }

    public String who(Programme.Slot slot) {
        return String.join(", ", speakers.getOrDefault(slot.session(), List.of()));
    }

    /// Whether the session was taken back after the programme was published.
    public boolean cancelled(Programme.Slot slot) {
        return !speakers.containsKey(slot.session());
    }

    /// The streams with something in them, by title.
    public Map<UUID, String> streams() {
        var streams = new LinkedHashMap<UUID, String>();
        if (published != null) {
            published.programme().slots().forEach(slot -> streams.putIfAbsent(slot.stream(), slot.streamTitle()));
        }
        return streams;
    }
}
