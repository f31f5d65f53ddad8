package org.regroup.hall.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;

/// What a conference did, sitting by sitting.
///
/// ```java
/// var minutes = Minutes.of(entries);
/// minutes.sittings().getFirst().items();   // what was taken, with speeches, votes and what became of it
/// ```
/// @param corrections that were asked for, in order
public record Minutes(List<Sat> sittings, List<Correction> corrections) {

    public Minutes {
        sittings = List.copyOf(sittings);
        corrections = List.copyOf(corrections);
    }

    /// A correction of what a sitting's minutes say.
    ///
    /// @param decided empty while it waits
    public record Correction(Instant at, Act.Corrects asked, Optional<Instant> decidedAt, Optional<Act.Corrected> decided) {

        public boolean adopted() {
            return decided.filter(Act.Corrected::adopted).isPresent();
        }
    }

    /// Everybody whom they name, by number.
    public Set<String> people() {
        return Stream.concat(sittings.stream().flatMap(Sat::all).flatMap(line -> line.people().stream()),
                corrections.stream().map(one -> one.asked().who())).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What was corrected in the minutes of a sitting, or is asked to be.
    public List<Correction> corrections(String sitting) {
        return corrections.stream().filter(one -> one.asked().sitting().equals(sitting)).toList();
    }

    /// One sitting; what happened before the first was opened stands with it.
    ///
    /// @param closed empty while it is open
    public record Sat(String sitting, Instant opened, Optional<Instant> closed, List<Line> lines) {

        public Sat {
            lines = List.copyOf(lines);
        }

        public List<Line.Item> items() {
            return lines.stream().filter(Line.Item.class::isInstance).map(Line.Item.class::cast).toList();
        }

        /// How long each organisation spoke, in seconds, by its name; what lies between items included.
        public SortedMap<String, Integer> floor() {
            var floor = new TreeMap<String, Integer>();
            all().forEach(line -> {
                if (line instanceof Line.Spoke spoke) {
                    floor.merge(spoke.organisation(), spoke.seconds(), Integer::sum);
                }
            });
            return floor;
        }

        /// Every line, those within items too.
        public Stream<Line> all() {
            return lines.stream().flatMap(line -> line instanceof Line.Item item
                    ? Stream.concat(Stream.of(line), item.lines().stream())
                    : Stream.of(line));
        }

        /// How long it sat, interruptions included.
        public Duration length(Instant now) {
            return Duration.between(opened, closed.orElse(now));
        }
    }

    /// Writes the minutes of a log.
    ///
    /// @throws IllegalArgumentException if a line of it could not have happened
    public static Minutes of(List<Entry> entries) {
        var writer = new Writer();
        entries.forEach(writer::write);
        return writer.minutes();
    }
}
