package org.regroup.counting.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;

/// Fills a seat that falls vacant from the ballots of the election, without a new one.
///
/// ```java
/// Countback.Filled filled = new Countback(Countback.Way.PAPERS, method, settings).fill(election, 3, List.of());
/// print(filled.counted(), filled.note());
/// ```
///
/// @param way      which ballots are counted for the vacant seat
/// @param method   the election was counted by
/// @param settings of that count
public record Countback(Way way, Method method, Settings settings) {

    /// Which ballots are counted for the vacant seat, and how.
    public enum Way {
        /// Hare-Clark (Tasmania; Australian Capital Territory, Electoral Act 1992, Schedule 4, part 4.3) and Cambridge
        /// (Massachusetts General Laws, chapter 54A, section 13): the papers that elected the member who leaves are counted by
        /// instant run-off among those who were not elected. Papers count at their value at the time; those of the last parcel
        /// share what was still missing to the quota.
        PAPERS,
        /// ERS97, paragraph 7.1: all ballots are counted again for all seats by the same rule, without the member who leaves;
        /// no other member may be excluded
        RECOUNT,
        /// all ballots are counted by instant run-off for the one seat among those who were not elected
        RUNOFF
    }

    /// The count of a vacancy: counting this election by this method with these settings gives this again.
    ///
    /// @param election  the ballots counted for the vacant seat, and who stood for it
    /// @param successor number of the one who takes the seat; 0 if it was not counted, or if nobody is left who can take it
    /// @param note      who takes whose seat and how that was found, in plain words; empty where nobody does
    public record Filled(Election election, Method method, Settings settings, Counted counted, int successor, String note) {}

    private static final String SITTING = "sitting member";

    /// Counts for the seat of a member who leaves; refused if the member was not elected or the way cannot be gone.
    ///
    /// @param leaving     number of the member
    /// @param unavailable numbers of others who were not elected and do not stand for the vacant seat
    public Filled fill(Election election, int leaving, Collection<Integer> unavailable) {
        if (leaving < 1 || leaving > election.contest().candidates().size())
            return unfilled(election, Counted.Refused.because("There is no candidate " + leaving
                    + ". Candidates are numbered from 1 to " + election.contest().candidates().size() + "."));
        AtomicReference<CreditedCount> kept = new AtomicReference<>();
        return switch (watching(kept).count(election, settings)) {
            case Counted.Refused refused -> unfilled(election, refused);
            case Counted.Open open -> unfilled(election, open);
            case Counted.Done(Result result) -> fill(election, result, kept.get(), leaving, unavailable);
        };
    }

    private Filled unfilled(Election election, Counted counted) {
        return new Filled(election, method, settings, counted, 0, "");
    }

    /// The same method, but the count itself is kept where its papers are needed.
    private Method watching(AtomicReference<CreditedCount> kept) {
        return new Method(method.name(), method.title(), method.about(), method.source(), method.reads(), method.seats(),
                method.equalRanks(), method.constrained(), method.parameters(), method.ties(), count -> {
                    Optional<CreditedCount> credited = way == Way.PAPERS ? PaperCounts.credited(count) : Optional.empty();
                    credited.ifPresent(kept::set);
                    return credited.map(CreditedCount::counted).orElseGet(() -> method.counter().count(count));
                });
    }

    private Filled fill(Election election, Result result, @Nullable CreditedCount kept, int leaving,
            Collection<Integer> unavailable) {
        String name = election.contest().name(leaving);
        if (!result.isElected(leaving))
            return unfilled(election, Counted.Refused.because(name + " was not elected, so there is no seat to fill."));
        List<String> members = unavailable.stream().filter(c -> c != leaving && result.isElected(c)).map(election.contest()::name)
                .toList();
        if (!members.isEmpty())
            return unfilled(election,
                    Counted.Refused.because(String.join(", ", members) + " was elected and keeps the seat, so only "
                            + "the seat of " + name
                            + " is filled. Seats are filled one at a time: whoever leaves as well is next."));
        if (way == Way.PAPERS && kept == null)
            return unfilled(election,
                    Counted.Refused.because("The papers that elected a member are known in counts in which each "
                            + "paper lies with one candidate at a time: " + String.join(", ", PaperCounts.CREDITED) + ". For "
                            + method.name() + " use a recount or a run-off."));
        Set<Integer> gone = new HashSet<>(unavailable);
        gone.add(leaving);
        List<Integer> staying = result.elected().stream().filter(c -> !gone.contains(c)).toList();
        return switch (way) {
            case RECOUNT -> counted(recount(election, gone, staying), method, recounting(staying), staying, name);
            case PAPERS -> counted(runoff(election.with(papers(Objects.requireNonNull(kept), leaving)), gone, staying),
                    PaperCounts.IRV, forOneSeat(election.contest(), staying), staying, name);
            case RUNOFF ->
                counted(runoff(election, gone, staying), PaperCounts.IRV, forOneSeat(election.contest(), staying), staying,
                        name);
        };
    }

    private Filled counted(Election election, Method by, Settings with, List<Integer> staying, String name) {
        Counted counted = by.count(election, with);
        int successor = counted instanceof Counted.Done(Result filled)
                ? filled.elected().stream().filter(c -> !staying.contains(c)).findFirst().orElse(0)
                : 0;
        return new Filled(election, by, with, counted, successor,
                successor == 0 ? "" : note(election.contest().name(successor), name));
    }

    private String note(String successor, String name) {
        return successor + " takes the seat of " + name + ". " + switch (way) {
            case PAPERS -> "The papers that elected " + name + " were counted among those who were not elected.";
            case RECOUNT -> "All ballots were counted again without " + name + "; no other member could lose the seat.";
            case RUNOFF -> "All ballots were counted for the one seat among those who were not elected.";
        };
    }

    private static Election recount(Election election, Set<Integer> gone, List<Integer> staying) {
        Contest contest = election.contest();
        Map<Integer, Map<String, String>> traits = new HashMap<>();
        contest.candidates().forEach(c -> {
            Map<String, String> all = new HashMap<>(c.traits());
            all.put(SITTING, staying.contains(c.number()) ? "yes" : "no");
            traits.put(c.number(), all);
        });
        return election.with(titled(contest, gone).withTraits(traits));
    }

    private Settings recounting(List<Integer> staying) {
        List<Constraint> constraints = new ArrayList<>(settings.constraints());
        if (!staying.isEmpty())
            constraints.add(new Constraint(Constraint.Bound.AT_LEAST, staying.size(), SITTING, "yes"));
        return settings.with(constraints);
    }

    private static Election runoff(Election election, Set<Integer> gone, List<Integer> staying) {
        Set<Integer> out = new HashSet<>(gone);
        out.addAll(staying);
        return election.with(titled(election.contest(), out).withSeats(1));
    }

    private Settings forOneSeat(Contest contest, List<Integer> staying) {
        return new Settings(settings.ties(), settings.equalRanks(), remaining(contest, staying), new TreeMap<>());
    }

    private static Contest titled(Contest contest, Set<Integer> out) {
        Contest without = contest.without(out);
        return new Contest(contest.title() + ", vacancy", contest.seats(), without.candidates());
    }

    /// What the constraints ask of the one who joins those who stay.
    private List<Constraint> remaining(Contest contest, List<Integer> staying) {
        List<Constraint> remaining = new ArrayList<>();
        for (Constraint each : settings.constraints()) {
            int already = (int) staying.stream().filter(c -> each.concerns(contest.candidate(c))).count();
            int number = Math.max(0, each.number() - already);
            if (each.bound() == Constraint.Bound.AT_MOST ? number == 0 : number > 0)
                remaining.add(new Constraint(each.bound(), number, each.trait(), each.value()));
        }
        return remaining;
    }

    /// The papers of a member, each at what it was worth.
    private static RankedBallots papers(CreditedCount kept, int member) {
        Map<Integer, Rational> credit = kept.credit(member);
        BigInteger unit = credit.values().stream().map(Rational::denominator).reduce(BigInteger.ONE,
                (a, b) -> a.multiply(b).divide(a.gcd(b)));
        RankedBallots.Builder builder = RankedBallots.of(kept.ballots().candidates(), unit.longValueExact());
        credit.forEach((ballot, votes) -> builder.add(
                votes.numerator().multiply(unit.divide(votes.denominator())).longValueExact(), kept.ballots().ranking(ballot)));
        return builder.build();
    }
}
