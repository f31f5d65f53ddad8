package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.regroup.platform.conferences.votes.CountRepository.Entered;
import org.regroup.platform.conferences.votes.Discrepancy.Kind;

/// What was cast on line beside what was counted in the room, with everything that does not fit.
///
/// @param ballots that count: those on line and, by number, those on paper
/// @param hands   that count
public record Reconciliation(List<Ballot> ballots, List<Hands> hands, List<Discrepancy> found, boolean settled) {

    /// Before the number of the delegate, where a paper carries it.
    static final String PAPER = "P";

    public Reconciliation {
        ballots = List.copyOf(ballots);
        hands = List.copyOf(hands);
        found = List.copyOf(found);
    }

    public boolean blocked() {
        return found.stream().anyMatch(Discrepancy::blocks);
    }

    /// @param onLine what lies in the box
    /// @param voices whose voices in the box are asked for by number; in a secret vote keyed hashes
    /// @param sheets that tellers entered
    static Reconciliation of(HallVote vote, List<Ballot> onLine, java.util.function.UnaryOperator<String> voices,
            List<Entered> sheets) {
        var found = new ArrayList<Discrepancy>();
        long changed = onLine.stream().filter(ballot -> !ballot.intact()).count();
        if (changed > 0) {
            found.add(Discrepancy.of(Kind.CHANGED, changed));
        }
        var settled = sheets.stream().filter(Entered::settled).map(Entered::sheet).findFirst();
        if (settled.isEmpty() && sheets.stream().map(Entered::sheet).distinct().count() > 1) {
            found.add(Discrepancy.of(Kind.DIFFERENT, sheets.size()));
        }
        var sheet = settled.or(() -> sheets.stream().map(Entered::sheet).findFirst());
        var ballots = new ArrayList<>(onLine);
        sheet.ifPresent(one -> ballots.addAll(papers(vote, one, onLine, found)));
        sheet.ifPresent(one -> secret(vote, one, onLine, voices, found));
        var hands = sheet.map(Sheet::hands).orElse(List.of());
        var tooMany = Tally.tooMany(vote, ballots, hands);
        if (!tooMany.isEmpty()) {
            found.add(Discrepancy.of(Kind.TOO_MANY, tooMany.stream().map(key -> key.equals(Hands.ROOM)
                    ? String.valueOf(vote.roll().size())
                    : vote.roll().delegation(key).map(Delegation::name).orElse(key)).collect(Collectors.joining(", "))));
        }
        sheet.filter(one -> one.late() > 0).ifPresent(one -> found.add(Discrepancy.of(Kind.LATE, one.late())));
        return new Reconciliation(ballots, hands, found, settled.isPresent());
    }

    /// Papers that carry a number, as ballots; what cannot count is named.
    private static List<Ballot> papers(HallVote vote, Sheet sheet, List<Ballot> onLine, List<Discrepancy> found) {
        var times = new HashMap<Integer, Integer>();
        sheet.papers().values().forEach(all -> all.forEach(number -> times.merge(number, 1, Integer::sum)));
        var voted = onLine.stream().map(Ballot::voice).collect(Collectors.toSet());
        var unknown = new TreeSet<Integer>();
        var twice = new TreeSet<Integer>();
        var both = new TreeSet<Integer>();
        var papers = new ArrayList<Ballot>();
        sheet.papers().forEach((choice, numbers) -> numbers.forEach(number -> {
            var who = String.valueOf(number);
            var delegation = vote.roll().delegationOf(who);
            if (delegation.isEmpty()) {
                unknown.add(number);
            } else if (times.getOrDefault(number, 0) > 1) {
                twice.add(number);
            } else if (voted.contains(who)) {
                both.add(number);
            } else {
                papers.add(new Ballot(PAPER + who, who, delegation.get(), choice, true));
            }
        }));
        named(Kind.NOT_ON_ROLL, unknown, found);
        named(Kind.TWICE, twice, found);
        named(Kind.BOTH, both, found);
        return papers;
    }

    private static void secret(HallVote vote, Sheet sheet, List<Ballot> onLine, java.util.function.UnaryOperator<String> voices,
            List<Discrepancy> found) {
        if (!vote.secret()) {
            return;
        }
        var voted = onLine.stream().map(Ballot::voice).collect(Collectors.toCollection(HashSet::new));
        var both = sheet.took().stream().filter(number -> voted.contains(voices.apply(String.valueOf(number))))
                .collect(Collectors.toCollection(TreeSet::new));
        named(Kind.BOTH_SECRET, both, found);
        var once = new HashSet<Integer>();
        named(Kind.TOOK_WRONGLY,
                sheet.took().stream().filter(number -> !vote.roll().votes(String.valueOf(number)) || !once.add(number))
                        .collect(Collectors.toCollection(TreeSet::new)),
                found);
        sheet.hands().forEach(papers -> {
            long taken = sheet.took().stream().filter(number -> papers.key().equals(Hands.ROOM)
                    || vote.roll().delegationOf(String.valueOf(number)).filter(papers.key()::equals).isPresent()).count();
            if (papers.all() > taken) {
                found.add(Discrepancy.of(Kind.MORE_THAN_TAKEN, papers.all(), taken));
            }
        });
    }

    private static void named(Kind kind, Set<Integer> numbers, List<Discrepancy> found) {
        if (!numbers.isEmpty()) {
            found.add(Discrepancy.of(kind, SheetForm.text(List.copyOf(numbers))));
        }
    }

    /// What this comes to; empty while something stands against it.
    Optional<Tally> tally(HallVote vote) {
        return blocked() || vote.counted() && !settled ? Optional.empty() : Optional.of(Tally.of(vote, ballots, hands));
    }
}
