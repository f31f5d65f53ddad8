package org.regroup.platform.decisions.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(QuestionScene.class)
class EverythingIsFixedBeforeTheVoteTest {

    static final String TWO = "organisations(at-least 2)";

    @Autowired
    QuestionScene scene;
    @Autowired
    Questions questions;
    @Autowired
    QuestionAccess access;
    @Autowired
    QuestionActs acts;
    @Autowired
    RuleCards cards;
    @Autowired
    Organisations organisations;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void rulesAndRollsAreFrozenWhenASecondOrganisationConfirms() {
        var circle = scene.body("Circle", 3, "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        var coops = scene.body("Co-ops", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 21,
                "at-least 2/3 of cast"));
        var north = scene.unit(coops, "North");
        scene.member("Bram", coops.id(), north);
        scene.member("Ola", coops.id(), north);
        scene.unit(coops, "Empty");
        var alliance = scene.alliance(circle, coops);
        var proposed = questions.propose(circle.convenor().id(), circle.id(), alliance, scene.terms(TWO)).required();

        assertThat(proposed.state(scene.now())).isEqualTo(QuestionState.PROPOSED);
        assertThat(proposed.parties()).isEmpty();
        clock.advance(Duration.ofHours(1));
        var fixed = questions.confirm(coops.convenor().id(), coops.id(), proposed.id()).required();

        assertThat(fixed.state(scene.now())).isEqualTo(QuestionState.FIXED);
        assertThat(fixed.number()).isEqualTo(1);
        assertThat(fixed.clauses()).extracting(Clause::label).containsExactly("1", "2", "3");
        var first = fixed.party(circle.id()).orElseThrow();
        assertThat(first.members()).isEqualTo(4);
        assertThat(first.roll()).isEqualTo(4);
        assertThat(first.joined()).extracting(Map.Entry::getKey).containsExactly(
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString().substring(0, 7));
        assertThat(first.opensAt()).isEqualTo(fixed.terms().opensAt());
        var second = fixed.party(coops.id()).orElseThrow();
        assertThat(second.roll()).as("a unit without members has no vote").isEqualTo(1);
        assertThat(second.opensAt()).as("its own notice of 21 days runs first")
                .isEqualTo(java.util.Objects.requireNonNull(fixed.fixedAt()).plus(Duration.ofDays(21)));
        assertThat(second.notAsked()).isZero();

        scene.member("Late", circle.id());
        assertThat(questions.find(fixed.id()).orElseThrow().party(circle.id()).orElseThrow().roll()).isEqualTo(4);
    }

    @Test
    void whoeverJoinsAfterwardsHasNoVoteAndWhoeverLeavesKeepsIt() {
        var circle = scene.body("Circle", 2, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms(TWO));
        var late = scene.member("Late", circle.id());

        assertThat(access.reader(question, late.id()).elector()).isFalse();
        assertThat(access.reader(question, circle.members().getFirst().id()).elector()).isTrue();
        assertThat(access.reader(question, null).elector()).isFalse();
    }

    @Test
    void whoJoinsInTheVeryMomentIsOnTheRollAndInEveryFigure() throws Exception {
        var circle = scene.body("Circle", 2, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var proposed = questions.propose(circle.convenor().id(), circle.id(), scene.alliance(circle, tenants), scene.terms(TWO))
                .required();
        var confirming = Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            scene.member("Joining", circle.id());
            var waits = CompletableFuture.supplyAsync(
                    () -> questions.confirm(tenants.convenor().id(), tenants.id(), proposed.id()).required());
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).as("it waits until she has joined, or has not")
                    .isInstanceOf(TimeoutException.class);
            return waits;
        }));
        var fixed = confirming.get(30, TimeUnit.SECONDS).party(circle.id()).orElseThrow();
        assertThat(fixed.roll()).isEqualTo(4).isEqualTo(fixed.members()).isEqualTo(fixed.people());
        assertThat(jdbc.sql("select count(*) from question_elector where question = :q and organisation = :o")
                .param("q", proposed.id().value()).param("o", circle.id().value()).query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void whoHasLeftTheAllianceIsNotOneOfTheTwo() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var coops = scene.body("Co-ops", 1, "more-than 1/2 of cast");
        var proposed = questions.propose(circle.convenor().id(), circle.id(), scene.alliance(circle, tenants, coops),
                scene.terms(TWO)).required();
        jdbc.sql("update affiliation set left_at = :now where organisation = :organisation")
                .param("now", Sql.at(clock.instant())).param("organisation", circle.id().value()).update();
        assertThat(keys(questions.confirm(tenants.convenor().id(), tenants.id(), proposed.id())))
                .containsExactly("questions.ground.proposerLeft");
    }

    @Test
    void theSizeOfAUnitTellsNobodyHowItVotedInSecret() {
        var coops = scene.without("Co-ops", 0);
        var secret = Arrays.stream(QuestionKind.values()).map(kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT,
                Secrecy.SECRET, 0, "at-least 2/3 of cast")).toList();
        assertThat(keys(cards.declare(coops.convenor().id(), coops.id(), secret, "Rulebook")))
                .contains("organisations.ground.card.unitsSecret");

        var older = scene.body("Older", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        jdbc.sql("""
                update rule_card_procedure p set secrecy = 'secret' from rule_card c
                where c.id = p.card and c.organisation = :o""").param("o", older.id().value()).update();
        var north = scene.unit(older, "North");
        IntStream.range(0, 3).forEach(n -> scene.member("Member " + n, older.id(), north));
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(circle, older), circle, older, scene.terms(TWO));
        assertThat(jdbc.sql("select people from question_elector where question = :q and organisation = :o")
                .param("q", question.id().value()).param("o", older.id().value()).query(Integer.class).list()).containsExactly(1);
    }

    @Test
    void aCaseOfOneEndlessWordIsTooLong() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var terms = scene.terms(TWO);
        var endless = "w".repeat(1_000_000);
        assertThat(keys(questions.propose(circle.convenor().id(), circle.id(), scene.alliance(circle, tenants),
                new QuestionTerms(terms.kind(), terms.subject(), "", terms.title(), terms.notice(), endless, endless,
                        terms.text(),
                        null, false, terms.rule(), terms.zone(), terms.opensAt(), terms.closesAt(), terms.certificatesUntil(),
                        terms.reviewOn()))))
                .containsExactly("questions.ground.tooLong", "questions.ground.tooLong");
    }

    @Test
    void itTakesTwoOrganisationsAndTwoPeopleAndWhatWasTriedStandsInTheLog() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var alliance = scene.alliance(circle, tenants);
        var proposed = questions.propose(circle.convenor().id(), circle.id(), alliance, scene.terms(TWO)).required();

        assertThat(keys(questions.confirm(circle.convenor().id(), circle.id(), proposed.id())))
                .containsExactly("questions.ground.sameOrganisation");
        assertThatThrownBy(() -> questions.confirm(tenants.members().getFirst().id(), tenants.id(), proposed.id()))
                .isInstanceOf(Forbidden.class);
        assertThat(acts.of(proposed.id())).extracting(QuestionAct::kind)
                .containsExactly(QuestionAct.Kind.PROPOSED, QuestionAct.Kind.REFUSED);
    }

    @Test
    void nobodyIsAskedWithoutARuleCardOrTooLateForItsNotice() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var silent = scene.without("Silent", 1);
        var slow = scene.body("Slow", 1, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.SECRET, 60,
                "more-than 1/2 of cast"));
        var alliance = scene.alliance(circle, silent, slow);

        assertThat(keys(questions.propose(circle.convenor().id(), circle.id(), alliance, scene.terms(TWO))))
                .containsExactlyInAnyOrder("questions.ground.noCard", "questions.ground.notice");
    }

    @Test
    void oneOrganisationCannotCallOffWhatIsFixed() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms(TWO));

        var asked = questions.callOff(circle.convenor().id(), circle.id(), question.id(), "A mistake in clause 2.").required();
        assertThat(asked.calledOffAt()).isNull();
        assertThat(keys(questions.callOff(circle.convenor().id(), circle.id(), question.id(), "Again.")))
                .containsExactly("questions.ground.callOff.twice");
        var over = questions.callOff(tenants.convenor().id(), tenants.id(), question.id(), "Agreed.").required();
        assertThat(over.state(scene.now())).isEqualTo(QuestionState.CALLED_OFF);
    }

    @Test
    void nobodyCallsOffAVoteThatHasClosed() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms(TWO));
        scene.toVote();
        questions.callOff(circle.convenor().id(), circle.id(), question.id(), "It goes badly.").required();
        scene.toClose();

        assertThat(keys(questions.callOff(tenants.convenor().id(), tenants.id(), question.id(), "Agreed.")))
                .containsExactly("questions.ground.over");
        assertThat(questions.find(question.id()).orElseThrow().calledOffAt()).isNull();
    }

    @Test
    void bothSidesHaveTheSameRoomAndTimesAreInOrder() {
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var tenants = scene.body("Tenants", 1, "more-than 1/2 of cast");
        var alliance = scene.alliance(circle, tenants);
        var good = scene.terms(TWO);
        var bad = new QuestionTerms(good.kind(), good.subject(), "", "", "", "One two three.", "", good.text(), null, true,
                good.rule(), good.zone(), good.opensAt(), good.opensAt(), good.opensAt().minusSeconds(1), null);

        assertThat(keys(questions.propose(circle.convenor().id(), circle.id(), alliance, bad))).contains(
                "questions.ground.title.missing", "questions.ground.notice.missing", "questions.ground.case.unequal",
                "questions.ground.closesAt", "questions.ground.certificatesUntil");
    }

    @Test
    void anOrganisationPutsAQuestionToItselfByItsOwnCard() {
        var circle = scene.body("Circle", 2, "more-than 1/2 of cast");
        var joint = scene.terms(TWO);
        var own = new QuestionTerms(joint.kind(), joint.subject(), "", joint.title(), joint.notice(), "", "", joint.text(), null,
                false, null, joint.zone(), joint.opensAt(), joint.closesAt(), joint.certificatesUntil(), null);

        assertThatThrownBy(() -> questions.put(circle.members().getFirst().id(), circle.id(), own))
                .isInstanceOf(Forbidden.class);
        var question = questions.put(circle.convenor().id(), circle.id(), own).required();
        assertThat(question.parties()).extracting(Party::organisation).containsExactly(circle.id());
        assertThat(question.parties().getFirst().roll()).isEqualTo(3);
        assertThatThrownBy(() -> access.reader(question, scene.stranger().id()))
                .isInstanceOf(org.regroup.platform.shared.NotFound.class);
    }

    @Test
    void aRuleCardIsDeclaredOnceByWhoeverHoldsTheMandate() {
        var circle = scene.without("Circle", 1);
        var rules = List.of(Procedure.of(org.regroup.platform.organisations.QuestionKind.RULE_CHANGE, Electorate.MEMBERS,
                VoteMethod.MEETING, Secrecy.OPEN, 14, "at-least 2/3 of cast"));

        assertThatThrownBy(() -> cards.declare(circle.members().getFirst().id(), circle.id(), rules, "Rulebook"))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(cards.declare(circle.convenor().id(), circle.id(), List.of(), "")))
                .contains("organisations.ground.card.ruleChange", "organisations.ground.cardSource.missing");
        assertThat(cards.declare(circle.convenor().id(), circle.id(), rules, "Rulebook").required().version()).isEqualTo(1);
        assertThat(keys(cards.declare(circle.convenor().id(), circle.id(), rules, "Rulebook")))
                .containsExactly("organisations.ground.card.declared");
        assertThat(current(circle.id())).isEqualTo("at-least 2/3 of cast");
    }

    private String current(OrganisationId id) {
        return cards.current(id).orElseThrow().procedure(org.regroup.platform.organisations.QuestionKind.RULE_CHANGE)
                .orElseThrow().ruleText();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
