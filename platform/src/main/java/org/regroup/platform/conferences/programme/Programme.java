package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A programme as it is published: what is where and when. Names of speakers are not in it; they are read from the sessions, so
/// that a name that is erased is erased everywhere.
///
/// @param slots in order of time
public record Programme(List<Slot> slots, List<Pause> pauses) {

    /// A session in its place.
    ///
    /// @param format code of a [Format]
    /// @param access how to get into the room
    public record Slot(UUID session, int number, String title, SessionKind kind, String format, int minutes, UUID stream,
            String streamTitle, LocalDate day, LocalTime starts, String room, boolean remote, String access) {

        public LocalTime ends() {
            return starts.plusMinutes(minutes);
        }

        public String href() {
            return "/sessions/" + session;
        }
    }

    public Programme {
        slots = List.copyOf(slots);
        pauses = List.copyOf(pauses);
    }

    /// The days on which something is, in order.
    public List<LocalDate> days() {
        return Stream.concat(slots.stream().map(Slot::day), pauses.stream().map(Pause::day)).distinct().sorted()
                .toList();
    }

    public List<Slot> on(LocalDate day) {
        return slots.stream().filter(slot -> slot.day().equals(day)).toList();
    }

    public List<Pause> pausesOn(LocalDate day) {
        return pauses.stream().filter(pause -> pause.day().equals(day)).toList();
    }

    public Programme of(UUID stream) {
        return new Programme(slots.stream().filter(slot -> slot.stream().equals(stream)).toList(), pauses);
    }
}
