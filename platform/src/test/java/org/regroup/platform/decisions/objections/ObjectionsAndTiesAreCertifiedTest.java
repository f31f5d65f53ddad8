package org.regroup.platform.decisions.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.report.DecisionText;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.decisions.voting.Casting;
import org.regroup.platform.decisions.voting.Delegations;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Delegations.class})
class ObjectionsAndTiesAreCertifiedTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Delegations delegations;
    @Autowired
    Objections objections;
    @Autowired
    ObjectionData data;
    @Autowired
    Casting casting;
    @Autowired
    Certifying certifying;
    @Autowired
    Questions questions;
    @Autowired
    MockMvcTester mvc;

    /// An organisation of four: its convenor and three members.
    private Body body(String name, String rule, Secrecy secrecy) {
        return scene.body(name, 3, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, secrecy, 0, rule));
    }

    private Question asked(Body one, Body other, String rule) {
        var question = scene.question(scene.alliance(one, other), one, other, scene.terms(rule));
        scene.toVote();
        return question;
    }

    private void vote(Question question, Body body, String... answers) {
        var voters = scene.voters(body);
        for (int i = 0; i < answers.length; i++) {
            casting.cast(voters.get(i).id(), question.id(), seat(question, voters.get(i)), answers[i]).required();
        }
    }

    @Test
    void aTieWaitsForTheChairWhoseNameStandsInTheCertificate() {
        var union = body("Union", "more-than 1/2 of cast tie-chair", Secrecy.SECRET);
        var circle = body("Circle", "more-than 1/2 of cast", Secrecy.SECRET);
        var question = asked(union, circle, "organisations(at-least 2)");
        vote(question, union, "yyny", "yyny", "nnyy", "nnyy");
        vote(question, circle, "yyyy", "yyyy");
        scene.toClose();

        assertThat(keys(certifying.make(union.convenor().id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.chair", "certificates.ground.chair", "certificates.ground.chair");
        var asked = post(union.convenor(), question, "/certify", "under", union.id().toString(), "chair0", "y");
        assertThat(asked.select("#chair1-error").text()).contains("Clause 1: 2 for and 2 against is a tie");
        assertThat(asked.select("input[name=chair0][value=y]").hasAttr("checked")).isTrue();
        assertThat(asked.select("input[name=chair3]")).as("clause 3 is no tie").isEmpty();
        assertThat(asked.select("#log, .timeline").text()).doesNotContain("tried to certify");
        assertThat(mvc.post().uri(question.href() + "/certify").with(People.signedIn(union.convenor())).with(csrf())
                .param("under", union.id().toString()).param("chair0", "y").param("chair1", "n").param("chair2", "y")
                .param("chair3", "n")).hasStatus3xxRedirection();
        var second = keeper(union);
        assertThat(page(question, second).text()).contains("the chair’s casting vote is for",
                "the chair’s casting vote is against");
        certifying.attest(second.id(), union.id(), question.id()).required();
        certify(question, circle);

        var decision = published(question);
        var certified = decision.returns().getFirst().certifications().getFirst();
        assertThat(certified.attested()).containsExactly("Convenor of Union (chair’s casting vote)", "Keeper");
        assertThat(certified.items()).extracting(item -> item.chair().orElse(null)).containsExactly(true, false, true, null);
        assertThat(questions.find(question.id()).orElseThrow().carried()).isTrue();
        assertThat(DecisionText.of(DecisionResult.of(decision)))
                .contains("2 for and 2 against is a tie; the chair’s casting vote\n"
                        .strip(), "casting vote");
    }

    @Test
    void whatIsObjectedToByConsentFallsWhereTheOrganisationHasAVeto() {
        var coops = body("Co-ops", "blocks 0", Secrecy.OPEN);
        var circle = body("Circle", "more-than 1/2 of cast", Secrecy.SECRET);
        var question = asked(coops, circle, "all(organisations(at-least 1), veto(\"" + coops.name() + "\"))");
        vote(question, coops, "yyyy", "yyyy");
        vote(question, circle, "yyyy", "yyyy");
        var ada = coops.members().getFirst();
        var bea = coops.members().get(1);
        objections.lodge(ada.id(), question.id(), seat(question, ada), 2, "Rents would be frozen at what nobody can pay.")
                .required();
        var taken = objections.lodge(bea.id(), question.id(), seat(question, bea), 1, "Not now.").required();
        assertThatThrownBy(() -> objections.withdraw(ada.id(), question.id(), taken)).isInstanceOf(NotFound.class);
        assertThat(objections.withdraw(bea.id(), question.id(), taken).required()).isTrue();
        scene.toClose();
        assertThat(keys(objections.lodge(bea.id(), question.id(), seat(question, bea), 0, "Too late.")))
                .containsExactly("objections.ground.closed");
        assertThat(keys(objections.withdraw(ada.id(), question.id(), objections.of(question.id(), List.of(coops.id()), ada.id())
                .stream().filter(Objection::own).findFirst().orElseThrow().id()))).containsExactly("objections.ground.stands");
        certify(question, coops);
        certify(question, circle);

        var decision = published(question);
        assertThat(decision.returns().getFirst().certifications().getFirst().items()).extracting(item -> item.objects())
                .containsExactly(false, false, true, false);
        var result = DecisionResult.of(decision);
        assertThat(result.joint().orElseThrow().items()).extracting(item -> item.verdict().outcome().name())
                .containsExactly("CARRIED", "CARRIED", "NOT_CARRIED", "CARRIED");
        assertThat(DecisionText.of(result)).contains("It objects formally.");
        assertThat(page(question, circle.convenor()).text()).contains("objects formally")
                .doesNotContain("Rents would be frozen at");
    }

    @Test
    void whereAMajorityDecidesAnObjectionIsReadAndDecidesNothing() {
        var union = body("Union", "more-than 1/2 of cast", Secrecy.SECRET);
        var circle = body("Circle", "more-than 1/2 of cast", Secrecy.SECRET);
        var question = asked(union, circle, "organisations(at-least 2)");
        var ada = union.members().getFirst();
        assertThat(page(question, ada).select("a[href$=/objections]")).isNotEmpty();
        var refused = post(ada, question, "/objections", "seat", seat(question, ada).toString(), "item", "2", "said", " ");
        assertThat(refused.select("#said-error").text()).contains("Say what harm you see");
        assertThat(refused.select("option[value=2]").hasAttr("selected")).isTrue();
        assertThat(mvc.post().uri(question.href() + "/objections").with(People.signedIn(ada)).with(csrf())
                .param("seat", seat(question, ada).toString()).param("item", "2").param("said", "It would part us."))
                .hasStatus3xxRedirection();
        var seen = document(question, "/objections", union.convenor());
        assertThat(seen.text()).contains("Clause 2", "It would part us.").doesNotContain("Member 1", "Take it back");
        assertThat(document(question, "/objections", ada).select("form[action$=/withdraw]")).hasSize(1);
        assertThat(document(question, "/objections", circle.convenor()).text()).doesNotContain("It would part us.");
        assertThat(mvc.get().uri(question.href() + "/objections").with(People.signedIn(scene.stranger()))).hasStatus(404);
        var late = scene.member("Late", union.id());
        assertThat(keys(objections.lodge(late.id(), question.id(), null, 0, "I came late.")))
                .containsExactly("objections.ground.seat");
        assertThat(page(question, circle.convenor()).text()).contains("An objection sent in " + union.name());
        assertThat(data.of(ada.id()).toString()).contains("It would part us.");
        data.erase(ada.id());
        assertThat(document(question, "/objections", union.convenor()).text()).contains("The words went with");
        scene.toClose();
        certify(question, union);
        assertThat(published(question).returns().getFirst().certifications().getFirst().items())
                .noneMatch(item -> item.objects());
    }

    private SignedIn keeper(Body body) {
        var keeper = scene.member("Keeper", body.id());
        bulk.keepsRoll(keeper.id(), body.id());
        return keeper;
    }

    private void certify(Question question, Body body) {
        certifying.make(body.convenor().id(), body.id(), question.id(), "", Map.of()).required();
        certifying.attest(keeper(body).id(), body.id(), question.id()).required();
    }

    /// What everybody may have, worked out again to the last byte.
    private Decision published(Question question) {
        var bytes = mvc.get().uri(question.href() + "/result.json").exchange().getResponse().getContentAsByteArray();
        var decision = switch (DecisionFile.read(Source.of("result.json", bytes))) {
            case Reading.Read<Decision>(var read) -> read;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
        assertThat(DecisionFile.write(decision)).isEqualTo(bytes);
        var result = DecisionResult.of(decision);
        assertThat(result.findings()).isEmpty();
        assertThat(mvc.get().uri(question.href() + "/result.txt").exchange().getResponse().getContentAsByteArray())
                .isEqualTo(DecisionText.of(result).getBytes(StandardCharsets.UTF_8));
        return decision;
    }

    private UUID seat(Question question, SignedIn person) {
        return delegations.seat(question.id(), person);
    }

    private Document post(SignedIn person, Question question, String path, String... fields) {
        var request = mvc.post().uri(question.href() + path).with(People.signedIn(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document page(Question question, SignedIn person) {
        return document(question, "", person);
    }

    private Document document(Question question, String path, SignedIn person) {
        var answer = mvc.get().uri(question.href() + path).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
