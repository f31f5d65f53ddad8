package org.regroup.platform.decisions.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Finding;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.meetings.CountsOfScene;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

/// An operator with the database in hand, before anything is certified and afterwards: secret ballots of the Circle, open ones
/// of the Tenants, hands of the Hall. The key of the seals is not in the database.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, CountsOfScene.class})
class WhoeverEditsTheDatabaseIsFoundOutTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Certifying certifying;
    @Autowired
    QuestionActs acts;
    @Autowired
    CountsOfScene meetings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, SignedIn> keepers = new LinkedHashMap<>();
    private Question question;

    @BeforeEach
    void theVoteIsOver() {
        for (var name : List.of("Circle", "Tenants", "Hall")) {
            var body = scene.body(name, 0, kind -> Procedure.of(kind, Electorate.MEMBERS,
                    name.equals("Hall") ? VoteMethod.MEETING : VoteMethod.BALLOT,
                    name.equals("Circle") ? Secrecy.SECRET : Secrecy.ROLL_CALL, 0, "more-than 1/2 of cast"));
            var keeper = scene.member("Keeper of the roll", body.id());
            bulk.keepsRoll(keeper.id(), body.id());
            bulk.members(body.id(), null, 8);
            bodies.put(name, body);
            keepers.put(name, keeper);
        }
        question = scene.question(scene.alliance(body("Circle"), body("Tenants"), body("Hall")), body("Circle"), body("Tenants"),
                scene.terms("organisations(at-least 2)"));
        scene.toVote();
        cast("Circle", "yyyy", "yyyy", "yyyy", "nnnn", "nnnn");
        cast("Tenants", "nnnn", "nnnn", "yyyy");
        counted();
        scene.toClose();
    }

    private void cast(String name, String... answers) {
        bulk.cast(question, question.party(body(name).id()).orElseThrow(), List.of(answers));
    }

    private void counted() {
        var typed = new java.util.TreeMap<String, String>();
        for (int item = 0; item < 4; item++) {
            typed.putAll(Map.of("v" + item + "-present", "9", "v" + item + "-for", "5", "v" + item + "-against", "3",
                    "v" + item + "-abstained", "1"));
        }
        meetings.count(question.id(), body("Hall"), keeper("Hall"), body("Circle"), keeper("Circle"), typed);
    }

    @Test
    void whatNobodyEditedIsCertifiedAndAddsUp() {
        bodies.keySet().forEach(this::certify);
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an answer                  | Circle  | seal     | update question_ballot set answers = translate(answers, 'yn', 'ny') where code = :first
            a weight                   | Circle  | seal     | update question_ballot set weight = 5 where code = :first
            the members it stands for  | Circle  | seal     | update question_ballot set people = 5 where code = :first
            a code                     | Circle  | seal     | update question_ballot set code = 'AAAAA-AAAAA' where code = :first
            a ballot given to paper    | Circle  | seal     | update question_ballot set paper = 7, elector = null, voice = null where code = :first
            a name swapped             | Tenants | seal     | update question_ballot set elector = (select id from question_elector where question = :question and organisation = :organisation and voted is null limit 1) where code = :first
            a ballot made secret       | Tenants | seal     | update question_ballot set elector = null, voice = sha256('x') where code = :first
            a ballot moved             | Circle  | received | update question_ballot set organisation = :tenants where code = :first
            a ballot taken out         | Circle  | received | delete from question_ballot where code = :first
            all of them taken out      | Circle  | received | delete from question_ballot where question = :question and organisation = :organisation
            a ballot put in            | Circle  | seal     | insert into question_ballot select question, organisation, 'AAAAA-AAAAA', sha256('x'), null, null, 'yyyy', 1, 1, seal from question_ballot where code = :first
            one put in for a non-voter | Circle  | seal     | with put as (insert into question_ballot select question, organisation, 'AAAAA-AAAAA', sha256('x'), null, null, 'yyyy', 1, 1, seal from question_ballot where code = :first) update question_elector set voted = 'online' where id = (select id from question_elector where question = :question and organisation = :organisation and voted is null limit 1)
            a voter marked who was not | Circle  | received | update question_elector set voted = 'online' where id = (select id from question_elector where question = :question and organisation = :organisation and voted is null limit 1)
            a line of the roll put in  | Circle  | roll     | with m as (insert into membership (id, organisation, roll_name, standing, source, joined_at) values (gen_random_uuid(), :organisation, 'Nobody', 'voting', 'roll', now()) returning id) insert into question_elector (id, question, organisation, membership) select gen_random_uuid(), :question, :organisation, m.id from m
            a line of the roll out     | Circle  | roll     | delete from question_elector where id = (select id from question_elector where question = :question and organisation = :organisation and voted is null limit 1)
            a count of hands           | Hall    | count    | update meeting_count set figures = replace(figures, '9,5,3,1', '9,8,0,1') where question = :question
            a count taken out          | Hall    | notCounted | delete from meeting_count where question = :question
            """)
    void beforeItIsCertified(String what, String name, String ground, String edit) {
        edit(name, edit);
        assertThat(keys(certifying.make(body(name).convenor().id(), body(name).id(), question.id(), ""))).as(what)
                .contains("certificates.ground." + ground);
        assertThat(acts.of(question.id())).filteredOn(act -> act.kind() == QuestionAct.Kind.REFUSED)
                .extracting(QuestionAct::detail).contains("certificates." + ground);
        assertThat(page()).contains(body(name).name()).containsAnyOf("nothing was certified", "Nothing was certified",
                "before its votes were counted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an answer              | Circle  | update question_ballot set answers = translate(answers, 'yn', 'ny') where code = :first
            a weight               | Circle  | update question_ballot set weight = 5 where code = :first
            a name swapped         | Tenants | update question_ballot set elector = (select id from question_elector where question = :question and organisation = :organisation and voted is null limit 1) where code = :first
            a ballot taken out     | Circle  | delete from question_ballot where code = :first
            taken out with its mark | Circle | with gone as (delete from question_ballot where code = :first) update question_elector set voted = null where id = (select id from question_elector where question = :question and organisation = :organisation and voted is not null limit 1)
            a ballot put in        | Circle  | insert into question_ballot select question, organisation, 'AAAAA-AAAAA', sha256('x'), null, null, 'yyyy', 1, 1, seal from question_ballot where code = :first
            a count of hands       | Hall    | update meeting_count set figures = replace(figures, '9,5,3,1', '9,8,0,1') where question = :question
            figures of a certificate | Circle | update question_certificate set content = replace(content, '"for":3', '"for":4') where organisation = :organisation
            a certificate moved    | Tenants | update question_certificate set content = (select content from question_certificate where organisation = :circle and question = :question) where organisation = :organisation and question = :question
            a line of the roll     | Circle  | with m as (insert into membership (id, organisation, roll_name, standing, source, joined_at) values (gen_random_uuid(), :organisation, 'Nobody', 'voting', 'roll', now()) returning id) insert into question_elector (id, question, organisation, membership) select gen_random_uuid(), :question, :organisation, m.id from m
            the joint rule         | Circle  | update question set rule = 'organisations(at-least 1)' where id = :question
            the words              | Circle  | update question set notice = 'Something else?' where id = :question
            the case for it        | Circle  | update question set case_for = 'Nobody would read this.' where id = :question
            the close              | Circle  | update question set closes_at = closes_at - interval '1 hour' where id = :question
            the rule of one        | Tenants | update question_party set rule = 'at-least 1/100 of cast' where question = :question and organisation = :organisation
            how many members       | Circle  | update question_party set members = 10000 where question = :question and organisation = :organisation
            who joined when        | Circle  | update question_party set histogram = '2020-01:10' where question = :question and organisation = :organisation
            when its vote began    | Circle  | update question_party set opens_at = opens_at + interval '1 hour' where question = :question and organisation = :organisation
            the key                | Circle  | update organisation_key set public_key = (select public_key from organisation_key where organisation = :tenants) where organisation = :organisation
            """)
    void afterItIsCertified(String what, String name, String edit) {
        bodies.keySet().forEach(this::certify);
        edit(name, edit);
        assertThat(findings()).as(what).isNotEmpty();
    }

    @Test
    void whateverStopsACertificateHasItsLineInTheLog() {
        for (var language : List.of("", "_de", "_fr")) {
            var texts = java.util.ResourceBundle.getBundle("messages.certificates" + language, java.util.Locale.ROOT);
            assertThat(texts.keySet()).containsAll(texts.keySet().stream().filter(key -> key.startsWith("certificates.ground."))
                    .map(key -> "questions.act.refused." + key.replace(".ground", "")).toList());
        }
    }

    private void edit(String name, String sql) {
        var first = jdbc.sql("select min(code) from question_ballot where question = :q and organisation = :o")
                .param("q", question.id().value()).param("o", body(name).id().value()).query(String.class).optional();
        var changed = jdbc.sql(sql).param("first", first.orElse("")).param("question", question.id().value())
                .param("organisation", body(name).id().value()).param("circle", body("Circle").id().value())
                .param("tenants", body("Tenants").id().value()).update();
        assertThat(changed).as("the edit itself works").isPositive();
    }

    /// What somebody finds who recomputes the decision from its file.
    private List<Finding> findings() {
        return switch (DecisionFile.read(Source.of("result.json", file("/result.json")))) {
            case Reading.Read<Decision>(var decision) -> DecisionResult.of(decision).findings();
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
    }

    private void certify(String name) {
        certifying.make(body(name).convenor().id(), body(name).id(), question.id(), "").required();
        certifying.attest(keeper(name).id(), body(name).id(), question.id()).required();
    }

    private Body body(String name) {
        return Objects.requireNonNull(bodies.get(name));
    }

    private SignedIn keeper(String name) {
        return Objects.requireNonNull(keepers.get(name));
    }

    private String page() {
        return Jsoup.parse(new String(file(""), StandardCharsets.UTF_8)).select("main").text();
    }

    private byte[] file(String path) {
        var answer = mvc.get().uri(question.href() + path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> new ArrayList<>(grounds.stream().map(Ground::key).toList());
        };
    }
}
