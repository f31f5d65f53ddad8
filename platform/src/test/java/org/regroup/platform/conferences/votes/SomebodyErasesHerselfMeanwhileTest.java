package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// A delegate erases what is known of her while she waits to speak and a vote by name is open: her name is gone, her vote and
/// what others said stay.
@PlatformTest
@Import(VoteScene.class)
class SomebodyErasesHerselfMeanwhileTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    Happenings happenings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    @Test
    void hersIsErasedAndEverythingElseStays() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        var ada = sitting.bodies().get(0).members().getFirst();
        assertThat(number(sitting.id().value(), ada)).isEqualTo("1");
        jdbc.sql("update conference_attendee set name = 'Ada Lovelace' where conference = :id and number = 1")
                .param("id", sitting.id().value()).update();
        speak(sitting, "1");
        speak(sitting, "5");
        happenings.enter(sitting.id(), UUID.randomUUID(), null, Optional.of("6"), new Act.Asked("6", Side.AGAINST)).required();
        var vote = scene.open(sitting, Rung.ROLL_CALL);
        sitting.all().forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.ROLL_CALL,
                who.equals("1") ? Choice.AGAINST : Choice.FOR).required());

        assertThat(mvc.post().uri("/account/erase").with(People.signedIn(ada)).with(csrf()).param("word", "erase"))
                .hasStatus3xxRedirection();

        var hall = happenings.hall(sitting.id());
        assertThat(hall.presence().has("1")).as("she has left the room").isFalse();
        assertThat(hall.floor().turns()).extracting(turn -> turn.person()).containsExactly("6");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        var reader = sitting.bodies().get(0).members().get(1);
        for (var path : new String[]{vote.href(), "/conferences/" + sitting.id() + "/minutes",
                "/conferences/" + sitting.id() + "/now", "/conferences/" + sitting.id() + "/delegates",
                "/conferences/" + sitting.id() + "/agreements", "/conferences/" + sitting.id() + "/minutes.json"}) {
            var answer = mvc.get().uri(path).with(People.signedIn(reader)).exchange();
            assertThat(answer).as(path).hasStatusOk();
            assertThat(answer).bodyText().as(path).doesNotContain("Ada Lovelace");
        }
        var page = Jsoup.parse(body(vote.href(), reader));
        assertThat(page.text()).contains("7 for, 1 against, 0 abstained");
        assertThat(page.select("#result details").get(1).select("li").eachText()).as("by number").containsExactly("1");
        var entries = happenings.entries(sitting.id(), 0);
        assertThat(Hall.of(entries)).isEqualTo(happenings.hall(sitting.id()));
        assertThat(Minutes.of(entries).sittings().getFirst().floor().values()).as("both were heard").hasSize(2);
        assertThat(jdbc.sql("select count(*) from conference_attendee where conference = :id and name <> ''")
                .param("id", sitting.id().value()).query(Integer.class).single()).isEqualTo(8);
    }

    @Test
    void aSecretBallotOfSomebodyErasedIsCounted() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        var ada = sitting.bodies().get(0).members().getFirst();
        var vote = scene.open(sitting, Rung.SECRET);
        sitting.all().forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.SECRET,
                who.equals("1") ? Choice.AGAINST : Choice.FOR).required());
        assertThat(mvc.post().uri("/account/erase").with(People.signedIn(ada)).with(csrf()).param("word", "erase"))
                .hasStatus3xxRedirection();
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        assertThat(Jsoup.parse(body(vote.href(), sitting.bodies().get(0).members().get(1))).text())
                .contains("7 for, 1 against, 0 abstained");
    }

    /// Whoever proposed the conference and chairs it erases herself while a vote is open: it is closed by another chair.
    @Test
    void aChairWhoErasesHerselfLeavesEverythingToTheNext() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        var next = sitting.bodies().get(1).members().getFirst();
        jdbc.sql("update person set name = 'Maria Montez' where id = :id").param("id", sitting.chair().id().value()).update();
        jdbc.sql("update conference_attendee set name = 'Maria Montez' where person = :id")
                .param("id", sitting.chair().id().value()).update();
        scene.office(sitting.id(), sitting.bodies(), Office.Kind.CHAIR, next, Duration.ofDays(2));
        var vote = scene.open(sitting, Rung.HANDS);
        sitting.all().forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.HANDS, Choice.FOR)
                .required());
        assertThat(mvc.post().uri("/account/erase").with(People.signedIn(sitting.chair())).with(csrf()).param("word", "erase"))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> closing.close(sitting.chair().id(), sitting.id(), vote.id())).isInstanceOf(Forbidden.class);
        scene.enter(sitting.id(), next, "5", new Act.ChairTaken("5"));
        closing.close(next.id(), sitting.id(), vote.id()).required();
        votes.declare(next.id(), sitting.id(), vote.id(), false).required();
        for (var path : new String[]{"", "/agreements", "/minutes", "/minutes.json", "/minutes.pdf", "/now", "/chair",
                "/delegates",
                "/votes/" + vote.id(), "/votes/" + vote.id() + "/reconciliation"}) {
            var answer = mvc.get().uri("/conferences/" + sitting.id() + path).with(People.signedIn(next)).exchange();
            assertThat(answer).as(path).hasStatusOk();
            if (!path.endsWith("pdf")) {
                assertThat(answer).bodyText().as(path).doesNotContain("Maria Montez");
            }
        }
        assertThat(Jsoup.parse(body(vote.href(), next)).text()).contains("8 for, 0 against, 0 abstained");
    }

    private void speak(VoteScene.Sitting sitting, String who) {
        happenings.enter(sitting.id(), UUID.randomUUID(), null, Optional.of(who), new Act.Asked(who, Side.FOR)).required();
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Began(who));
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Finished());
    }

    private String number(UUID conference, SignedIn person) {
        return jdbc.sql("select number::text from conference_attendee where conference = :id and person = :person")
                .param("id", conference).param("person", person.id().value()).query(String.class).single();
    }

    private String body(String path, SignedIn reader) {
        return new String(mvc.get().uri(path).with(People.signedIn(reader)).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
