package org.regroup.platform.conferences.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
