package org.regroup.platform.decisions.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.decisions.voting.Casting;
import org.regroup.platform.decisions.voting.Delegations;
import org.regroup.platform.organisations.CardForm;
import org.regroup.platform.organisations.CardTemplate;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Delegations.class})
class VotesAtTheEdgeAreDecidedTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Delegations delegations;
    @Autowired
    Casting casting;
    @Autowired
    Certifying certifying;
    @Autowired
    Questions questions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    /// Four vote in each; what they say to the whole and to the three clauses alike, and what their organisation then says.
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "at-least 1/1 of cast; yyyy; CARRIED",
            "at-least 1/1 of cast; yyyn; NOT_CARRIED",
            "at-least 1/1 of cast; yyya; CARRIED",
            "at-least 1/1 of entitled; yyya; NOT_CARRIED",
            "more-than 1/2 of cast; yynn; NOT_CARRIED",
            "at-least 1/2 of cast; yynn; CARRIED",
            "at-least 2/3 of valid; yyna; NOT_CARRIED",
            "more-than 1/2 of cast; aaaa; NOT_CARRIED",
            "at-least 1/2 of entitled; aaaa; NOT_CARRIED",
            "more-than 1/2 of cast; ----; NOT_CARRIED",
            "quorum at-least 1/1 of roll, more-than 1/2 of cast; yyy-; NOT_CARRIED",
            "blocks 0; aaaa; NOT_CARRIED"
    })
    void asTheRuleSays(String rule, String votes, String outcome) {
        var union = scene.body("Union", 2, rule);
        var keeper = scene.member("Keeper", union.id());
        bulk.keepsRoll(keeper.id(), union.id());
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 1)"));
        scene.toVote();
        var voters = Stream.concat(scene.voters(union).stream(), Stream.of(keeper)).toList();
        for (int i = 0; i < voters.size(); i++) {
            if (votes.charAt(i) != '-') {
                casting.cast(voters.get(i).id(), question.id(), delegations.seat(question.id(), voters.get(i)),
                        votes.substring(i, i + 1).repeat(4)).required();
            }
        }
        scene.toClose();
        certify(union, keeper, question);
        var said = outcome.equals("CARRIED") ? "Agreed" : "Not agreed";
        assertThat(page(question.href() + "/certificates/" + union.id(), keeper)).contains(said);
        assertThat(text(question.href() + "/result.txt")).doesNotContain("NOT ADD UP");
    }

    private void certify(Body body, SignedIn second, Question question) {
        certifying.make(body.convenor().id(), body.id(), question.id(), "").required();
        certifying.attest(second.id(), body.id(), question.id()).required();
    }

    @Test
    void anOrganisationOfOneVotesAndWaitsForASecondPersonBeforeItCertifies() {
        var alone = scene.body("Alone", 0, "more-than 1/2 of cast");
        var circle = scene.body("Circle", 3, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(alone, circle), alone, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        casting.cast(alone.convenor().id(), question.id(), delegations.seat(question.id(), alone.convenor()), "yyyy").required();
        scene.toClose();
        certifying.make(alone.convenor().id(), alone.id(), question.id(), "").required();
        assertThat(keys(certifying.attest(alone.convenor().id(), alone.id(), question.id())))
                .containsExactly("certificates.ground.alone");
        assertThat(page(question.href(), circle.convenor())).contains("Missing: " + alone.name());
        var second = scene.member("Second", alone.id());
        bulk.keepsRoll(second.id(), alone.id());
        certifying.attest(second.id(), alone.id(), question.id()).required();
        assertThat(page(question.href(), circle.convenor())).contains("1–0");
    }

    @Test
    void noQuorumOfZeroAndNoThresholdAboveTheWhole() {
        for (var written : List.of("quorum 0, more-than 1/2 of cast", "at-least 3/2 of cast", "quorum at-least 1/2 of roll")) {
            assertThat(Rules.parseOwn(written)).as(written).isInstanceOf(Rules.Parsed.Refused.class);
        }
        var values = new java.util.HashMap<>(CardForm.filled(CardTemplate.BALLOT.procedures()));
        for (var kind : List.of("all", "basis", "rule_change", "fusion")) {
            values.putAll(Map.of(kind + "-quorum", "people", kind + "-quorumSize", "0", kind + "-decide", "more_than",
                    kind + "-share", "100 %"));
        }
        assertThat(keys(CardForm.read(Typed.of(values)))).contains("cards.ground.share.zero", "cards.ground.share.whole");
        assertThat(Rules.parseOwn("at-least 1/1 of cast").rule()).isInstanceOf(OwnRule.class);
    }

    @Test
    void nobodyOnTheRollOrTheCloseBeforeTheOpeningIsSaidBeforehand() {
        var nobody = scene.body("Nobody", 3, kind -> Procedure.of(kind, Electorate.DELEGATES, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                "more-than 1/2 of cast"));
        var circle = scene.body("Circle", 3, "more-than 1/2 of cast");
        var alliance = scene.alliance(nobody, circle);
        var terms = scene.terms("organisations(at-least 2)");
        assertThat(keys(questions.propose(nobody.convenor().id(), nobody.id(), alliance, terms)))
                .containsExactly("questions.ground.emptyRoll");
        delegations.delegate(nobody.members().getFirst(), nobody.id(), null, null);
        assertThat(keys(questions.propose(nobody.convenor().id(), nobody.id(), alliance,
                at(terms, terms.closesAt(), terms.opensAt(), ZoneId.of("Europe/London"))))).contains("questions.ground.closesAt");
    }

    @Test
    void theClocksGoForwardBetweenOpeningAndCloseAndTheVoteShowsItsOwnZone() {
        var union = scene.body("Union", 3, "more-than 1/2 of cast");
        var circle = scene.body("Circle", 3, "more-than 1/2 of cast");
        var question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        var now = scene.now();
        // Berlin puts its clocks forward on 28 March 2027
        jdbc.sql(
                "update question set zone = 'Europe/Berlin', closes_at = ?::timestamptz, certificates_until = ?::timestamptz where id = ?")
                .params("2099-03-30T16:00:00Z", "2099-04-06T16:00:00Z", question.id().value()).update();
        jdbc.sql("update question_party set opens_at = ?::timestamptz where question = ?")
                .params("2099-03-20T11:00:00Z", question.id().value()).update();
        var ada = union.members().getFirst();
        var ballot = page(question.href() + "/vote", ada);
        assertThat(ballot).contains("20 March 2099, 12:00 CET", "30 March 2099, 18:00 CEST").doesNotContain("16:00 UTC");
        jdbc.sql("update question_party set opens_at = ? where question = ?")
                .params(org.regroup.platform.shared.Sql.at(now.minusSeconds(60)), question.id().value()).update();
        var open = page(question.href() + "/vote", ada);
        assertThat(open).contains("until 30 March 2099, 18:00 CEST").doesNotContain("16:00 UTC");
        assertThat(page(question.href(), ada)).contains("30 March 2099, 18:00 CEST").doesNotContain("16:00 UTC");
        casting.cast(ada.id(), question.id(), delegations.seat(question.id(), ada), "yyyy").required();
        assertThat(page(question.href() + "/vote/" + delegations.seat(question.id(), ada), ada))
                .contains("until 30 March 2099, 18:00 CEST").doesNotContain("16:00 UTC");
    }

    private static QuestionTerms at(QuestionTerms terms, Instant opens, Instant closes, ZoneId zone) {
        return new QuestionTerms(terms.kind(), terms.subject(), terms.payload(), terms.title(), terms.notice(), terms.caseFor(),
                terms.caseAgainst(), terms.text(), null, terms.byClause(), terms.rule(), zone, opens, closes,
                terms.certificatesUntil(), terms.reviewOn());
    }

    private String page(String path, SignedIn person) {
        var answer = mvc.get().uri(path).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).select("main")
                .text();
    }

    private String text(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
