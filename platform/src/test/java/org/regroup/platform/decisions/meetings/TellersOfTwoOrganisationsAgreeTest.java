package org.regroup.platform.decisions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.counting.Rational;
import org.regroup.counting.questions.Returned;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.meetings.MeetingCounts.After;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(QuestionScene.class)
class TellersOfTwoOrganisationsAgreeTest {

    static final String RULE = "organisations(at-least 2)";

    @Autowired
    QuestionScene scene;
    @Autowired
    MeetingCounts counts;
    @Autowired
    Tellers tellers;
    @Autowired
    MeetingData data;
    @Autowired
    Questions questions;
    @Autowired
    QuestionActs acts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    TestClock clock;

    private Body circle;
    private Body tenants;
    private SignedIn ada;
    private SignedIn noor;
    private Question question;

    @BeforeEach
    void aMeetingIsToDecide() {
        circle = scene.body("Circle", 39, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        tenants = scene.body("Tenants", 2, "more-than 1/2 of cast");
        ada = circle.members().getFirst();
        noor = tenants.members().getFirst();
        question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms(RULE));
    }

    private void named() {
        tellers.name(circle.convenor().id(), circle.id(), question.id(), circle.id(), scene.address(ada)).required();
        tellers.name(tenants.convenor().id(), tenants.id(), question.id(), circle.id(), scene.address(noor)).required();
    }

    @Test
    void theCountStandsAsSoonAsTheTwoAreTheSameAndNobodyChangesIt() {
        named();
        scene.toVote();
        assertThat(counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required()).isEqualTo(After.WAITS);
        assertThat(counts.settled(question, circle.id())).isEmpty();
        assertThat(counts.enter(noor.id(), question.id(), circle.id(), hands(34, 26, 5, 2)).required()).isEqualTo(After.DIFFERS);
        assertThat(counts.settled(question, circle.id())).isEmpty();
        assertThat(counts.enter(noor.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required()).isEqualTo(After.SETTLED);

        var settled = counts.settled(question, circle.id()).orElseThrow();
        assertThat(settled.intact()).isTrue();
        assertThat(settled.tellers()).containsExactly("Member 1", "Member 1");
        assertThat(settled.returned().counts()).hasSize(4).element(2)
                .isEqualTo(Returned.HandCount.of(2, Returned.Hands.of(34, 27, 5, 2)));
        assertThat(keys(counts.enter(ada.id(), question.id(), circle.id(), hands(34, 20, 5, 2))))
                .containsExactly("meetings.ground.settled");
        assertThat(keys(tellers.takeBack(circle.convenor().id(), question.id(), circle.id(), teller(ada))))
                .containsExactly("meetings.ground.settled");
        assertThat(acts.of(question.id())).extracting(QuestionAct::kind).containsSubsequence(QuestionAct.Kind.TELLER,
                QuestionAct.Kind.TELLER, QuestionAct.Kind.COUNTED, QuestionAct.Kind.COUNTED, QuestionAct.Kind.COUNTED,
                QuestionAct.Kind.SETTLED);

        jdbc.sql("update meeting_count set figures = replace(figures, '27', '33') where question = :q")
                .param("q", question.id().value()).update();
        assertThat(counts.settled(question, circle.id()).orElseThrow().intact()).as("found out").isFalse();
    }

    @Test
    void whoeverIsNamedIsToldByMailAndAtHome() {
        named();
        assertThat(jdbc.sql("select body from outgoing_mail where recipient = :to").param("to", scene.address(ada))
                .query(String.class).list()).singleElement().asString().contains(circle.name() + " has named you",
                        question.href() + "/counts/" + circle.id());
        assertThat(mvc.get().uri("/").with(org.regroup.platform.testing.People.signedIn(noor))).hasStatusOk().bodyText()
                .contains("You count the votes of " + circle.name());
    }

    @Test
    void eachOrganisationNamesOneOfItsOwnAndNobodyCountsTwice() {
        var both = scene.member("Both", tenants.id());
        jdbc.sql("insert into membership (id, organisation, person, standing, source, joined_at) "
                + "select gen_random_uuid(), :o, :p, 'voting', 'invitation', now()").param("o", circle.id().value())
                .param("p", both.id().value()).update();
        assertThat(keys(name(tenants, both))).containsExactly("meetings.ground.memberHere");
        assertThat(keys(name(tenants, ada))).as("not a member of the tenants").containsExactly("meetings.ground.unknown");
        assertThat(name(circle, both)).isInstanceOf(Outcome.Done.class);
        assertThat(keys(name(tenants, both))).containsExactly("meetings.ground.samePerson");
        assertThat(keys(name(circle, ada))).containsExactly("meetings.ground.sameOrganisation");
        assertThatThrownBy(() -> tellers.name(circle.convenor().id(), tenants.id(), question.id(), circle.id(),
                scene.address(noor))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tellers.name(ada.id(), circle.id(), question.id(), circle.id(), scene.address(ada)))
                .isInstanceOf(Forbidden.class);
        assertThat(acts.of(question.id())).filteredOn(act -> act.kind() == QuestionAct.Kind.REFUSED)
                .extracting(QuestionAct::detail)
                .containsExactly("meetings.memberHere", "meetings.samePerson", "meetings.sameOrganisation");

        assertThat(tellers.takeBack(circle.convenor().id(), question.id(), circle.id(), teller(both)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(name(circle, ada)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsEnteredOutsideTheWindowOrAgainstArithmetic() {
        named();
        assertThat(keys(counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2))))
                .containsExactly("meetings.ground.notYet");
        scene.toVote();
        assertThatThrownBy(() -> counts.enter(circle.convenor().id(), question.id(), circle.id(), hands(34, 27, 5, 2)))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(counts.enter(ada.id(), question.id(), circle.id(), hands(41, 27, 5, 2))))
                .containsOnly("meetings.ground.roll.v");
        assertThat(keys(counts.enter(ada.id(), question.id(), circle.id(), hands(33, 27, 5, 2))))
                .containsOnly("meetings.ground.present.v");
        var missing = new LinkedHashMap<>(hands(34, 27, 5, 2).values());
        missing.put("v2-for", "");
        missing.put("v3-against", "-1");
        assertThat(grounds(counts.enter(ada.id(), question.id(), circle.id(), Typed.of(missing)))).extracting(Ground::field)
                .containsExactly("v2-for", "v3-against");
        scene.toClose();
        clock.advance(Duration.ofDays(8));
        assertThat(keys(counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2))))
                .containsExactly("meetings.ground.over");
    }

    @Test
    void anotherOrganisationMaySendATellerWhereOneStaysSilent() {
        var third = scene.body("Third", 1, "more-than 1/2 of cast");
        question = scene.question(scene.alliance(circle, tenants, third), circle, tenants, scene.terms(RULE));
        named();
        var carl = third.members().getFirst();
        assertThat(name(third, carl)).isInstanceOf(Outcome.Done.class);
        scene.toVote();
        assertThat(counts.enter(noor.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required()).isEqualTo(After.WAITS);
        assertThat(counts.enter(carl.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required())
                .as("two from outside do not settle it").isEqualTo(After.DIFFERS);
        assertThat(counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required()).isEqualTo(After.SETTLED);
    }

    @Test
    void aDelegationThatVotesTogetherCastsWhatIsPresentAsItsMajorityShowed() {
        var delegation = scene.body("Delegation", 9, kind -> new Procedure(kind, Electorate.DELEGATES, VoteMethod.CARDS,
                Secrecy.OPEN, 0, Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                        "more-than 1/2 of cast").rule(),
                "", true));
        for (var delegate : delegation.members()) {
            jdbc.sql("""
                    insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                    values (gen_random_uuid(), :organisation, :person, 'delegate', 'Meeting', 'A meeting', :now, :ends)""")
                    .param("organisation", delegation.id().value()).param("person", delegate.id().value())
                    .param("now", Sql.at(clock.instant())).param("ends", Sql.at(clock.instant().plus(Duration.ofDays(90))))
                    .update();
        }
        question = scene.question(scene.alliance(delegation, tenants), delegation, tenants, scene.terms(QuestionKind.BASIS, RULE,
                false));
        var own = delegation.members().getFirst();
        tellers.name(delegation.convenor().id(), delegation.id(), question.id(), delegation.id(), scene.address(own)).required();
        tellers.name(tenants.convenor().id(), tenants.id(), question.id(), delegation.id(), scene.address(noor)).required();
        scene.toVote();
        var figures = new LinkedHashMap<String, String>();
        put(figures, "v", 0, 8, 4, 3, 0);
        assertThat(keys(counts.enter(own.id(), question.id(), delegation.id(), Typed.of(figures))))
                .as("cards can be spoiled").containsExactly("meetings.ground.missing");
        figures.put("v0-spoiled", "1");
        counts.enter(own.id(), question.id(), delegation.id(), Typed.of(figures)).required();
        counts.enter(noor.id(), question.id(), delegation.id(), Typed.of(figures)).required();

        var cast = counts.settled(question, delegation.id()).orElseThrow().returned().counts().getFirst();
        assertThat(cast.votes()).isEqualTo(Returned.Hands.of(8, 8, 0, 0));
        assertThat(cast.people().inFavour()).isEqualTo(Rational.of(4));
    }

    @Test
    void ofABodyTheTellersSayHowManySitInItAndThatIsWhatTheCardSays() {
        var board = scene.body("Board", 3, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "more-than 1/2 of cast").by("Regional council", 3));
        question = scene.question(scene.alliance(board, tenants), board, tenants, scene.terms(QuestionKind.BASIS, RULE, false));
        var own = board.members().getFirst();
        tellers.name(board.convenor().id(), board.id(), question.id(), board.id(), scene.address(own)).required();
        scene.toVote();
        var figures = new LinkedHashMap<String, String>();
        put(figures, "v", 0, 3, 2, 1, 0);
        assertThat(keys(counts.enter(own.id(), question.id(), board.id(), Typed.of(figures))))
                .containsExactly("meetings.ground.entitled");
        figures.put("entitled", "4");
        assertThat(keys(counts.enter(own.id(), question.id(), board.id(), Typed.of(figures))))
                .containsExactly("meetings.ground.seats");
        figures.put("entitled", "3");
        assertThat(counts.enter(own.id(), question.id(), board.id(), Typed.of(figures)).required()).isEqualTo(After.WAITS);
        put(figures, "v", 0, 4, 3, 1, 0);
        assertThat(keys(counts.enter(own.id(), question.id(), board.id(), Typed.of(figures))))
                .containsExactly("meetings.ground.roll.v");
    }

    @Test
    void ofUnitsTheMembersForWhomTheyStandAreCountedToo() {
        var coops = scene.body("Federation", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        for (var name : List.of("North", "South", "East")) {
            var unit = scene.unit(coops, name);
            scene.member("Of " + name, coops.id(), unit);
            scene.member("Also of " + name, coops.id(), unit);
        }
        question = scene.question(scene.alliance(coops, tenants), coops, tenants, scene.terms(QuestionKind.BASIS, RULE, false));
        tellers.name(coops.convenor().id(), coops.id(), question.id(), coops.id(), scene.address(coops.convenor())).required();
        scene.toVote();
        var figures = new LinkedHashMap<String, String>();
        put(figures, "v", 0, 3, 2, 1, 0);
        put(figures, "p", 0, 7, 4, 2, 0);
        assertThat(keys(counts.enter(coops.convenor().id(), question.id(), coops.id(), Typed.of(figures))))
                .containsExactly("meetings.ground.roll.p");
        put(figures, "p", 0, 6, 4, 2, 1);
        assertThat(keys(counts.enter(coops.convenor().id(), question.id(), coops.id(), Typed.of(figures))))
                .containsExactly("meetings.ground.present.p", "meetings.ground.people");
        put(figures, "p", 0, 6, 4, 2, 0);
        assertThat(counts.enter(coops.convenor().id(), question.id(), coops.id(), Typed.of(figures)).required())
                .isEqualTo(After.WAITS);
    }

    @Test
    void whoDecidesAloneNamesTwoPeople() {
        question = questions.put(circle.convenor().id(), circle.id(), own()).required();
        var ben = circle.members().get(1);
        assertThat(name(circle, ada)).isInstanceOf(Outcome.Done.class);
        assertThat(keys(name(circle, ada))).containsExactly("meetings.ground.samePerson");
        assertThat(name(circle, ben)).isInstanceOf(Outcome.Done.class);
        scene.toVote();
        counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required();
        assertThat(counts.enter(ben.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required()).isEqualTo(After.SETTLED);
    }

    @Test
    void theSheetIsAFormWithoutScriptAndNobodySeesTheOthersFiguresFirst() {
        named();
        scene.toVote();
        var path = question.href() + "/counts/" + circle.id();
        assertThat(Jsoup.parse(text(mvc.get().uri("/").with(People.signedIn(ada)).exchange())).select("main").text())
                .contains("You count the votes of " + circle.name());
        var section = Jsoup.parse(text(mvc.get().uri(question.href()).with(People.signedIn(ada)).exchange()));
        assertThat(section.select("#counts a").attr("href")).isEqualTo(path);
        assertThat(Jsoup.parse(text(mvc.get().uri(question.href()).exchange())).select("#counts")).isEmpty();
        assertThat(mvc.get().uri(path).with(People.signedIn(circle.members().get(5)))).hasStatus(403);

        counts.enter(noor.id(), question.id(), circle.id(), hands(34, 26, 5, 2)).required();
        var asked = statements.during(() -> mvc.get().uri(path).with(People.signedIn(ada)).exchange());
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        var page = Jsoup.parse(text(mvc.get().uri(path).with(People.signedIn(ada)).exchange()));
        assertThat(page.select("main fieldset input.narrow")).hasSize(16).allMatch(input -> input.attr("value").isEmpty());
        assertThat(page.select("#compared")).isEmpty();

        var same = Jsoup.parse(text(mvc.post().uri(path).with(People.signedIn(ada)).with(csrf()).param("same", "yes")
                .param("v0-present", "34").param("v0-for", "27").param("v0-against", "5").param("v0-abstained", "2").exchange()));
        assertThat(same.select("input[name=v3-for]").attr("value")).isEqualTo("27");

        var wrong = Jsoup.parse(text(mvc.post().uri(path).with(People.signedIn(ada)).with(csrf()).param("v0-present", "34")
                .param("v0-for", "33").param("v0-against", "5").param("v0-abstained", "2").param("v1-present", "some")
                .exchange()));
        assertThat(wrong.select(".notice.wrong li").eachText()).containsExactly(
                "The whole: 40 votes are more than the 34 present.", "Clause 1: a whole number from 0 to 1,000,000, please.",
                "Clause 2: a figure is missing. Enter 0 where there were none.",
                "Clause 3: a figure is missing. Enter 0 where there were none.");
        assertThat(wrong.select("input[name=v1-present]").attr("value")).isEqualTo("some");

        var post = mvc.post().uri(path).with(People.signedIn(ada)).with(csrf());
        hands(34, 27, 5, 2).values().forEach(post::param);
        assertThat(post.exchange()).hasStatus3xxRedirection();
        var compared = Jsoup.parse(text(mvc.get().uri(path).with(People.signedIn(ada)).exchange()));
        assertThat(compared.select("#compared tbody tr")).hasSize(4);
        assertThat(compared.select("#compared tbody").text()).contains("The text as a whole: For", "27", "26");
        assertThat(compared.select("input[name=v2-for]").attr("value")).isEqualTo("27");

        counts.enter(noor.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required();
        var settled = Jsoup.parse(text(mvc.get().uri(path).with(People.signedIn(ada)).exchange()));
        assertThat(settled.select("#settled tbody tr")).hasSize(4);
        assertThat(settled.select("form[action=" + path + "]")).isEmpty();
        assertThat(mvc.get().uri(path).with(People.signedIn(circle.members().get(5)))).hasStatus(403);
        var elsewhere = mvc.get().uri(path).with(People.signedIn(tenants.convenor()));
        var waits = Jsoup.parse(text(elsewhere.exchange()));
        assertThat(waits.select("main").text()).as("others still vote").contains("once the vote is over");
        assertThat(waits.select("#settled")).isEmpty();
        scene.toClose();
        assertThat(Jsoup.parse(text(elsewhere.exchange())).select("#settled tbody tr")).hasSize(4);
        assertThat(mvc.get().uri(path).with(People.signedIn(circle.members().get(5)))).hasStatusOk();
        assertThat(Jsoup.parse(text(mvc.get().uri(question.href()).exchange())).select("#acts").text())
                .contains("named a teller of " + tenants.name() + " for the count of " + circle.name(),
                        "the count of " + circle.name() + " stands");
    }

    @Test
    void whoErasesTheAccountLeavesWhatStandsAndFreesWhatDoesNot() {
        named();
        scene.toVote();
        counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required();
        assertThat(data.of(ada.id())).containsKey("counts");
        data.erase(ada.id());
        assertThat(data.of(ada.id())).isEmpty();
        assertThat(name(circle, ada)).isInstanceOf(Outcome.Done.class);
        counts.enter(ada.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required();
        counts.enter(noor.id(), question.id(), circle.id(), hands(34, 27, 5, 2)).required();
        data.erase(ada.id());
        assertThat(counts.settled(question, circle.id())).isPresent();
    }

    private QuestionTerms own() {
        var terms = scene.terms(RULE);
        return new QuestionTerms(terms.kind(), terms.subject(), terms.payload(),
                terms.title(), terms.notice(), terms.caseFor(), terms.caseAgainst(), terms.text(), null, true, null, terms.zone(),
                terms.opensAt(), terms.closesAt(), terms.certificatesUntil(), terms.reviewOn());
    }

    private Outcome<?> name(Body under, SignedIn person) {
        return tellers.name(under.convenor().id(), under.id(), question.id(), circle.id(), scene.address(person));
    }

    private UUID teller(SignedIn person) {
        return jdbc.sql("select id from meeting_teller where question = :q and person = :p").param("q", question.id().value())
                .param("p", person.id().value()).query(UUID.class).single();
    }

    /// The same figures for the whole and the three clauses.
    static Typed hands(int present, int with, int against, int abstained) {
        var figures = new LinkedHashMap<String, String>();
        for (int item = 0; item < 4; item++) {
            put(figures, "v", item, present, with, against, abstained);
        }
        return Typed.of(figures);
    }

    private static void put(Map<String, String> figures, String unit, int item, int present, int with, int against,
            int abstained) {
        figures.put(unit + item + "-present", String.valueOf(present));
        figures.put(unit + item + "-for", String.valueOf(with));
        figures.put(unit + item + "-against", String.valueOf(against));
        figures.put(unit + item + "-abstained", String.valueOf(abstained));
    }

    private static List<Ground> grounds(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds : List.of();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return grounds(outcome).stream().map(Ground::key).toList();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
