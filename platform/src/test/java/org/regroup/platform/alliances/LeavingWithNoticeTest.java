package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.alliances.OpeningTakesTwoOrganisationsTest.refusedFor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Assembly.Party;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Assembly.class)
class LeavingWithNoticeTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Openings openings;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    Affiliations affiliations;
    @Autowired
    ChangeRepository changes;
    @Autowired
    AlliancePersonalData personalData;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private AllianceId alliance(Party first, Party second, int days) {
        var terms = assembly.terms(Rung.CAMPAIGN);
        var change = openings.propose(first.speaks(), new Terms(terms.name(), terms.purpose(), terms.norms(), terms.rung(), null,
                terms.exitRule(), terms.reviewOn(), days), new Invitee.Known(second.id())).required();
        return answers.accept(change.id(), second.speaks()).required().alliance();
    }

    @Test
    void anAffiliateBelongsUntilItsNoticeHasRunAndThenByTheClockNoMore() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = alliance(circle, tenants, 10);
        assembly.join(alliance, circle, tenants, union);
        var form = page("/alliances/" + alliance + "/leave", union.convenor());
        assertThat(form.text()).contains("Its last day is", "Give notice").doesNotContain("Leave now");

        affiliations.leave(alliance, union.speaks(), "Other work.").required();
        assertThat(alliances.affiliates(alliance)).hasSize(3);
        assertThat(page("/alliances/" + alliance, circle.convenor()).text()).contains("leaves; last day");
        assertThat(page("/alliances/" + alliance + "/history", circle.convenor()).text()).contains("Notices of leaving");
        var own = proposals.close(alliance, union.speaks(), "Done.").required();

        clock.advance(Duration.ofDays(10));
        assertThat(alliances.affiliates(alliance)).as("its last day").hasSize(3);
        assertThat(alliances.under(union.convenor().id(), alliance)).containsExactly(union.id());
        clock.advance(Duration.ofDays(1));
        assertThat(alliances.affiliates(alliance)).as("nothing has been written down yet").hasSize(2);
        assertThat(alliances.ofPerson(union.convenor().id())).isEmpty();
        assertThatThrownBy(() -> proposals.close(alliance, union.speaks(), "Done.")).isInstanceOf(Forbidden.class);

        affiliations.writeDownWhoHasLeft();
        assertThat(changes.find(own.id()).orElseThrow().ended()).isNotNull();
        assertThat(page("/alliances/" + alliance, circle.convenor()).text()).contains("Who has left", "Other work.");
        assembly.join(alliance, circle, tenants, union);
        assertThat(alliances.affiliates(alliance)).hasSize(3);
    }

    @Test
    void itMayComeBackBeforeAnybodyHasWrittenDownThatItLeft() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = alliance(circle, tenants, 5);
        assembly.join(alliance, circle, tenants, union);
        affiliations.leave(alliance, union.speaks(), "").required();
        clock.advance(Duration.ofDays(6));
        assembly.join(alliance, circle, tenants, union);
        affiliations.writeDownWhoHasLeft();
        assertThat(alliances.affiliates(alliance)).hasSize(3);
    }

    @Test
    void theNoticeIsTakenBackByTheSameOrganisationUntilItHasRun() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = alliance(circle, tenants, 10);
        assertThat(affiliations.takeBack(alliance, tenants.speaks())).satisfies(refusedFor("alliances.ground.noNotice"));
        affiliations.leave(alliance, tenants.speaks(), "Tired.").required();
        assertThat(affiliations.takeBack(alliance, circle.speaks())).satisfies(refusedFor("alliances.ground.noNotice"));

        assertThat(page("/alliances/" + alliance + "/leave", tenants.convenor()).select("form[action$=take-back]")).hasSize(1);
        assertThat(mvc.post().uri("/alliances/" + alliance + "/leave/take-back").with(People.signedIn(tenants.convenor()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).param("under", tenants.id().toString()))
                .hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(11));
        affiliations.writeDownWhoHasLeft();
        assertThat(alliances.affiliates(alliance)).hasSize(2);
        assertThat(page("/alliances/" + alliance + "/history", null).text()).contains("taken back on");
        assertThat(personalData.of(tenants.convenor().id()).get("notices of leaving")).asString().contains("Tired.");
        assertThat(affiliations.takeBack(alliance, tenants.speaks())).satisfies(refusedFor("alliances.ground.noNotice"));
    }

    @Test
    void withoutNoticeItLeavesAtOnceAndNobodyIsHeldForMoreThanAYear() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = alliance(circle, tenants, 0);
        assertThat(page("/alliances/" + alliance + "/leave", tenants.convenor()).text()).contains("It leaves at once.");
        affiliations.leave(alliance, tenants.speaks(), "").required();
        assertThat(alliances.affiliates(alliance)).hasSize(1);

        var terms = assembly.terms(Rung.DIALOGUE);
        assertThat(openings.propose(circle.speaks(), new Terms(terms.name(), terms.purpose(), terms.norms(), terms.rung(), null,
                terms.exitRule(), terms.reviewOn(), 366), new Invitee.Known(tenants.id())))
                .satisfies(refusedFor("alliances.ground.noticeDays"));
    }

    @Test
    void whatWasWrittenBeforeThereWereNoticesIsStillRead() {
        var circle = assembly.party("Circle");
        var alliance = alliance(circle, assembly.party("Tenants"), 3);
        jdbc.sql("update alliance_change set payload = payload #- '{terms,noticeDays}' where alliance = :id")
                .param("id", alliance.value()).update();
        assertThat(changes.of(alliance)).singleElement().satisfies(change -> assertThat(change.matter())
                .isInstanceOfSatisfying(Matter.Opening.class, opening -> assertThat(opening.terms().noticeDays()).isZero()));
    }

    private Document page(String path, @org.jspecify.annotations.Nullable SignedIn reader) {
        var request = mvc.get().uri(path);
        var answer = (reader == null ? request : request.with(People.signedIn(reader))).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
