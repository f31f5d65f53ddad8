package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Fingerprint;

/// What was proposed, put in, dropped and restored, in the order in which it happened. Nothing is ever taken out of it.
public record OptionsLog(List<LogEntry> entries) {

    public static final OptionsLog EMPTY = new OptionsLog(List.of());

    public OptionsLog {
        entries = List.copyOf(entries);
    }

    /// What last happened to an option.
    public Optional<LogEntry> last(int option) {
        return of(option).reduce((_, later) -> later);
    }

    /// All that happened to it.
    public List<LogEntry> history(int option) {
        return of(option).toList();
    }

    /// The options that were dropped and have not been restored.
    public List<LogEntry> dropped() {
        return entries.stream().filter(entry -> entry.kind() == LogEntry.Kind.DROPPED)
                .filter(entry -> last(entry.option()).orElseThrow().kind() != LogEntry.Kind.RESTORED).toList();
    }

    /// The appeals on which nobody has ruled yet.
    public List<LogEntry> appealed() {
        return entries.stream().filter(entry -> entry.kind() == LogEntry.Kind.APPEALED)
                .filter(entry -> last(entry.option()).orElseThrow().equals(entry)).toList();
    }

    private Stream<LogEntry> of(int option) {
        return entries.stream().filter(entry -> entry.option() == option);
    }

    int next() {
        return entries.stream().mapToInt(LogEntry::option).max().orElse(0) + 1;
    }

    boolean allows(int option, LogEntry.Kind kind) {
        return last(option).filter(entry -> kind.follows(entry.kind())).isPresent();
    }

    OptionsLog begin(LogEntry.Kind kind, Act act, Piece piece, @Nullable Place place, @Nullable Fingerprint left) {
        return with(new LogEntry(next(), kind, act, piece, place, left));
    }

    OptionsLog with(LogEntry entry) {
        var longer = new ArrayList<>(entries);
        longer.add(entry);
        return new OptionsLog(longer);
    }
}
