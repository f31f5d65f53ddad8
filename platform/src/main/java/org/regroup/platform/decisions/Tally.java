package org.regroup.platform.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.counting.Ballots;
import org.regroup.counting.Candidate;
import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.platform.decisions.BallotRepository.Ballot;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Tokens;

/// An election as the library counts it, and what came of it.
///
/// @param fingerprint of the ballots
public record Tally(org.regroup.counting.Election election, Settings settings, Counted counted, String fingerprint) {

    /// @param name         of a line of the ballot paper
    /// @param organisation its name
    static Tally of(Election election, BallotPaper paper, List<Ballot> ballots, String publicValue,
            Function<BallotPaper.Line, String> name, Function<OrganisationId, String> organisation) {
        var rules = election.rules();
        var candidates = paper.lines().stream().map(line -> new Candidate(line.number(), name.apply(line), line.withdrawn(),
                line.nomination().traits(organisation.apply(line.nomination().organisation())))).toList();
        var standing = candidates.stream().filter(candidate -> !candidate.withdrawn()).map(Candidate::traits).toList();
        // whoever stands where there are seats for all is elected; the rest of the seats stay empty
        var seats = Math.max(1, Math.min(rules.seats(), paper.standing().size()));
        var fingerprint = fingerprint(ballots);
        var seed = election.secret() + "/" + (rules.publicNumber().isEmpty() ? fingerprint : publicValue);
        List<Constraint> demands = rules.representation().stream().flatMap(one -> one.constraints(standing).stream())
                .toList();
        var settings = new Settings(rules.ties().rule(seed),
                rules.equalRanks() ? rules.method().method().equalRanks().map(_ -> EqualRanks.SPLIT) : Optional.empty(),
                demands, new TreeMap<>());
        return fitted(
                new org.regroup.counting.Election(new Contest(rules.title(), seats, candidates),
                        read(rules, paper.size(), ballots), List.of(), null, fingerprint),
                settings, rules.method().method(), fingerprint);
    }

    /// With as many of the seats as the demands let be filled.
    private static Tally fitted(org.regroup.counting.Election election, Settings settings, Method method, String fingerprint) {
        var counted = method.count(election, settings);
        int seats = election.contest().seats();
        return counted instanceof Counted.Refused && !settings.constraints().isEmpty() && seats > 1
                ? fitted(election.with(election.contest().withSeats(seats - 1)), settings, method, fingerprint)
                : new Tally(election, settings, counted, fingerprint);
    }

    private static Ballots read(ElectionRules rules, int candidates, List<Ballot> ballots) {
        return switch (rules.method().marking()) {
            case RANKS -> {
                var builder = RankedBallots.of(candidates);
                ballots.forEach(ballot -> builder.add(1, ballot.marks().ranking()));
                yield builder.build();
            }
            case APPROVALS -> scored(candidates, 1, ballots);
            case SCORES -> scored(candidates, Marking.HIGHEST, ballots);
        };
    }

    /// An empty ballot has no scores at all, so that it is not taken for one that gives everybody nothing.
    private static ScoredBallots scored(int candidates, int highest, List<Ballot> ballots) {
        var builder = ScoredBallots.of(candidates, highest);
        ballots.forEach(ballot -> builder.add(1, ballot.marks().numbers().stream()
                .mapToInt(mark -> ballot.marks().blank() ? ScoredBallots.NONE : mark).toArray()));
        return builder.build();
    }

    /// SHA-256 of all ballots without their codes, one a line, the lines in the order of their letters:
    /// `cut -d' ' -f2- ballots.txt | LC_ALL=C sort | sha256sum` prints it.
    static String fingerprint(List<Ballot> ballots) {
        var lines = new ArrayList<>(ballots.stream().map(ballot -> line(ballot.marks()) + "\n").toList());
        Collections.sort(lines);
        return HexFormat.of().formatHex(Tokens.hash(String.join("", lines)));
    }

    /// A ballot as it is published: the mark of each candidate in the order of the ballot paper.
    static String line(Marks marks) {
        return marks.numbers().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
