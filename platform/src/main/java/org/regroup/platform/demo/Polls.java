package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.counting.Constraint;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.BulkElections;
import org.regroup.platform.decisions.BulkElections.Stands;
import org.regroup.platform.decisions.Counting;
import org.regroup.platform.decisions.CountingRule;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.Election.Spoken;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.Marks;
import org.regroup.platform.decisions.Representation;
import org.regroup.platform.decisions.TieOrder;
import org.regroup.platform.decisions.Trait;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Roll;

/// The elections of the demonstration: a committee of the alliance, elected, with a tie that a lot settled; and a vote that is
/// open in the largest organisation.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Polls {

    /// Somebody from a roll who stands; drawn to by so many of a hundred.
    private record Candidate(String name, Bloc bloc, int member, int pull, String statement) {}

    /// The last two are drawn to alike, and every ballot has one in which they have changed places: so they tie.
    private static final List<Candidate> COMMITTEE = List.of(
            new Candidate("Sunil", Bloc.TENANTS, 4, 21,
                    "I organised the rent strike in Millbrook. A committee should meet where people live, and write down what it spends."),
            new Candidate("Bram", Bloc.COOPS, 0, 19, "Twelve years of co-op meetings have taught me to end on time."),
            new Candidate("Piotr", Bloc.UNION, 22, 18,
                    "Heating engineer. I want branches to hear of every decision before the newspapers do."),
            new Candidate("Clara", Bloc.CIRCLE, 3, 12, "I take minutes that everybody can find themselves in."),
            new Candidate("Dele", Bloc.UNION, 5, 11, "For the night shift, who never get to meetings at seven."),
            new Candidate("Rosa", Bloc.UNION, 8, 9, "Nobody should have to choose between a warm room and a meal."),
            new Candidate("Edith", Bloc.COOPS, 6, 5, "I will report back every month, in person."),
            new Candidate("Emre", Bloc.TENANTS, 9, 3, "Translation at every meeting: half of my street has been left out."),
            new Candidate("Ida", Bloc.CIRCLE, 7, 3, "I ask the question that nobody else asks."));
    private static final List<Candidate> REGION = List.of(
            new Candidate("Samir", Bloc.UNION, 11, 30, "Safety first: two fitters on every roof."),
            new Candidate("Wanda", Bloc.UNION, 12, 26, "Eight branches have no rep. I will find one for each by summer."),
            new Candidate("Jonas", Bloc.UNION, 13, 18, "Young members, apprentices, and a decent wage for both."),
            new Candidate("Grace", Bloc.UNION, 14, 15, "I have kept the accounts of three branches, and they balance."),
            new Candidate("Yusuf", Bloc.UNION, 15, 11, "Open books, open meetings."));
    private static final int COMMITTEE_BALLOTS = 607;
    private static final int REGION_BALLOTS = 412;

    private final BulkElections elections;
    private final Counting counting;
    private final Convening convening;
    private final People people;
    private final Roll roll;
    private final Clock clock;

    Polls(BulkElections elections, Counting counting, Convening convening, People people, Roll roll, Clock clock) {
        this.elections = elections;
        this.counting = counting;
        this.convening = convening;
        this.people = people;
        this.roll = roll;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        committee(alliance, cast, blocs);
        region(cast, blocs);
    }

    private void committee(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rules = rules("Convening committee",
                "Seven people who prepare the founding conference, for ninety days. They call meetings and write nothing in others’ names.",
                7, CountingRule.SCOTTISH, false, List.of(new Representation(Constraint.Bound.AT_MOST, 2, Trait.ORGANISATION, "")),
                now.minus(Duration.ofDays(6)), Duration.ofDays(5), 96);
        var ines = new Spoken(id(cast, Cast.INES), id(blocs, Bloc.CIRCLE));
        var noor = new Spoken(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS));
        var role = convening.create(alliance, cast, blocs);
        var election = elections.add(new Holder.OfAlliance(alliance, "Warm Homes Alliance"), rules, ines, noor,
                stand(COMMITTEE, cast, blocs), now.minus(Duration.ofDays(8)), role.value());
        var ballots = new ArrayList<Marks>();
        var paper = elections.paper(election);
        var order = COMMITTEE.stream().map(candidate -> paper.indexOf(person(candidate, cast))).toList();
        ballots(election, COMMITTEE, order, COMMITTEE_BALLOTS).forEach(marks -> {
            ballots.add(marks);
            ballots.add(mirrored(marks, order.get(order.size() - 1), order.get(order.size() - 2)));
        });
        elections.vote(election.id(), ballots);
        counting.count(ines.person(), election.id(), "").required();
        counting.publish(noor.person(), election.id(), "").required();
        convening.answer(role, List.of(id(cast, Cast.BRAM), person(COMMITTEE.getFirst(), cast)), cast, blocs);
    }

    private void region(Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var union = id(blocs, Bloc.UNION);
        var rules = rules("Three delegates to the trades council",
                "They speak for the region in the trades council and report back to the branches.", 3, CountingRule.MEEK, true,
                List.of(), now.minus(Duration.ofDays(2)), Duration.ofDays(9), 365);
        var election = elections.add(new Holder.OfOrganisation(union, Bloc.UNION.title), rules,
                new Spoken(id(cast, Cast.TOMAS), union), new Spoken(id(cast, Cast.MAREN), union), stand(REGION, cast, blocs),
                now.minus(Duration.ofDays(5)));
        var paper = elections.paper(election);
        elections.vote(election.id(), ballots(election, REGION,
                REGION.stream().map(candidate -> paper.indexOf(person(candidate, cast))).toList(), REGION_BALLOTS));
    }

    private static ElectionRules rules(String title, String about, int seats, CountingRule method, boolean equal,
            List<Representation> demands, Instant from, Duration open, int days) {
        return new ElectionRules(title, about, seats,
                LocalDate.ofInstant(from, ZoneOffset.UTC).plusDays(days), "A meeting of those who elected them may recall them.",
                method, equal, TieOrder.BACKWARDS, "", demands, from, from, from.plus(open));
    }

    private List<Stands> stand(List<Candidate> candidates, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        return candidates.stream().map(candidate -> new Stands(person(candidate, cast), id(blocs, candidate.bloc()),
                candidate.statement(), id(cast, Cast.KWAME))).toList();
    }

    /// Members of a roll become people of their own, as if they had signed in.
    private PersonId person(Candidate candidate, Map<Cast, PersonId> cast) {
        if (candidate.member() == 0) {
            return id(cast, Cast.BRAM);
        }
        var email = "member" + candidate.member() + "@" + candidate.bloc().key + ".example";
        var person = people.register(email, candidate.name());
        roll.claim(person, email);
        return person;
    }

    /// Ballots on which those whom more are drawn to stand first more often; some rank few.
    ///
    /// @param order places on the ballot paper, in the order of the candidates
    private static List<Marks> ballots(Election election, List<Candidate> candidates, List<Integer> order, int many) {
        var chance = new SplittableRandom(Voices.SEED + election.rules().seats());
        return Stream.generate(() -> {
            var left = new ArrayList<>(candidates);
            var numbers = new ArrayList<>(java.util.Collections.nCopies(candidates.size(), 0));
            int ranked = chance.nextInt(1, candidates.size() + 1);
            for (int rank = 1; rank <= ranked; rank++) {
                var next = drawn(left, chance);
                left.remove(next);
                numbers.set(order.get(candidates.indexOf(next)), rank);
            }
            return Marks.of(numbers);
        }).limit(many).toList();
    }

    private static Candidate drawn(List<Candidate> left, SplittableRandom chance) {
        int point = chance.nextInt(left.stream().mapToInt(Candidate::pull).sum());
        for (var candidate : left) {
            point -= candidate.pull();
            if (point < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("a point beyond all candidates");
    }

    private static Marks mirrored(Marks marks, int one, int other) {
        var numbers = new ArrayList<>(marks.numbers());
        java.util.Collections.swap(numbers, one, other);
        return Marks.of(numbers);
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return java.util.Objects.requireNonNull(known.get(key));
    }
}
