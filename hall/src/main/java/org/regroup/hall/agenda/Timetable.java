package org.regroup.hall.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When each item would be called, and which would not be reached.
///
/// ```java
/// var table = Timetable.of(sections, sittings, allowances);
/// table.needed();      // PT13H
/// table.available();   // PT9H
/// table.unreached();   // eleven items
/// ```
///
/// @param needed    time for all items one after the other
/// @param available time that the conference sits
public record Timetable(List<Line> lines, Duration needed, Duration available) {

    /// An item with its place in time.
    ///
    /// @param starts when it is called; empty if it is not reached
    /// @param ends   when it is done with; it may lie in a later sitting
    /// @param cut    whether the end of its section, or of the last sitting, comes before it is done with
    public record Line(Section section, Item item, Optional<Instant> starts, Optional<Instant> ends, boolean cut) {

        public boolean reached() {
            return starts.isPresent();
        }
    }

    public Timetable {
        lines = List.copyOf(lines);
    }

    /// Plays the agenda through.
    ///
    /// Items are called one after the other; one that is not done with when a sitting ends goes on in the next. An item that
    /// begins before its section's guillotine is voted on when that falls; one that would begin later is not reached.
    ///
    /// @param sittings in order, none over another
    /// @throws IllegalArgumentException if sittings lie over one another
    public static Timetable of(List<Section> sections, List<Sitting> sittings, Allowances allowances) {
        var clock = new Sittings(sittings);
        var lines = new ArrayList<Line>();
        var needed = Duration.ZERO;
        var now = clock.first();
        for (Section section : sections) {
            for (Item item : section.items()) {
                var takes = Duration.ofSeconds(item.seconds(allowances));
                needed = needed.plus(takes).plusSeconds(lines.isEmpty() ? 0 : allowances.change());
                var starts = lines.isEmpty()
                        ? now
                        : now.flatMap(at -> clock.after(at, Duration.ofSeconds(allowances.change())))
                                .flatMap(clock::sitting);
                var line = line(section, item, starts.filter(at -> before(at, section)), takes, clock);
                lines.add(line);
                now = line.reached() ? line.ends().flatMap(clock::sitting) : now;
            }
        }
        return new Timetable(lines, needed, clock.length());
    }

    private static boolean before(Instant at, Section section) {
        return section.guillotine().map(at::isBefore).orElse(true);
    }

    private static Line line(Section section, Item item, Optional<Instant> starts, Duration takes, Sittings clock) {
        if (starts.isEmpty()) {
            return new Line(section, item, Optional.empty(), Optional.empty(), false);
        }
        var done = clock.after(starts.get(), takes);
        var latest = section.guillotine().flatMap(end -> done.filter(at -> !at.isAfter(end)).isPresent()
                ? Optional.<Instant>empty()
                : Optional.of(end));
        if (latest.isPresent()) {
            return new Line(section, item, starts, Optional.of(clock.earlier(latest.get())), true);
        }
        return new Line(section, item, starts, Optional.of(done.orElse(clock.last())), done.isEmpty());
    }

    /// Items that would not be called, in their order.
    public List<Line> unreached() {
        return lines.stream().filter(line -> !line.reached()).toList();
    }
}
