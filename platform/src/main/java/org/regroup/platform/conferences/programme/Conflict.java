package org.regroup.platform.conferences.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two things in the draft of a programme that cannot both be.
///
/// @param second the other session, if it is about two
/// @param what   whose name, room or pause it is about
public record Conflict(Kind kind, Session first, @Nullable Session second, String what) {

    /// What cannot be.
    public enum Kind {
        /// one person speaks in two places at once
        PERSON,
        /// two sessions in one room at once
        ROOM,
        /// a person is to speak on a day on which they cannot
        DAY,
        /// a session runs into a time at which there are none
        PAUSE,
        /// accepted, but without place and time
        UNPLACED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether the programme can be published nevertheless.
        public boolean bearable() {
            return this == PAUSE;
        }
    }

    /// Everything that cannot be, in the order of the sessions' numbers.
    ///
    /// @param accepted sessions that are to be held
    static List<Conflict> of(List<Session> accepted, List<Room> rooms, List<Pause> pauses) {
        var names = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < accepted.size(); i++) {
            var one = accepted.get(i);
            alone(one, pauses, conflicts);
            for (var other : accepted.subList(i + 1, accepted.size())) {
                if (meet(one, other)) {
                    together(one, other, names, conflicts);
                }
            }
        }
        return conflicts;
    }

    private static void alone(Session one, List<Pause> pauses, List<Conflict> conflicts) {
        var place = one.place();
        if (place == null) {
            conflicts.add(new Conflict(Kind.UNPLACED, one, null, ""));
            return;
        }
        one.terms().speakers().stream().filter(speaker -> !speaker.days().contains(place.day()))
                .forEach(speaker -> conflicts.add(new Conflict(Kind.DAY, one, null, speaker.name())));
        pauses.stream().filter(pause -> pause.day().equals(place.day()) && pause.starts().isBefore(ends(one, place))
                && place.starts().isBefore(pause.ends()))
                .forEach(pause -> conflicts.add(new Conflict(Kind.PAUSE, one, null, pause.title())));
    }

    private static void together(Session one, Session other, Map<UUID, Room> rooms, List<Conflict> conflicts) {
        var room = one.place() == null ? null : one.place().room();
        if (room != null && other.place() != null && room.equals(other.place().room())) {
            var name = rooms.get(room);
            conflicts.add(new Conflict(Kind.ROOM, one, other, name == null ? "" : name.name()));
        }
        var addresses = other.terms().speakers().stream().map(Session.Speaker::email).filter(address -> !address.isEmpty())
                .toList();
        one.terms().speakers().stream().filter(speaker -> addresses.contains(speaker.email()))
                .forEach(speaker -> conflicts.add(new Conflict(Kind.PERSON, one, other, speaker.name())));
    }

    private static boolean meet(Session one, Session other) {
        var a = one.place();
        var b = other.place();
        return a != null && b != null && a.day().equals(b.day()) && a.starts().isBefore(ends(other, b))
                && b.starts().isBefore(ends(one, a));
    }

    private static LocalTime ends(Session session, Session.Place place) {
        return place.starts().plusMinutes(session.terms().minutes());
    }
}
