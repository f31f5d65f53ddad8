package org.regroup.platform.decisions.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Change;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Proposals;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, AgreementScene.class})
class WhoJoinsIsDecidedByAllTest {

    private static final String RESERVED = "reservations(organisations(at-least 2))";

    @Autowired
    AgreementScene agreement;
    @Autowired
    QuestionScene scene;
    @Autowired
    BasisRepository bases;
    @Autowired
    Alliances alliances;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    MockMvcTester mvc;

    private List<Body> three() {
        return List.of(agreement.body("Circle"), agreement.body("Tenants"), agreement.body("Co-ops"));
    }

    private AllianceId ratified(List<Body> three, String rule) {
        var alliance = scene.alliance(three.get(0), three.get(1), three.get(2));
        agreement.decide(alliance, agreement.basis(2, rule, "notice-days 0\nrung alliance", 200), said(three, "yyy"));
        return alliance;
    }

    private static Map<Body, String> said(List<Body> bodies, String answers) {
        var said = new LinkedHashMap<Body, String>();
        bodies.forEach(body -> said.put(body, answers));
        return said;
    }

    private QuestionTerms joins(Body newcomer) {
        return agreement.terms(QuestionKind.AFFILIATION, "1. It joins us.\n", "organisations(at-least 2)", 100, false)
                .about(AffiliationSubject.SUBJECT, Payload.of("organisation", newcomer.id().toString()).write());
    }

    @Test
    void inAnAllianceWithABasisTwoInviteNobodyAndAllDecide() {
        var three = three();
        var alliance = ratified(three, RESERVED);
        var youth = agreement.body("Youth");
        assertThat(keys(proposals.invite(alliance, three.getFirst().speaks(), new Invitee.Known(youth.id()))))
                .containsExactly("alliances.ground.welcome.question");

        agreement.decide(alliance, joins(youth), said(three, "y"));
        assertThat(belongs(alliance, youth)).as("nobody joins without accepting for itself").isFalse();
        var href = waiting(youth);
        var form = page(href, youth.convenor());
        assertThat(form.select("form[action$=/accept] li.clause")).hasSize(2);
        assertThat(form.text()).contains("Our organisation accepts the basis of agreement");

        assertThat(mvc.post().uri(href + "/accept").with(People.signedIn(youth.convenor())).with(csrf()).param("under",
                youth.id().toString())).hasStatus(409).bodyText().contains("Without it nobody joins");
        assertThat(belongs(alliance, youth)).isFalse();
        assertThat(mvc.post().uri(href + "/accept").with(People.signedIn(youth.convenor())).with(csrf()).param("under",
                youth.id().toString()).param("basisAccepted", "yes").param("reserve-2", "yes")
                .param("reservation", "We cannot pay a levy.")).hasStatus3xxRedirection();

        assertThat(belongs(alliance, youth)).isTrue();
        var basis = bases.holding(alliance, agreement.today()).orElseThrow();
        assertThat(basis.clauses().get(0).standing(Stands.BOUND)).hasSize(4);
        assertThat(basis.clauses().get(1).standing(Stands.RESERVED)).singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo("We cannot pay a levy."));
        assertThat(page("/alliances/" + alliance + "/basis", null).select("#basis-1-2").text()).contains("We cannot pay a levy.");
        assertThat(alliances.find(alliance).orElseThrow().risen()).as("the rung stands").isNotNull();
    }

    @Test
    void whereTheBasisKnowsNoReservationsItIsAcceptedAsAWhole() {
        var three = three();
        var alliance = ratified(three, "organisations(all-but 0)");
        var youth = agreement.body("Youth");
        agreement.decide(alliance, joins(youth), said(three, "y"));
        var change = answers.accept(change(youth), youth.speaks(), Map.of("basisAccepted", "yes", "reserve-1", "yes"));
        assertThat(keys(change)).containsExactly("agreements.ground.door.reservations");
        answers.accept(change(youth), youth.speaks(), Map.of("basisAccepted", "yes")).required();
        assertThat(bases.holding(alliance, agreement.today()).orElseThrow().bound()).contains(youth.id());
    }

    @Test
    void whatIsRejectedInvitesNobody() {
        var three = three();
        var alliance = ratified(three, RESERVED);
        var youth = agreement.body("Youth");
        agreement.decide(alliance, joins(youth), said(three, "n"));
        assertThat(page("/", youth.convenor()).select("a[href*=/changes/]")).isEmpty();
    }

    private boolean belongs(AllianceId alliance, Body body) {
        return alliances.affiliates(alliance).stream().anyMatch(one -> one.organisation().equals(body.id()));
    }

    /// Where the newcomer's convenor is led from the front page.
    private String waiting(Body body) {
        return page("/", body.convenor()).select("a[href*=/changes/]").attr("href");
    }

    private org.regroup.platform.alliances.ChangeId change(Body body) {
        var href = waiting(body);
        return new org.regroup.platform.alliances.ChangeId(java.util.UUID.fromString(href.substring(href.lastIndexOf('/') + 1)));
    }

    private Document page(String path, @org.jspecify.annotations.Nullable SignedIn reader) {
        var request = mvc.get().uri(path);
        var answer = (reader == null ? request : request.with(People.signedIn(reader))).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> keys(Outcome<Change> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<Change>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
