package org.regroup.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Several contests in a declared order: whoever is elected in one no longer stands in later ones of the same group.
///
/// So a conference elects its convenor, then its officers, then its committee from the same nominations. The same person is
/// recognised by the same name. Contests of different groups do not touch each other.
///
/// ```java
/// for (Contests.Outcome outcome : Contests.inOrder(List.of(convenor, committee)))
///     print(outcome.counted());
/// ```
public final class Contests {

    private Contests() {}

    /// One contest with its ballots and its rule.
    ///
    /// @param group contests of one group exclude each other's elected; empty: it depends on no other
    public record Entry(String group, Election election, Method method, Settings settings) {

        String title() {
            return election.contest().title();
        }
    }

    /// What came of one contest.
    ///
    /// @param election  as counted: those elected earlier are withdrawn
    /// @param withdrawn numbers of those who were elected earlier, ascending
    public record Outcome(Election election, List<Integer> withdrawn, Counted counted) {

        public Outcome {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /// Counts the contests one after the other. A contest that cannot be counted, or in which a tie is left open, holds up those
    /// of its group that share a candidate with it.
    public static List<Outcome> inOrder(List<Entry> entries) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Map<String, String>> electedByGroup = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Map<String, String> elected = electedByGroup.computeIfAbsent(entry.group(), _ -> new HashMap<>());
            Optional<Entry> holdup = holdup(entries.subList(0, i), outcomes, entry);
            Outcome outcome = holdup.isPresent()
                    ? new Outcome(entry.election(), List.of(), Counted.Refused.because("\"" + entry.title()
                            + "\" cannot be counted before \"" + holdup.get().title() + "\", which is not decided."))
                    : count(entry, elected);
            outcomes.add(outcome);
            if (outcome.counted() instanceof Counted.Done(Result result) && !entry.group().isEmpty())
                result.elected().forEach(c -> elected.put(name(entry, c), entry.title()));
        }
        return outcomes;
    }

    private static Optional<Entry> holdup(List<Entry> before, List<Outcome> outcomes, Entry entry) {
        for (int i = 0; i < before.size(); i++)
            if (!entry.group().isEmpty() && before.get(i).group().equals(entry.group())
                    && !(outcomes.get(i).counted() instanceof Counted.Done) && share(before.get(i), entry))
                return Optional.of(before.get(i));
        return Optional.empty();
    }

    private static boolean share(Entry one, Entry other) {
        Set<String> names = new TreeSet<>(
                one.election().contest().candidates().stream().map(Candidate::name).map(String::strip).toList());
        return other.election().contest().candidates().stream().anyMatch(c -> names.contains(c.name().strip()));
    }

    private static Outcome count(Entry entry, Map<String, String> elected) {
        Contest contest = entry.election().contest();
        List<Integer> gone = entry.group().isEmpty()
                ? List.of()
                : contest.standing().stream().filter(c -> elected.containsKey(name(entry, c))).toList();
        Election left = entry.election().with(contest.without(gone));
        Counted counted = entry.method().count(left, entry.settings());
        List<String> notes = gone.stream().map(
                c -> contest.name(c) + " was elected in \"" + elected.get(name(entry, c))
                        + "\" and does not stand in this contest.")
                .toList();
        return new Outcome(left, gone, switch (counted) {
            case Counted.Done(Result result) -> new Counted.Done(result.withNotes(notes));
            case Counted.Refused(List<String> reasons) -> {
                List<String> all = new ArrayList<>(reasons);
                all.addAll(notes);
                yield new Counted.Refused(all);
            }
            case Counted.Open open -> open;
        });
    }

    private static String name(Entry entry, int candidate) {
        return entry.election().contest().name(candidate).strip();
    }
}
