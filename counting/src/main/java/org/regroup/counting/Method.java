package org.regroup.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule for counting an election, with everything a reader needs to choose it.
///
/// @param name       the field's short name, such as `scottish`
/// @param title      the name in words
/// @param about      two lines: what it does
/// @param source     statute, paper or standing orders that define it
/// @param reads      what kind of ballots it needs
/// @param seats      how many seats it can fill
/// @param equalRanks what equal ranks mean unless the organisers say otherwise; empty: it reads them as they stand
/// @param constrained whether it can keep to constraints
/// @param parameters what the organisers can choose
/// @param ties       its own rule for ties
/// @param counter    counts prepared ballots
public record Method(String name, String title, List<String> about, String source, Reads reads, Seats seats,
        Optional<EqualRanks> equalRanks, boolean constrained, List<Parameter> parameters, List<TieStep> ties, Counter counter) {

    /// What a method looks at on a ballot.
    public enum Reads {
        RANKINGS,
        SCORES,
        APPROVALS,
        /// scores as they stand; whoever is ranked on a ballot without scores is approved
        SCORES_OR_APPROVALS
    }

    /// How many seats a method can fill.
    public enum Seats {
        ONE,
        SEVERAL,
        /// a candidate is a party and can win several seats
        SHARED
    }

    /// The counting itself: gets only what passed all checks.
    @FunctionalInterface
    public interface Counter {
        Counted count(Count count);
    }

    private static final int MOST_ALTERNATIVES = 12;

    public Method {
        about = List.copyOf(about);
        parameters = List.copyOf(parameters);
        ties = List.copyOf(ties);
    }

    /// Checks everything, prepares the ballots and counts.
    public Counted count(Election election, Settings settings) {
        List<String> reasons = new ArrayList<>(objections(election, settings));
        if (!reasons.isEmpty())
            return new Counted.Refused(reasons);
        try {
            Preparation.Prepared prepared = new Preparation(election.contest(), settings.equalRanks().or(() -> equalRanks), reads,
                    seats)
                    .of(election.ballots());
            // no switch over types here and below: its first use delays every count
            return prepared instanceof Preparation.Prepared.Ready(Ballots ballots, List<Spoiled> spoiled)
                    ? count(election, settings, ballots, Stream.concat(election.spoiled().stream(), spoiled.stream()).toList())
                    : Counted.Refused.because(((Preparation.Prepared.Unreadable) prepared).reason());
        } catch (TieBreaker.UnsettledTie open) {
            return new Counted.Open(open.tie());
        } catch (ArithmeticException e) {
            // code that has run often throws without a message; a division by zero would have shown itself before
            if (e.getMessage() != null && !e.getMessage().matches(".*(overflow|out of).*"))
                throw e;
            return Counted.Refused.because("The ballots weigh too much, or in too fine parts (1/" + election.ballots().unit()
                    + " of a vote), to be counted exactly by " + title + ".");
        }
    }

    private Counted count(Election election, Settings settings, Ballots ballots, List<Spoiled> spoiled) {
        if (ballots.votes().signum() == 0)
            return Counted.Refused.because(spoiled.isEmpty()
                    ? "There are no ballots to count."
                    : "No ballot is valid: " + String.join(", ",
                            spoiled.stream().map(s -> s.votes() + " with " + s.reason()).toList()) + ". Nobody can be elected.");
        Counted counted = counted(election, settings, ballots, spoiled);
        return counted instanceof Counted.Done(Result result)
                ? new Counted.Done(result.withAlternatives(alternatives(result,
                        rule -> counted(election, settings.with(rule), ballots, spoiled), settings.ties()))
                        .withNotes(overspent(election, result)))
                : counted;
    }

    /// Says so where a method that does not look at costs elects more than there is money for.
    private List<String> overspent(Election election, Result result) {
        Budget budget = election.budget();
        if (budget == null || budget.costs().size() != election.contest().candidates().size())
            return List.of();
        Rational spent = result.elected().stream().distinct().map(budget::cost).reduce(Rational.ZERO, Rational::plus);
        return spent.compareTo(budget.total()) <= 0
                ? List.of()
                : List.of("Those elected cost " + spent + " together, and there are " + budget.total() + " to spend: " + title
                        + " does not look at costs.");
    }

    private Counted counted(Election election, Settings settings, Ballots ballots, List<Spoiled> spoiled) {
        return counter.count(new Count(this, election, ballots, spoiled, settings, effective(settings),
                new TieBreaker(settings.ties(), ties, election.input())));
    }

    /// Counts again for every other candidate in the first draws by lot.
    private static List<Alternative> alternatives(Result result, Function<TieRule, Counted> again, TieRule rule) {
        List<Alternative> alternatives = new ArrayList<>();
        result.ties().stream().flatMap(tie -> tie.steps().stream()).map(Tie.Step::lot).filter(Objects::nonNull)
                .flatMap(lot -> lot.tickets().stream().skip(1).map(ticket -> rule.supposing(lot.draw(), ticket.candidate())))
                .limit(MOST_ALTERNATIVES)
                .forEach(other -> alternatives.add(new Alternative(other.supposed().orElseThrow().draw(),
                        other.supposed().orElseThrow().candidate(), again.apply(other).result().elected())));
        return alternatives;
    }

    private SortedMap<String, String> effective(Settings settings) {
        SortedMap<String, String> all = new TreeMap<>();
        parameters.forEach(p -> all.put(p.name(), p.standard()));
        all.putAll(settings.parameters());
        return all;
    }

    private List<String> objections(Election election, Settings settings) {
        List<String> reasons = new ArrayList<>();
        int standing = election.contest().standing().size();
        int wanted = election.contest().seats();
        if (wanted < 1)
            reasons.add("There must be at least one seat, was " + wanted + ".");
        if (standing == 0)
            reasons.add("There are no candidates.");
        else if (wanted > standing && seats != Seats.SHARED)
            reasons.add("There are " + wanted + " seats and only " + standing + (standing == 1 ? " candidate" : " candidates")
                    + " standing, so there is nothing to count. Ask for at most " + standing + " seats.");
        if (seats == Seats.ONE && wanted > 1)
            reasons.add(title + " fills one seat, not " + wanted + ".");
        if (reads == Reads.SCORES && election.ballots() instanceof RankedBallots)
            reasons.add(title + " needs ballots with scores; these ballots are ranked.");
        if (!constrained && !settings.constraints().isEmpty())
            reasons.add(title + " cannot keep to constraints such as \"" + settings.constraints().getFirst() + "\".");
        if (constrained && reasons.isEmpty())
            reasons.addAll(new Feasibility(election.contest(), settings.constraints()).reasons());
        settings.parameters().forEach((name, value) -> {
            Optional<Parameter> known = parameters.stream().filter(p -> p.name().equals(name)).findFirst();
            if (known.isEmpty())
                reasons.add(title + " has no parameter \"" + name + "\"" + (parameters.isEmpty()
                        ? "."
                        : ". It has: " + String.join(", ", parameters.stream().map(Parameter::name).toList()) + "."));
            else if (!known.get().accepts(value))
                reasons.add("The parameter " + name + " cannot be \"" + value + "\". It can be "
                        + known.get().range() + ".");
        });
        return reasons;
    }
}
