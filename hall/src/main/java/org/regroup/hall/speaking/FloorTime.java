package org.regroup.hall.speaking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who has been heard for how long: a gauge for everybody to see.
///
/// @param seconds by group, in the order of their names
/// @param stated  of all groups together; those who state none are not in it
public record FloorTime(Map<String, Long> seconds, long stated) {

    public FloorTime {
        seconds = java.util.Collections.unmodifiableMap(new TreeMap<>(seconds));
    }

    public static FloorTime of(Heard heard, Trait trait) {
        var seconds = new TreeMap<String, Long>();
        for (Speech speech : heard.speeches()) {
            speech.value(trait).ifPresent(value -> seconds.merge(value, (long) speech.seconds(), Long::sum));
        }
        return new FloorTime(seconds, seconds.values().stream().mapToLong(Long::longValue).sum());
    }

    /// The share of a group in tenths of a percent, rounded half up; empty before anybody was heard.
    public Optional<Integer> permille(String group) {
        long own = seconds.getOrDefault(group, 0L);
        return stated == 0 ? Optional.empty() : Optional.of((int) ((2000 * own + stated) / (2 * stated)));
    }

    /// Groups by the time they had, the longest first.
    public List<String> groups() {
        return seconds.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }
}
