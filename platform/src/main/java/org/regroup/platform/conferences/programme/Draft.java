package org.regroup.platform.conferences.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The programme as it is being put together.
///
/// @param sessions all that were submitted
public record Draft(List<Session> sessions, List<Stream> streams, List<Room> rooms, List<Pause> pauses) {

    public Draft {
        sessions = List.copyOf(sessions);
        streams = List.copyOf(streams);
        rooms = List.copyOf(rooms);
        pauses = List.copyOf(pauses);
    }

    public List<Session> accepted() {
        return sessions.stream().filter(one -> one.state() == Session.State.ACCEPTED).toList();
    }

    public List<Conflict> conflicts() {
        return Conflict.of(accepted(), rooms, pauses);
    }

    /// As it would be published.
    public Programme programme() {
        Map<UUID, Room> byId = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        Map<UUID, String> titles = streams.stream().collect(Collectors.toMap(Stream::id, Stream::title));
        return new Programme(accepted().stream().<Programme.Slot>mapMulti((one, add) -> {
            var place = one.place();
            var room = place == null ? null : byId.get(place.room());
            if (place != null && room != null) {
                var terms = one.terms();
                add.accept(new Programme.Slot(one.id(), one.number(), terms.title(), terms.kind(), terms.format(),
                        terms.minutes(), one.stream(), titles.getOrDefault(one.stream(), ""), place.day(), place.starts(),
                        room.name(), room.remote(), room.access()));
            }
        }).sorted(Comparator.comparing(Programme.Slot::day).thenComparing(Programme.Slot::starts)
                .thenComparing(Programme.Slot::room).thenComparing(Programme.Slot::number)).toList(), pauses);
    }
}
