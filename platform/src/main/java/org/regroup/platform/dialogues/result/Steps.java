package org.regroup.platform.dialogues.result;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets new answers into the result in steps, so that nobody who watches it change can read off a single ballot.
///
/// The new answers of an organisation's people, and those of people in none, wait until at least five of them have some;
/// then all of them come in together. Somebody who changes the badge belongs to both. Whatever the result shows, it shows of
/// answers that have come in. So between two results an organisation has either not changed at all or by the ballots of at
/// least five people.
///
/// The first result and the last one take everything in.
final class Steps {

    static final int TOGETHER = 5;

    /// @param shown   ballots that have come in
    /// @param moved   whether anything came in
    /// @param waiting people whose newest answers wait
    record Step(SequencedMap<UUID, Ballot> shown, boolean moved, int waiting) {}

    private Steps() {}

    /// @param shown the ballots that came in so far
    /// @param given all ballots as they are now
    static Step next(SequencedMap<UUID, Ballot> shown, SequencedMap<UUID, Ballot> given) {
        Map<UUID, Set<String>> changed = changed(shown, given);
        Map<UUID, Set<String>> coming = new LinkedHashMap<>(changed);
        // whoever cannot come in may leave others too few
        while (removeTooFew(coming))
            continue;
        SequencedMap<UUID, Ballot> next = new LinkedHashMap<>();
        given.forEach((participant, ballot) -> {
            var before = shown.get(participant);
            if (coming.containsKey(participant))
                next.put(participant, ballot);
            else if (before != null)
                next.put(participant, before.numbered(ballot.number()));
        });
        shown.forEach((participant, ballot) -> {
            // taken back or erased, and not yet let go
            if (!given.containsKey(participant) && !coming.containsKey(participant))
                next.put(participant, ballot.numbered("gone " + participant));
        });
        return new Step(next, !coming.isEmpty(), changed.size() - coming.size());
    }

    /// Whose ballot differs, and the voices it touches.
    private static Map<UUID, Set<String>> changed(Map<UUID, Ballot> shown, Map<UUID, Ballot> given) {
        Map<UUID, Set<String>> changed = new LinkedHashMap<>();
        Stream.concat(given.keySet().stream(), shown.keySet().stream()).distinct().forEach(participant -> {
            @Nullable
            Ballot before = shown.get(participant);
            @Nullable
            Ballot now = given.get(participant);
            if (before == null || now == null || !before.says(now))
                changed.put(participant, Stream.of(before, now).flatMap(Stream::ofNullable)
                        .map(ballot -> Objects.requireNonNullElse(ballot.organisation(), "")).collect(Collectors.toSet()));
        });
        return changed;
    }

    private static boolean removeTooFew(Map<UUID, Set<String>> coming) {
        Map<String, Integer> people = new HashMap<>();
        coming.values().forEach(voices -> voices.forEach(voice -> people.merge(voice, 1, Integer::sum)));
        return coming.values().removeIf(voices -> voices.stream().anyMatch(voice -> people.getOrDefault(voice, 0) < TOGETHER));
    }
}
