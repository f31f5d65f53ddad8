package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.BulkElections;
import org.regroup.platform.decisions.Counting;
import org.regroup.platform.decisions.CountingRule;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.Marks;
import org.regroup.platform.decisions.Nominations;
import org.regroup.platform.decisions.TieOrder;
import org.regroup.platform.decisions.Voting;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// An alliance of two organisations with a role, and elections for it.
@TestComponent
@Import(QuestionScene.class)
public class SeatScene {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Duration NOMINATIONS = Duration.ofDays(2);
    static final Duration VOTE = Duration.ofDays(3);

    private final QuestionScene questions;
    private final Roles roles;
    private final Elections elections;
    private final Nominations nominations;
    private final Voting voting;
    private final Counting counting;
    private final BulkElections bulk;
    private final JdbcClient jdbc;
    private final TestClock clock;

    SeatScene(QuestionScene questions, Roles roles, Elections elections, Nominations nominations, Voting voting,
            Counting counting,
            BulkElections bulk, JdbcClient jdbc, Clock clock) {
        this.questions = questions;
        this.roles = roles;
        this.elections = elections;
        this.nominations = nominations;
        this.voting = voting;
        this.counting = counting;
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// Two organisations in an alliance.
    record Two(AllianceId alliance, Body first, Body second) {

        /// Everybody of both, the convenors first.
        List<SignedIn> everybody() {
            var all = new ArrayList<>(List.of(first.convenor(), second.convenor()));
            all.addAll(first.members());
            all.addAll(second.members());
            return all;
        }
    }

    Two two(int members) {
        var first = questions.without("Tenants", members);
        var second = questions.without("Coops", members);
        return new Two(questions.alliance(first, second), first, second);
    }

    /// A committee of `joint` seats for ninety days.
    RoleTerms terms(int joint, int sent, int lots) {
        return new RoleTerms("Convening committee", "They call meetings and write nothing in others’ names.", true, joint, sent,
                lots, 90, 2, Share.percent("10").orElseThrow(), 30, 31, 7, LocalTime.NOON, ZONE);
    }

    AllianceRole role(Two two, RoleTerms terms) {
        var proposed = roles.propose(two.first().convenor().id(), two.first().id(), two.alliance(), terms).required();
        return roles.confirm(two.second().convenor().id(), two.second().id(), proposed.id()).required();
    }

    ElectionRules rules(int seats, LocalDate ends) {
        var now = Sql.now(clock);
        return new ElectionRules("Convening committee", "", seats, ends, "One in ten", CountingRule.SCOTTISH, false, TieOrder.OWN,
                "", List.of(), now.plus(NOMINATIONS), now.plus(NOMINATIONS), now.plus(NOMINATIONS).plus(VOTE));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// An election for the role in which these stand.
    Election opened(Two two, AllianceRole role, int seats, LocalDate ends, List<SignedIn> candidates) {
        var election = elections.propose(two.first().convenor().id(), two.first().id(), two.alliance(), rules(seats, ends),
                role.id().value()).required();
        elections.confirm(two.second().convenor().id(), two.second().id(), election.id()).required();
        candidates.forEach(one -> {
            var nomination = nominations
                    .stand(one.id(), election.id(),
                            new Nominations.Profile(null, "I am " + one.name(), "", "Allotments, treasurer"))
                    .required();
            var seconder = two.everybody().reversed().stream().filter(other -> !other.equals(one)).findFirst().orElseThrow();
            nominations.second(seconder.id(), election.id(), nomination.id()).required();
        });
        return election;
    }

    /// The same, voted on and published.
    ///
    /// @param ballots candidates by place in the list, from 0, in the order of preference; one voter each
    Election elected(Two two, AllianceRole role, int seats, LocalDate ends, List<SignedIn> candidates, int[]... ballots) {
        var election = opened(two, role, seats, ends, candidates);
        clock.advance(NOMINATIONS.plusSeconds(1));
        var paper = bulk.paper(election);
        var voters = two.everybody();
        IntStream.range(0, ballots.length).forEach(i -> voting
                .cast(voters.get(i).id(), election.id(), null, marks(paper, candidates, ballots[i])).required());
        clock.advance(VOTE.plusSeconds(1));
        published(two, election);
        return election;
    }

    /// A role with one seat that thirty people gave.
    ///
    /// @param next who takes the seat when it falls vacant
    public record Committee(AllianceId alliance, String href, List<SignedIn> voters, SignedIn holder, SignedIn next) {}

    public Committee committeeOfOne() {
        var two = two(14);
        var all = two.everybody();
        var role = role(two, terms(1, 0, 0));
        elected(two, role, 1, today().plusDays(60), List.of(all.get(2), all.get(20), all.get(3)), new int[]{0, 1, 2},
                new int[]{0, 1, 2}, new int[]{0, 1}, new int[]{1, 2}, new int[]{1, 2}, new int[]{2});
        return new Committee(two.alliance(), role.href(), all, all.get(2), all.get(20));
    }

    void published(Two two, Election election) {
        counting.count(two.first().convenor().id(), election.id(), "").required();
        counting.publish(two.second().convenor().id(), election.id(), "").required();
    }

    private static Marks marks(List<PersonId> paper, List<SignedIn> candidates, int[] order) {
        var numbers = new ArrayList<>(java.util.Collections.nCopies(paper.size(), 0));
        for (int i = 0; i < order.length; i++) {
            numbers.set(paper.indexOf(candidates.get(order[i]).id()), i + 1);
        }
        return Marks.of(numbers);
    }

    SignedIn joins(Body body) {
        return questions.member("Late", body.id());
    }

    /// Somebody joins an organisation.
    void enrol(SignedIn person, Body body) {
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (:id, :o, :p, 'voting', 'invitation', :now)""").param("id", Ids.next(clock))
                .param("o", body.id().value()).param("p", person.id().value()).param("now", Sql.at(Sql.now(clock))).update();
    }

    void leaves(Body body, AllianceId alliance) {
        jdbc.sql("update affiliation set left_at = :now where alliance = :alliance and organisation = :organisation")
                .param("now", Sql.at(Sql.now(clock))).param("alliance", alliance.value()).param("organisation", body.id().value())
                .update();
    }

    SignedIn stranger() {
        return questions.stranger();
    }

    /// Strikes somebody off the roll of every organisation.
    void struckOff(SignedIn person) {
        jdbc.sql("update membership set left_at = :now, left_reason = 'struck off' where person = :person")
                .param("now", Sql.at(Sql.now(clock))).param("person", person.id().value()).update();
    }
}
