package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Badges;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.MembershipId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(QuestionScene.class)
class AUnitsVoteIsCastUnderItsOwnMandateTest {

    private static final String MINUTE = "House meeting of 3 May, 31 of 48 present";

    @Autowired
    QuestionScene scene;
    @Autowired
    Mandates mandates;
    @Autowired
    Badges badges;
    @Autowired
    Organisations organisations;
    @Autowired
    Roll roll;
    @Autowired
    Casting casting;
    @Autowired
    QuestionAccess access;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Body coops;
    private UnitId north;
    private UnitId south;
    private SignedIn noor;
    private SignedIn sunil;
    private Question question;

    @BeforeEach
    void twoCoOpsHaveAVoteEach() {
        coops = scene.body("Co-ops", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        north = scene.unit(coops, "North");
        south = scene.unit(coops, "South");
        noor = scene.member("Noor", coops.id(), north);
        scene.member("Nina", coops.id(), north);
        sunil = scene.member("Sunil", coops.id(), south);
        var circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        question = scene.question(scene.alliance(coops, circle), coops, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
    }

    @Test
    void oneOfItsMembersCastsTheVoteOfAUnitOnTheMinuteOfItsMeeting() {
        assertThat(keys(casting.cast(noor.id(), question.id(), seat(north), "yyyy"))).containsExactly("voting.ground.notYours");
        represent(noor, north, Duration.ofDays(20)).required();
        casting.cast(noor.id(), question.id(), seat(north), "yyyy").required();
        assertThat(keys(casting.cast(noor.id(), question.id(), seat(south), "yyyy"))).containsExactly("voting.ground.notYours");
        assertThat(page(noor, question.href() + "/vote").text()).contains("North");
    }

    @Test
    void theMandateEndsByTheClockAndWhenItsHolderMovesAway() {
        represent(noor, north, Duration.ofHours(1)).required();
        represent(sunil, south, Duration.ofDays(20)).required();
        scene.after(Duration.ofHours(1).plusSeconds(60));
        assertThat(keys(casting.cast(noor.id(), question.id(), seat(north), "yyyy")))
                .containsExactly("voting.ground.mandateEnded");
        var entry = jdbc.sql("select id from membership where person = :p").param("p", sunil.id().value()).query(UUID.class)
                .single();
        roll.change(coops.convenor().id(), coops.id(), new MembershipId(entry), Standing.VOTING, north).required();
        assertThat(keys(casting.cast(sunil.id(), question.id(), seat(south), "yyyy")))
                .containsExactly("voting.ground.mandateEnded");
        assertThat(page(null, "/organisations/" + coops.id() + "/mandates").text()).contains("no longer belongs to the unit");
        represent(sunil, north, Duration.ofDays(20)).required();
    }

    @Test
    void whoIsNotOfTheUnitOrHasNoMinuteOrIsTheSecondIsRefused() {
        assertThat(keys(represent(sunil, north, Duration.ofDays(20)))).containsExactly("organisations.ground.person.notInUnit");
        assertThat(keys(mandates.grant(coops.convenor().id(), coops.id(), new MandateTerms(noor.id(), Role.REPRESENTATIVE, " ",
                "A meeting", scene.now().plus(Duration.ofDays(9)), null, north))))
                .containsExactly("organisations.ground.source.missing");
        assertThat(keys(mandates.grant(noor.id(), coops.id(), terms(noor, Role.REPRESENTATIVE, north, Duration.ofDays(9)))))
                .contains("organisations.ground.grant.notAllowed");
        assertThat(keys(mandates.grant(coops.convenor().id(), coops.id(),
                terms(noor, Role.CONVENOR, north, Duration.ofDays(9))))).containsExactly("organisations.ground.role.notUnit");
        assertThat(keys(mandates.grant(coops.convenor().id(), coops.id(),
                terms(noor, Role.REPRESENTATIVE, null, Duration.ofDays(9))))).containsExactly("organisations.ground.role.unit");
        represent(noor, north, Duration.ofDays(20)).required();
        assertThat(keys(represent(noor, north, Duration.ofDays(20))))
                .containsExactly("organisations.ground.unit.represented");
    }

    @Test
    void itGivesLeaveForNothingInTheNameOfTheWhole() {
        represent(noor, north, Duration.ofDays(20)).required();
        assertThat(Arrays.stream(Act.values()).filter(act -> mandates.allow(noor.id(), act, coops.id()))).isEmpty();
        assertThat(Arrays.stream(Act.values()).filter(act -> !mandates.where(noor.id(), act).isEmpty())).isEmpty();
        assertThat(Arrays.stream(Act.values()).filter(act -> organisations.as(noor.id(), coops.id()).may(act))).isEmpty();
        assertThat(badges.of(noor.id())).noneMatch(badge -> badge.code().startsWith("for:"));
        var reader = access.reader(question, noor.id());
        assertThat(reader.speaksFor()).isEmpty();
        assertThat(reader.keepsRoll()).isEmpty();
    }

    @Test
    void theUnitsPageSaysWhoCastsItsVoteAndLeadsToTheForm() {
        var unit = "/organisations/" + coops.id() + "/units/" + north;
        var convenor = coops.convenor();
        assertThat(page(noor, unit).text()).contains("Nobody at present").doesNotContain("Enter who casts it", "Close North");
        assertThat(page(convenor, unit).select("a.button").eachAttr("href"))
                .contains("/organisations/" + coops.id() + "/mandates/new?unit=" + north);
        var form = page(convenor, "/organisations/" + coops.id() + "/mandates/new?unit=" + north);
        assertThat(form.select("input[name=person]")).as("voting members of the unit").hasSize(2);
        assertThat(form.select("input[name=role]").eachAttr("value")).containsExactly("representative", "delegate");
        assertThat(mvc.post().uri("/organisations/" + coops.id() + "/mandates").with(People.signedIn(convenor)).with(csrf())
                .param("unit", north.toString()).param("person", noor.id().value().toString()).param("source", MINUTE)
                .param("recallRule", "A meeting")
                .param("endsOn", LocalDate.ofInstant(scene.now(), ZoneOffset.UTC).plusDays(20).toString()))
                .hasRedirectedUrl(unit);
        assertThat(page(noor, unit).text()).contains("Noor", MINUTE, "Representative").doesNotContain("Enter who casts it");
        assertThat(page(convenor, unit).text()).doesNotContain("Enter who casts it");
        assertThat(page(null, "/organisations/" + coops.id() + "/mandates").text()).contains("Noor", "North", MINUTE);
        assertThat(mvc.get().uri(unit).with(People.signedIn(scene.stranger()))).hasStatus(404);
    }

    private Outcome<Mandate> represent(SignedIn person, UnitId unit, Duration term) {
        return mandates.grant(coops.convenor().id(), coops.id(), terms(person, Role.REPRESENTATIVE, unit, term));
    }

    private MandateTerms terms(SignedIn person, Role role, @org.jspecify.annotations.Nullable UnitId unit, Duration term) {
        return new MandateTerms(person.id(), role, MINUTE, "Any house meeting", scene.now().plus(term), null, unit);
    }

    private UUID seat(UnitId unit) {
        return jdbc.sql("select id from question_elector where unit = :unit and question = :question").param("unit", unit.value())
                .param("question", question.id().value()).query(UUID.class).single();
    }

    private Document page(@org.jspecify.annotations.Nullable SignedIn person, String path) {
        var request = mvc.get().uri(path);
        var answer = (person == null ? request : request.with(People.signedIn(person))).exchange();
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
