package org.regroup.platform.decisions.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Ratifications;
import org.regroup.platform.alliances.Rise;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.decisions.agreements.AgreedBasis.Binding;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.texts.exchange.Markdown;

/// Steps S26 to S29 of the story, and what nobody can do alone.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, AgreementScene.class})
class ABasisBindsThoseWhoRatifiedItTest {

    private static final int[] CO_OPS = {48, 48, 48, 48, 48, 48, 48, 48, 47, 73, 73, 73, 73, 73, 72, 72, 72, 32, 32, 32, 45, 45};
    private static final String THREE = "reservations(organisations(at-least 3))";
    private static final String ALL = "organisations(all-but 0)";

    @Autowired
    AgreementScene agreement;
    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    BasisRepository bases;
    @Autowired
    Questions questions;
    @Autowired
    Alliances alliances;
    @Autowired
    Ratifications ratifications;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    @Test
    void fourRatifyNineClausesAndAreAnAllianceUntilTheReview() {
        var circle = agreement.body("Circle", 40, "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        var tenants = agreement.body("Tenants", 300, "quorum at-least 1/4 of roll, more-than 1/2 of cast");
        var coops = agreement.second(scene.body("Co-ops", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT,
                Secrecy.ROLL_CALL, 0, "at-least 2/3 of cast")));
        for (int i = 0; i < CO_OPS.length; i++) {
            bulk.members(coops.id(), scene.unit(coops, String.format(Locale.ROOT, "Co-op %02d", i + 1)), CO_OPS[i]);
        }
        var union = agreement.body("Union", 15_000, "more-than 1/2 of cast");
        var alliance = scene.alliance(circle, tenants, coops, union);
        var terms = agreement.basis(9, THREE, "notice-days 30\nrung alliance", 180);
        var question = agreement.put(alliance, terms, tenants, coops);
        assertThat(text(question.href(), null)).contains("If it is carried", "the rung “Alliance” until",
                "leaves with 30 days of notice");
        agreement.cast(question, circle, ballots(27, 5, 2, 0, 26, 6));
        agreement.cast(question, tenants, ballots(118, 19, 4, 0, 97, 38));
        agreement.cast(question, coops, ballots(17, 3, 0, 0, 9, 11));
        agreement.cast(question, union, ballots(3240, 810, 0, 23, 2090, 1960));
        scene.toClose();
        for (var body : List.of(circle, tenants, union)) {
            agreement.certify(question, body);
        }

        var early = bases.holding(alliance, agreement.today()).orElseThrow();
        assertThat(stands(early, 1, Stands.PENDING)).containsExactly(coops.id());
        assertThat(rung(alliance)).as("one has not certified").isEqualTo(Rung.DIALOGUE);

        agreement.certify(question, coops);
        var basis = bases.holding(alliance, agreement.today()).orElseThrow();
        for (int clause = 1; clause <= 9; clause++) {
            assertThat(stands(basis, clause, Stands.PENDING)).isEmpty();
            assertThat(stands(basis, clause, Stands.RESERVED)).isEqualTo(clause == 7 ? List.of(coops.id()) : List.of());
            assertThat(stands(basis, clause, Stands.BOUND)).containsExactlyInAnyOrderElementsOf(clause == 7
                    ? List.of(circle.id(), tenants.id(), union.id())
                    : List.of(circle.id(), tenants.id(), coops.id(), union.id()));
        }
        var now = alliances.find(alliance).orElseThrow();
        assertThat(now.rung()).isEqualTo(Rung.ALLIANCE);
        assertThat(now.risen()).isNotNull().satisfies(risen -> {
            assertThat(risen.until()).isEqualTo(terms.reviewOn());
            assertThat(risen.before()).isEqualTo(Rung.DIALOGUE);
        });
        var asked = statements.during(() -> mvc.get().uri("/alliances/" + alliance + "/basis").exchange());
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        var page = Jsoup.parse(body("/alliances/" + alliance + "/basis", null));
        assertThat(page.select("#basis-1-7").text()).contains("Reservation " + "Co " + coops.name());
        assertThat(page.select("#basis-1-6").text()).doesNotContain("Reservation").contains(coops.name());
        assertThat(page.text()).contains("30 days of notice", "Question 1");
        assertThat(text("/alliances/" + alliance, null)).contains("Basis of agreement", "9 clauses",
                "All organisations ratified it");

        var file = read(body(question.href() + "/result.json", null));
        assertThat(DecisionResult.of(file).findings()).isEmpty();
        assertThat(file.terms().question().texts()).extracting("name").contains("effect.txt");
    }

    @Test
    void whoRejectsTheWholeIsNotBoundAndTheRungDoesNotRise() {
        var four = four();
        var alliance = alliance(four);
        var question = agreement.decide(alliance, agreement.basis(2, THREE, "notice-days 0\nrung alliance", 100),
                answers(four, "yyy", "yyy", "yyy", "nyy"));

        assertThat(question.carried()).isTrue();
        var basis = bases.holding(alliance, agreement.today()).orElseThrow();
        assertThat(basis.bound()).containsExactlyInAnyOrder(four.get(0).id(), four.get(1).id(), four.get(2).id());
        assertThat(stands(basis, 1, Stands.RESERVED)).containsExactly(four.get(3).id());
        assertThat(rung(alliance)).isEqualTo(Rung.DIALOGUE);
    }

    @Test
    void aClauseThatDoesNotCarryBindsNobody() {
        var four = four();
        var alliance = alliance(four);
        agreement.decide(alliance, agreement.basis(2, THREE, "notice-days 0", 100), answers(four, "yyn", "yyn", "yyy", "yyy"));

        var basis = bases.holding(alliance, agreement.today()).orElseThrow();
        assertThat(basis.clauses()).extracting(AgreedBasis.Clause::carried).containsExactly(true, false);
        assertThat(text("/alliances/" + alliance + "/basis", null)).contains("Not carried; binds nobody");
    }

    @Test
    void aRungLapsesAtItsReviewDateUnlessAllRatifyItAgain() {
        var four = four();
        var alliance = alliance(four);
        agreement.decide(alliance, agreement.basis(1, ALL, "notice-days 0\nrung alliance", 100), answers(four, "yy"));
        assertThat(rung(alliance)).isEqualTo(Rung.ALLIANCE);
        assertThat(text("/alliances/" + alliance, null)).doesNotContain("The rung lapses soon");

        agreement.days(50);
        assertThat(text("/alliances/" + alliance, null)).contains("The rung lapses soon", "falls back to “Dialogue”");
        assertThat(text("/", four.get(1).convenor())).contains("what was ratified lapses on");

        agreement.decide(alliance, agreement.basis(1, ALL, "notice-days 0\nrung alliance", 100), answers(four, "yy"));
        assertThat(ratifications.rises(alliance)).extracting(Rise::how).containsExactly(Rise.How.STANDS, Rise.How.RENEWED);
        assertThat(text("/alliances/" + alliance + "/basis", null)).contains("Version 2", "Version 1", "a later one replaced it");

        agreement.days(100);
        assertThat(rung(alliance)).as("on the last day").isEqualTo(Rung.ALLIANCE);
        agreement.days(8);
        assertThat(rung(alliance)).isEqualTo(Rung.DIALOGUE);
        assertThat(bases.holding(alliance, agreement.today())).isEmpty();
        assertThat(text("/alliances/" + alliance + "/basis", null)).contains("There is no basis of agreement in force",
                "lapsed, since nobody renewed it. Back to “Dialogue”");
        ratifications.writeDownWhatHasLapsed();
        assertThat(ratifications.rises(alliance).getFirst().how()).isEqualTo(Rise.How.LAPSED);
    }

    @Test
    void aRungByItselfNeedsAllAndHighUpABasisThatLastsAsLong() {
        var four = four();
        var alliance = alliance(four);
        assertThat(refused(alliance, four, agreement.rung("campaign", THREE, 100))).containsExactly("agreements.ground.rule.all");
        assertThat(refused(alliance, four, agreement.rung("dialogue", ALL, 100)))
                .containsExactly("agreements.ground.rung.higher");
        assertThat(refused(alliance, four, agreement.rung("alliance", ALL, 100))).containsExactly("agreements.ground.rung.basis");

        var no = agreement.decide(alliance, agreement.rung("campaign", ALL, 100), answers(four, "y", "y", "y", "n"));
        assertThat(no.carried()).isFalse();
        assertThat(rung(alliance)).isEqualTo(Rung.DIALOGUE);
        agreement.decide(alliance, agreement.rung("campaign", ALL, 50), answers(four, "y"));
        assertThat(rung(alliance)).isEqualTo(Rung.CAMPAIGN);
        agreement.decide(alliance, agreement.basis(1, ALL, "notice-days 0", 100), answers(four, "yy"));
        assertThat(rung(alliance)).as("the basis said nothing of a rung").isEqualTo(Rung.CAMPAIGN);
        assertThat(refused(alliance, four, agreement.rung("federation", ALL, 100)))
                .containsExactly("agreements.ground.rung.basis");
        agreement.decide(alliance, agreement.rung("federation", ALL, 30), answers(four, "y"));
        assertThat(rung(alliance)).isEqualTo(Rung.FEDERATION);
    }

    @Test
    void nothingThatChangesTheAllianceIsPutUnderARuleByWhichTheLargestDecides() {
        var four = four();
        var alliance = alliance(four);
        for (var rule : List.of("people(more-than 1/2 of cast)", "organisations(at-least 2)",
                "any(organisations(all-but 0), people(more-than 1/2 of cast))")) {
            assertThat(refused(alliance, four, agreement.basis(2, rule, "notice-days 0", 100))).as(rule)
                    .containsExactly("agreements.ground.rule");
        }
        var plain = agreement.basis(1, ALL, "notice-days 0", 100);
        var unreviewed = new QuestionTerms(plain.kind(), plain.subject(), plain.payload(), plain.title(), plain.notice(), "", "",
                Markdown.read("Only words.", Locale.UK, "b"), null, false, plain.rule(), plain.zone(), plain.opensAt(),
                plain.closesAt(), plain.certificatesUntil(), null);
        assertThat(refused(alliance, four, unreviewed)).containsExactly("agreements.ground.clauses",
                "agreements.ground.review.missing");
    }

    private List<Body> four() {
        return List.of(agreement.body("Circle"), agreement.body("Tenants"), agreement.body("Co-ops"), agreement.body("Union"));
    }

    private AllianceId alliance(List<Body> four) {
        return scene.alliance(four.get(0), four.get(1), four.get(2), four.get(3));
    }

    private static Map<Body, String> answers(List<Body> four, String... said) {
        var answers = new LinkedHashMap<Body, String>();
        for (int i = 0; i < four.size(); i++) {
            answers.put(four.get(i), said[Math.min(i, said.length - 1)]);
        }
        return answers;
    }

    private List<String> refused(AllianceId alliance, List<Body> four, QuestionTerms terms) {
        var by = four.get(3);
        return switch (questions.propose(by.convenor().id(), by.id(), alliance, terms)) {
            case Outcome.Done<Question> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<Question>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }

    private Rung rung(AllianceId alliance) {
        return alliances.find(alliance).orElseThrow().rung();
    }

    private static List<OrganisationId> stands(AgreedBasis basis, int clause, Stands how) {
        return basis.clauses().get(clause - 1).standing(how).stream().map(Binding::organisation).toList();
    }

    /// The same answer to the whole and to every clause but the seventh, which has its own; the rest of that abstains.
    private static List<String> ballots(int yes, int no, int abstained, int spoiled, int seventhYes, int seventhNo) {
        var ballots = new ArrayList<String>();
        for (int i = 0; i < yes + no + abstained; i++) {
            var whole = i < yes ? "y" : i < yes + no ? "n" : "a";
            var seventh = i < seventhYes ? "y" : i < seventhYes + seventhNo ? "n" : "a";
            ballots.add(whole.repeat(7) + seventh + whole.repeat(2));
        }
        for (int i = 0; i < spoiled; i++) {
            ballots.add("s".repeat(10));
        }
        return ballots;
    }

    private String text(String path, @org.jspecify.annotations.Nullable SignedIn reader) {
        return Jsoup.parse(body(path, reader)).select("main").text();
    }

    private String body(String path, @org.jspecify.annotations.Nullable SignedIn reader) {
        var request = mvc.get().uri(path);
        var answer = (reader == null ? request : request.with(People.signedIn(reader))).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Decision read(String file) {
        return switch (DecisionFile.read(Source.of("result.json", file.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Read<Decision>(var decision) -> decision;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
    }
}
