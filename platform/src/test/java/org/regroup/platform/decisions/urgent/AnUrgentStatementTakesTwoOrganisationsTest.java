package org.regroup.platform.decisions.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.urgent.UrgentScene.under;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.urgent.UrgentStatements.Voice;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import({QuestionScene.class, UrgentScene.class, BulkBallots.class})
class AnUrgentStatementTakesTwoOrganisationsTest {

    @Autowired
    UrgentScene scene;
    @Autowired
    QuestionScene alliances;
    @Autowired
    UrgentStatements statements;
    @Autowired
    UrgentActs acts;
    @Autowired
    BulkBallots bulk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Body circle;
    private Body tenants;
    private Body coops;
    private AllianceId alliance;

    @BeforeEach
    void three() {
        circle = scene.body("Circle", 1);
        tenants = scene.body("Tenants", 1);
        coops = scene.body("Co-ops", 1);
        alliance = alliances.alliance(circle, tenants, coops);
    }

    @Test
    void oneOrganisationAlonePublishesNothing() {
        var proposed = scene.proposed(alliance, circle);

        assertThat(proposed.state(alliances.now())).isEqualTo(UrgentState.PROPOSED);
        assertThat(keys(scene.confirm(proposed, circle))).containsExactly("urgent.ground.sameOrganisation");
        assertThat(mvc.get().uri(proposed.href())).as("a stranger does not see it").hasStatus(404);
        assertThat(mvc.get().uri(proposed.href() + "/statement.txt")).hasStatus(404);
        assertThat(mvc.get().uri("/alliances/" + alliance + "/urgent").exchange()).hasStatusOk().bodyText()
                .doesNotContain(proposed.draft().title());
        assertThat(mvc.get().uri(proposed.href()).with(People.signedIn(coops.members().getFirst())).exchange())
                .as("a member of another affiliate does").hasStatusOk();
        assertThat(acts.of(proposed.id())).extracting(UrgentAct::kind).containsExactly(UrgentAct.Kind.PROPOSED,
                UrgentAct.Kind.REFUSED);
    }

    @Test
    void neitherDoesTheLargest() {
        bulk.members(circle.id(), null, 15_000);
        var proposed = scene.proposed(alliance, circle);

        assertThat(keys(scene.confirm(proposed, circle))).containsExactly("urgent.ground.sameOrganisation");
        assertThatThrownBy(() -> statements.confirm(circle.members().getFirst().id(), proposed.id(), under(tenants)))
                .as("its members hold nobody else’s mandate").isInstanceOf(Forbidden.class);
        assertThat(scene.now(proposed).publishedAt()).isNull();
    }

    @Test
    void withTheSecondSignatureItIsPublicInTheNameOfTheTwo() {
        var published = scene.published(alliance, circle, tenants);

        assertThat(published.state(alliances.now())).isEqualTo(UrgentState.OPEN);
        assertThat(published.signatures(alliances.now())).extracting(UrgentVoice::organisation).containsExactly(circle.id(),
                tenants.id());
        assertThat(mvc.get().uri(published.href()).exchange()).hasStatusOk().bodyText()
                .contains("Statement of " + circle.name() + " and " + tenants.name() + ", not of Warm Homes as a whole.")
                .contains(coops.name() + " has not been asked.").contains("members not yet asked");
    }

    @Test
    void nobodySignsForTwoOrganisations() {
        var proposed = scene.proposed(alliance, circle);
        mandate(circle, tenants, Duration.ofDays(5));

        assertThat(keys(statements.confirm(circle.convenor().id(), proposed.id(), under(tenants))))
                .containsExactly("urgent.ground.samePerson");
        scene.confirm(proposed, tenants).required();
        mandate(circle, coops, Duration.ofDays(5));
        assertThat(keys(statements.sign(circle.convenor().id(), proposed.id(), under(coops))))
                .containsExactly("urgent.ground.samePerson");
        assertThat(keys(statements.dissent(circle.convenor().id(), proposed.id(), under(coops), "No.")))
                .containsExactly("urgent.ground.samePerson");
    }

    @Test
    void aMandateThatEndedAtNoonDoesNotSignOneSecondLater() {
        var proposed = scene.proposed(alliance, circle);
        var member = tenants.members().getFirst();
        grant(member.id().value(), tenants, Duration.ofHours(12));
        clock.advance(Duration.ofHours(12).plusSeconds(1));

        assertThatThrownBy(() -> statements.confirm(member.id(), proposed.id(), under(tenants))).isInstanceOf(Forbidden.class);
        grant(member.id().value(), tenants, Duration.ofHours(12));
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(statements.confirm(member.id(), proposed.id(), under(tenants)).required().publishedAt()).isNotNull();
    }

    @Test
    void aProposalThatNobodySignsEndsByTheClock() {
        var proposed = scene.proposed(alliance, circle);
        clock.advance(UrgentDraft.WAITS);

        assertThat(scene.now(proposed).state(alliances.now())).isEqualTo(UrgentState.EXPIRED);
        assertThat(keys(scene.confirm(proposed, tenants))).containsExactly("urgent.ground.notWaiting");
    }

    @Test
    void whoHasLeftTheAllianceIsNoSecondAndTakesItsNameBack() {
        var published = scene.published(alliance, circle, tenants);
        var proposed = statements.propose(circle.convenor().id(), alliance, under(circle), scene.draft("Other words."))
                .required();
        jdbc.sql("update affiliation set left_at = :now where alliance = :alliance and organisation = :organisation")
                .param("now", Sql.at(alliances.now())).param("alliance", alliance.value())
                .param("organisation", circle.id().value()).update();

        assertThat(keys(scene.confirm(proposed, coops))).containsExactly("urgent.ground.proposerLeft");
        statements.sign(coops.convenor().id(), published.id(), under(coops)).required();
        assertThatThrownBy(() -> statements.propose(circle.convenor().id(), alliance, under(circle), scene.draft("Third words.")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> statements.dissent(circle.convenor().id(), published.id(), under(circle), "No."))
                .isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri(published.href()).with(People.signedIn(circle.convenor()))).hasStatusOk().bodyText()
                .contains("/withdraw").doesNotContain(published.href() + "/dissent");
        statements.withdraw(circle.convenor().id(), published.id(), circle.id(), "We have left.").required();
        assertThat(scene.now(published).signatures(alliances.now())).extracting(UrgentVoice::organisation)
                .containsExactly(tenants.id(), coops.id());
    }

    @Test
    void itsProposerTakesItBackAndAnotherDeclinesWithoutEndingIt() {
        var proposed = scene.proposed(alliance, circle);
        statements.decline(coops.convenor().id(), proposed.id(), coops.id(), "Our council meets tomorrow.").required();
        assertThat(scene.now(proposed).state(alliances.now())).isEqualTo(UrgentState.PROPOSED);
        assertThat(keys(statements.decline(coops.convenor().id(), proposed.id(), coops.id(), "Again.")))
                .containsExactly("urgent.ground.spoken");
        assertThat(scene.confirm(proposed, coops).required().publishedAt()).as("they may think again").isNotNull();

        var other = statements.propose(tenants.convenor().id(), alliance, under(tenants), scene.draft("Other words.")).required();
        assertThat(keys(statements.withdraw(coops.convenor().id(), other.id(), coops.id(), "Not ours.")))
                .containsExactly("urgent.ground.nothingToWithdraw");
        assertThat(statements.withdraw(tenants.convenor().id(), other.id(), tenants.id(), "It is solved.").required()
                .state(alliances.now())).isEqualTo(UrgentState.WITHDRAWN);
    }

    @Test
    void reasonDayWordsAndDaysAreBoundAndAllThatIsMissingIsSaidAtOnce() {
        var empty = new UrgentDraft("", "", null, " ", "", 31, Locale.UK);
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, under(circle), empty))).containsExactlyInAnyOrder(
                "urgent.ground.title.missing", "urgent.ground.event.missing", "urgent.ground.eventOn.missing",
                "urgent.ground.urgency.missing", "urgent.ground.words.missing", "urgent.ground.days");
        var long301 = scene.draft("word ".repeat(UrgentDraft.MOST_WORDS + 1));
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, under(circle), long301)))
                .containsExactly("urgent.ground.words.many");
        var old = new UrgentDraft("A", "B", scene.today().minusDays(15), "C", "D", 14, Locale.UK);
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, under(circle), old)))
                .containsExactly("urgent.ground.eventOn.far");
        var most = new UrgentDraft("A", "B", scene.today().plusDays(14), "C", "word ".repeat(300), 30, Locale.UK);
        assertThat(statements.propose(circle.convenor().id(), alliance, under(circle), most)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whereMembersHaveDecidedThePathIsNotNeededAndACommitteeIsNamed() {
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, new Voice(circle.id(), Basis.MEMBERS, "all"),
                scene.draft()))).containsExactly("urgent.ground.basis");
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, new Voice(circle.id(), Basis.COMMITTEE, ""),
                scene.draft()))).containsExactly("urgent.ground.detail.missing");
    }

    @Test
    void anOrganisationSignsNoMoreThanTwoThatItsMembersHaveNotConfirmed() {
        scene.published(alliance, circle, tenants, scene.draft("First words."));
        scene.published(alliance, tenants, coops, scene.draft("Second words."));
        var third = statements.propose(circle.convenor().id(), alliance, under(circle), scene.draft("Third words.")).required();

        assertThat(keys(scene.confirm(third, tenants))).containsExactly("urgent.ground.limit");
        assertThat(keys(statements.propose(tenants.convenor().id(), alliance, under(tenants), scene.draft("Fourth."))))
                .containsExactly("urgent.ground.limit");
        clock.advance(Duration.ofDays(14));
        assertThat(statements.propose(tenants.convenor().id(), alliance, under(tenants), scene.draft("Fourth.")))
                .as("what has lapsed counts no more").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theDatabaseItselfRefusesOneOrganisation() {
        var proposed = scene.proposed(alliance, circle);
        assertThatThrownBy(() -> jdbc.sql("""
                update urgent set seconded_org = proposed_org, seconded_by = proposed_by, published_at = now(),
                    lapses_at = now() + interval '14 days' where id = ?""").param(proposed.id().value()).update())
                .hasMessageContaining("urgent_needs_two_organisations");
    }

    private void mandate(Body person, Body organisation, Duration lasts) {
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (gen_random_uuid(), :o, :p, 'voting', 'invitation', :now)""").param("o", organisation.id().value())
                .param("p", person.convenor().id().value()).param("now", Sql.at(clock.instant())).update();
        grant(person.convenor().id().value(), organisation, lasts);
    }

    private void grant(java.util.UUID person, Body organisation, Duration lasts) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                values (gen_random_uuid(), :o, :p, 'delegate', 'A meeting', 'A meeting', :now, :ends)""")
                .param("o", organisation.id().value()).param("p", person).param("now", Sql.at(clock.instant()))
                .param("ends", Sql.at(clock.instant().plus(lasts))).update();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::key).toList();
    }
}
