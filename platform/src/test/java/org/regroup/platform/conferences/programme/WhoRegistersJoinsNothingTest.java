package org.regroup.platform.conferences.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.programme.AnybodySubmitsAndOrganisersChooseTest.keys;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.conferences.ConferenceScene.Open;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ConferenceScene.class)
class WhoRegistersJoinsNothingTest {

    @Autowired
    ConferenceScene scene;
    @Autowired
    Registrations registrations;
    @Autowired
    People people;
    @Autowired
    ProgrammeData data;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Open open;
    private List<LocalDate> days;
    private SignedIn shy;
    private SignedIn frank;

    @BeforeEach
    void twoRegister() {
        open = scene.open();
        days = List.of(scene.today().plusDays(30), scene.today().plusDays(32));
        shy = people.person("Shyla", "shyla-" + open.id() + "@example.org");
        frank = people.person("Franka", "franka-" + open.id() + "@example.org");
        registrations.register(shy.id(), open.id(), new Registrations.Coming(days, false, "A bed", false)).required();
        registrations.register(frank.id(), open.id(), new Registrations.Coming(days, true, "", true)).required();
    }

    private String seenBy(SignedIn reader) throws UnsupportedEncodingException {
        return mvc.get().uri("/conferences/" + open.id() + "/registrations").with(People.signedIn(reader)).exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nobodyBecomesAMemberOfAnything() {
        assertThat(jdbc.sql("select count(*) from membership where person = any(:ids)")
                .param("ids", new UUID[]{shy.id().value(), frank.id().value()}).query(Long.class).single()).isZero();
    }

    @Test
    void sponsorsSeeThoseAloneWhoAgreedAndNoLongerOnceTheyDoNot() throws Exception {
        assertThat(seenBy(open.first().convenor())).contains("franka-").doesNotContain("Shyla", "shyla-", "A bed");
        registrations.register(frank.id(), open.id(), new Registrations.Coming(days, true, "", false)).required();
        assertThat(seenBy(open.first().convenor())).doesNotContain("franka-", "Franka");
        assertThat(mvc.get().uri("/conferences/" + open.id() + "/registrations").with(People.signedIn(shy))).hasStatus(403);
    }

    @Test
    void theDeskSeesNamesAndNeedsAndNoAddressOfThoseWhoDidNotAgree() throws Exception {
        var keeper = open.first().members().getFirst();
        scene.gives(open, Office.Kind.DESK, keeper, open.first());
        assertThat(seenBy(keeper)).contains("Shyla", "A bed", "Franka").doesNotContain("shyla-");
    }

    @Test
    void takingItBackLeavesNothingOfTheNeeds() {
        registrations.withdraw(shy.id(), open.id());
        assertThat(registrations.own(shy.id(), open.id())).isEmpty();
        assertThat(jdbc.sql("select needs from conference_registration where person = ?").param(shy.id().value())
                .query(String.class).single()).isEmpty();
        data.erase(frank.id());
        assertThat(data.of(frank.id())).isEmpty();
    }

    @Test
    void onlyDaysOfTheConferenceAndOnlyBeforeItIsOver() {
        assertThat(keys(registrations.register(shy.id(), open.id(),
                new Registrations.Coming(List.of(scene.today()), false, "", false)))).containsExactly("registering.ground.days");
        assertThat(keys(registrations.register(shy.id(), open.id(), new Registrations.Coming(List.of(), false, "", false))))
                .containsExactly("registering.ground.days");
        scene.after(Duration.ofDays(40));
        assertThat(keys(registrations.register(shy.id(), open.id(), new Registrations.Coming(days, false, "", false))))
                .containsExactly("registering.ground.over");
    }
}
