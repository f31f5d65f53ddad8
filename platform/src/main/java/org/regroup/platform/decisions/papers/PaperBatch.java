package org.regroup.platform.decisions.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// A bundle of ballots on paper: two people type it without seeing what the other typed, and what differs is looked at a
/// third time.
///
/// What stands on a paper is kept as a [PaperKind] has it.
///
/// @param entries   at most two
/// @param decisions what a third look found, by number of the paper; empty where there is no such paper
public record PaperBatch(UUID id, int number, PersonId begunBy, Instant begunAt, @Nullable Instant settledAt, List<Entry> entries,
        Map<Integer, Optional<String>> decisions) {

    public PaperBatch {
        entries = List.copyOf(entries);
        decisions = Map.copyOf(decisions);
    }

    /// The batch as one person read it.
    ///
    /// @param lines as typed
    public record Entry(PersonId person, String lines, SortedMap<Integer, String> papers) {}

    /// A paper that the two read differently.
    ///
    /// @param first  what the first read; null where it is missing there
    /// @param second what the second read
    public record Difference(int paper, @Nullable String first, @Nullable String second) {}

    public boolean settled() {
        return settledAt != null;
    }

    /// Whether it keeps a result from being counted: somebody has typed papers that are not settled.
    public boolean pending() {
        return !settled() && !entries.isEmpty();
    }

    /// Whether both have typed it, so that it can be compared.
    public boolean compared() {
        return entries.size() == 2;
    }

    public Optional<Entry> of(@Nullable PersonId person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    /// Whether somebody would settle a paper alone: whoever typed the batch can only take what the other one read.
    boolean alone(PersonId person, int paper, @Nullable String found) {
        return of(person).isPresent() && entries.stream()
                .noneMatch(entry -> !entry.person().equals(person) && Objects.equals(entry.papers().get(paper), found));
    }

    /// Whether this person may type it, or type it again.
    public boolean open(@Nullable PersonId person) {
        return !settled() && !compared() && person != null;
    }

    private List<Difference> allDifferences() {
        if (!compared()) {
            return List.of();
        }
        var first = entries.getFirst().papers();
        var second = entries.getLast().papers();
        var numbers = new TreeSet<>(first.keySet());
        numbers.addAll(second.keySet());
        return numbers.stream().filter(number -> !Objects.equals(first.get(number), second.get(number)))
                .map(number -> new Difference(number, first.get(number), second.get(number))).toList();
    }

    /// What still has to be looked at.
    public List<Difference> differences() {
        return allDifferences().stream().filter(one -> !decisions.containsKey(one.paper())).toList();
    }

    /// How many papers the two read alike.
    public int alike() {
        return compared() ? papers().size() - (int) decisions.values().stream().filter(Optional::isPresent).count() : 0;
    }

    /// How many papers it has, as far as is known.
    public int size() {
        return compared() ? papers().size() + differences().size() : entries.stream().mapToInt(one -> one.papers().size()).sum();
    }

    /// The papers on which there is no doubt.
    public SortedMap<Integer, String> papers() {
        var papers = new TreeMap<Integer, String>();
        if (compared()) {
            entries.getFirst().papers().forEach((number, said) -> {
                if (said.equals(entries.getLast().papers().get(number))) {
                    papers.put(number, said);
                }
            });
            decisions.forEach((number, found) -> found.ifPresent(said -> papers.put(number, said)));
        }
        return papers;
    }

    /// For a log: its number, its papers, and how many of them were looked at a third time, parted by spaces.
    public String told() {
        return number + " " + papers().size() + " " + decisions.size();
    }

    /// The numbers somebody has typed.
    List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        entries.forEach(entry -> numbers.addAll(entry.papers().keySet()));
        return numbers;
    }
}
