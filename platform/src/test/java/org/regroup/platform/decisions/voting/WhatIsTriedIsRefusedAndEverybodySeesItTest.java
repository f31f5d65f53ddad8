package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Affiliations;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.MembershipId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.organisations.RollImports;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Everything by which one organisation, or one person, could bend a vote: it is refused in words, it changes nothing, and a
/// stranger reads on the page of the question that it was tried.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class})
class WhatIsTriedIsRefusedAndEverybodySeesItTest {

    private static final String HALF = "more-than 1/2 of cast";

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Questions questions;
    @Autowired
    QuestionActs acts;
    @Autowired
    BallotBox box;
    @Autowired
    Certifying certifying;
    @Autowired
    Roll rolls;
    @Autowired
    RollImports imports;
    @Autowired
    RuleCards cards;
    @Autowired
    Affiliations affiliations;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Body union;
    private Body circle;
    private AllianceId alliance;
    private Question question;
    private SignedIn ada;

    @BeforeEach
    void aVoteIsOpen() {
        union = scene.body("Union", 12,
                kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MIXED, Secrecy.SECRET, 0, HALF));
        circle = scene.body("Circle", 3, HALF);
        alliance = scene.alliance(union, circle);
        question = scene.question(alliance, union, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        ada = union.members().getFirst();
    }

    @Test
    void oneOrganisationOpensNothingAloneEvenWithTwoConvenorsOrInTheDatabase() {
        var second = convenor(union);
        var proposed = questions.propose(union.convenor().id(), union.id(), alliance, scene.terms("organisations(at-least 1)"))
                .required();
        assertThat(text(post(proposed.href() + "/confirm", second, Map.of("under", union.id().toString()))))
                .contains("another organisation");
        assertThat(post(proposed.href() + "/confirm", second, Map.of("under", circle.id().toString()))).hasStatus(403);
        assertThat(questions.find(proposed.id()).orElseThrow().fixedAt()).isNull();
        assertThat(page(proposed)).contains("tried to confirm it for " + union.name());
        assertThat(acts.of(proposed.id())).filteredOn(act -> act.kind() == QuestionAct.Kind.REFUSED)
                .extracting(QuestionAct::detail).containsExactly("confirm", "noMandate");

        assertThatThrownBy(
                () -> jdbc.sql("update question set fixed_at = now(), confirmed_by = :by, confirmed_org = proposed_org "
                        + "where id = :id").param("by", second.id().value()).param("id", proposed.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyClosesAVoteEarly() {
        assertThat(keys(certifying.make(union.convenor().id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.early");
        questions.callOff(union.convenor().id(), union.id(), question.id(), "We are ahead.").required();
        assertThat(keys(questions.callOff(convenor(union).id(), union.id(), question.id(), "We are ahead.")))
                .containsExactly("questions.ground.callOff.twice");
        assertThat(vote(ada, "yyyy")).hasStatus3xxRedirection();
        assertThat(page(question)).contains("tried to certify the result of " + union.name() + " while the vote was on",
                "asked for " + union.name() + " that it be called off", "tried to call it off for " + union.name());
    }

    @Test
    void whateverAnOrganisationMakesOfItsCardMeanwhileTheVoteGoesByTheOldOne() {
        var before = question.party(union.id()).orElseThrow();
        var easier = Procedure.of(org.regroup.platform.organisations.QuestionKind.BASIS, Electorate.MEMBERS, VoteMethod.BALLOT,
                Secrecy.OPEN, 0, "at-least 1/100 of cast");
        assertThat(keys(cards.declare(union.convenor().id(), union.id(), List.of(easier), "Anew")))
                .contains("organisations.ground.card.declared");
        cards.adopt(union.id(), List.of(easier), "A carried change", UUID.randomUUID());

        assertThat(questions.find(question.id()).orElseThrow().party(union.id())).contains(before);
        assertThat(page(question)).contains("Version 1; a later one changes nothing here").doesNotContain("Version 2");
    }

    @Test
    void fiveHundredWhoJoinAfterTheFreezeHaveNoVote() {
        var file = new StringBuilder("name,email,standing\n");
        IntStream.range(0, 500).forEach(i -> file.append("Late ").append(i).append(",late").append(i).append('@')
                .append(union.id()).append(".example,voting\n"));
        var upload = imports
                .upload(union.convenor().id(), union.id(), "late.csv", file.toString().getBytes(StandardCharsets.UTF_8))
                .required();
        assertThat(imports.add(union.convenor().id(), union.id(), upload).orElseThrow().added()).isEqualTo(500);
        assertThat(jdbc.sql("select count(*) from question_elector where question = :q and organisation = :o")
                .param("q", question.id().value()).param("o", union.id().value()).query(Integer.class).single()).isEqualTo(13);
        var late = jdbc.sql("""
                select m.id from membership m where m.organisation = :o and m.email like 'late7@%'""")
                .param("o", union.id().value()).query(UUID.class).single();
        var person = scene.stranger();
        jdbc.sql("update membership set person = :p, joined_at = joined_at + interval '1 second' where id = :id")
                .param("p", person.id().value()).param("id", late).update();

        assertThat(text(post(question.href() + "/vote", person, ballot("yyyy")))).contains("You joined",
                "after its roll was fixed");
        assertThat(post(question.href() + "/vote", person, with(ballot("yyyy"), "seat", seat(ada).toString()))).hasStatusOk();
        assertThat(box.of(question.id(), union.id())).isEmpty();
        assertThat(page(question)).contains("whoever sent it joined after the roll was fixed",
                "whoever sent it does not hold that place on the roll", "13 members").doesNotContain("513");
    }

    @Test
    void whoIsStruckOffBetweenFreezeAndCloseVotesAllTheSame() {
        rolls.strikeOff(union.convenor().id(), union.id(), membership(ada), "She would vote no.").required();
        assertThat(vote(ada, "nnnn")).hasStatus3xxRedirection();
        assertThat(box.of(question.id(), union.id())).extracting(BallotBox.Cast::answers).containsExactly("nnnn");
        assertThat(jdbc.sql("select count(*) from question_elector where question = :q and organisation = :o")
                .param("q", question.id().value()).param("o", union.id().value()).query(Integer.class).single()).isEqualTo(13);
    }

    @Test
    void theSameRequestTwiceAndTwoDevicesAtOnceAreOneVote() throws Exception {
        var phone = new MockHttpSession();
        var desk = new MockHttpSession();
        var work = new ArrayList<Callable<Integer>>();
        for (var voter : scene.voters(union)) {
            for (var session : List.of(phone, phone, desk)) {
                work.add(
                        () -> mvc.post().uri(question.href() + "/vote").session(session).with(People.signedIn(voter)).with(csrf())
                                .params(form(with(ballot(session == phone ? "yyyy" : "nnnn"), "seat", seat(voter).toString())))
                                .exchange().getResponse().getStatus());
            }
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(302);
            }
        }
        assertThat(box.of(question.id(), union.id())).hasSize(13).allMatch(BallotBox.Cast::intact)
                .allMatch(cast -> cast.answers().equals("yyyy") || cast.answers().equals("nnnn"));
        assertThat(voted("online")).isEqualTo(13);
    }

    @Test
    void onPaperAndOnLineAtTheSameMomentOneOfTheTwoCounts() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (var voter : scene.voters(union)) {
            work.add(() -> vote(voter, "yyyy").getResponse().getStatus());
            work.add(() -> post(question.href() + "/roll/" + seat(voter), union.convenor(),
                    Map.of("paper", "true", "voted", "paper"))
                    .getResponse().getStatus());
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(box.of(question.id(), union.id())).hasSize(voted("online"));
        assertThat(voted("online") + voted("paper")).isEqualTo(13);
        assertThat(vote(scene.voters(union).get(2), "nnnn")).satisfies(answer -> assertThat(answer.getResponse().getStatus())
                .isIn(200, 302));
        assertThat(page(question)).containsAnyOf("voted on paper", "this voter had voted on line");
    }

    @Test
    void aConvenorWhoseTermEndedAtNoonDoesNothingAtAMinutePast() {
        var noon = clock.instant().plus(Duration.ofHours(5));
        jdbc.sql("update mandate set ends_at = :noon where person = :p and ended_at is null").param("noon", Sql.at(noon))
                .param("p", union.convenor().id().value()).update();
        var waits = questions.propose(circle.convenor().id(), circle.id(), alliance, scene.terms("organisations(all-but 0)"))
                .required();
        clock.advance(Duration.ofHours(5).plusMinutes(1));
        var under = Map.of("under", union.id().toString(), "reason", "Mine.");
        assertThat(post(waits.href() + "/confirm", union.convenor(), under)).hasStatus(403);
        for (var act : List.of("/call-off", "/remind", "/certify", "/attest")) {
            assertThat(post(question.href() + act, union.convenor(), under)).as(act).hasStatus(403);
        }
        assertThat(post(question.href() + "/roll/" + seat(ada), union.convenor(), Map.of("paper", "true"))).hasStatus(403);
        assertThat(post("/alliances/" + alliance + "/questions/new", union.convenor(), under)).hasStatus(403);

        assertThat(questions.find(waits.id()).orElseThrow().fixedAt()).isNull();
        assertThat(jdbc.sql("select voted from question_elector where id = :id").param("id", seat(ada)).query(String.class)
                .optional()).isEmpty();
        assertThat(page(waits)).contains(union.convenor().name() + " acted for " + union.name() + ", but the mandate had ended");
        assertThat(page(question)).containsOnlyOnce("but the mandate had ended");
        assertThat(vote(union.convenor(), "yyyy")).as("her own vote is a member's").hasStatus3xxRedirection();
    }

    @Test
    void aMemberWithoutMandateIsSeenToTryButNotNamed() {
        assertThat(post(question.href() + "/call-off", ada, Map.of("under", union.id().toString(), "reason", "x")))
                .hasStatus(403);
        assertThat(post(question.href() + "/call-off", ada, Map.of("under", circle.id().toString(), "reason", "x")))
                .hasStatus(403);
        assertThat(post(question.href() + "/call-off", scene.stranger(), Map.of("under", union.id().toString(), "reason", "x")))
                .hasStatus(403);
        assertThat(acts.of(question.id())).filteredOn(act -> act.kind() == QuestionAct.Kind.REFUSED).singleElement()
                .satisfies(act -> assertThat(act.person()).isNull());
        assertThat(page(question)).contains("Somebody acted for " + union.name() + " without its mandate")
                .doesNotContain(ada.name());
    }

    @Test
    void whoLeavesTheAllianceBetweenFreezeAndCloseTakesNothingOffTheVote() {
        affiliations.leave(alliance, union.speaks(), "We do not like how it goes.").required();
        var after = questions.find(question.id()).orElseThrow();
        assertThat(after.parties()).isEqualTo(question.parties());
        assertThat(vote(ada, "yyyy")).hasStatus3xxRedirection();
        scene.toClose();
        bulk.keepsRoll(union.members().getLast().id(), union.id());
        certifying.make(union.convenor().id(), union.id(), question.id(), "").required();
        certifying.attest(union.members().getLast().id(), union.id(), question.id()).required();
        assertThat(page(question)).contains("Missing: " + circle.name(),
                "said for " + union.name() + " that it leaves the alliance. That takes nothing off this vote");
    }

    private SignedIn convenor(Body body) {
        var second = scene.member("Second convenor", body.id());
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                values (gen_random_uuid(), :o, :p, 'convenor', 'A meeting', 'A meeting', :now, :ends)""")
                .param("o", body.id().value()).param("p", second.id().value()).param("now", Sql.at(clock.instant()))
                .param("ends", Sql.at(clock.instant().plus(Duration.ofDays(90)))).update();
        return second;
    }

    private MembershipId membership(SignedIn person) {
        return new MembershipId(jdbc.sql("select id from membership where person = :p").param("p", person.id().value())
                .query(UUID.class).single());
    }

    private int voted(String how) {
        return jdbc.sql("select count(*) from question_elector where question = :q and voted = :how")
                .param("q", question.id().value()).param("how", how).query(Integer.class).single();
    }

    private MvcTestResult vote(SignedIn voter, String answers) {
        return post(question.href() + "/vote", voter, with(ballot(answers), "seat", seat(voter).toString()));
    }

    private MvcTestResult post(String path, SignedIn person, Map<String, String> form) {
        return mvc.post().uri(path).with(People.signedIn(person)).with(csrf()).params(form(form)).exchange();
    }

    private static org.springframework.util.MultiValueMap<String, String> form(Map<String, String> values) {
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        values.forEach(form::add);
        return form;
    }

    private static Map<String, String> ballot(String answers) {
        var form = new java.util.TreeMap<String, String>();
        IntStream.range(0, answers.length()).forEach(i -> form.put("item" + i, answers.substring(i, i + 1)));
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        form.put(name, value);
        return form;
    }

    /// What a stranger reads.
    private String page(Question shown) {
        return text(mvc.get().uri(shown.href()).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).select("main")
                .text();
    }

    private UUID seat(SignedIn person) {
        return jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.id().value())
                .param("person", person.id().value()).query(UUID.class).single();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
