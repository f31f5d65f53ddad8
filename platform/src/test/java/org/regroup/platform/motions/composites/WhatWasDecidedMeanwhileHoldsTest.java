package org.regroup.platform.motions.composites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.composites.CompositeScene.Meeting;
import org.regroup.platform.motions.composites.Composites.Word;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.texts.composites.Coverage;

@PlatformTest
@Import(CompositeScene.class)
class WhatWasDecidedMeanwhileHoldsTest {

    @Autowired
    CompositeScene scene;
    @Autowired
    Composites composites;
    @Autowired
    Workshop workshop;
    @Autowired
    Panels panels;
    @Autowired
    Motions motions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Set<String> all(Meeting at) {
        return Coverage.of(composites.work(at.composite()).composite()).sentences().stream()
                .map(one -> one.sentence().id().toString()).collect(Collectors.toSet());
    }

    private int seen(Meeting at) {
        return composites.work(at.composite()).row().revision();
    }

    private Meeting published() {
        var at = scene.meeting();
        workshop.use(at.chair().id(), at.composite(), seen(at), all(at), "").required();
        composites.publish(at.chair().id(), at.composite(), "First").required();
        return at;
    }

    private Outcome<Compositing> say(Meeting at, int party, Word word) {
        return composites.say(at.party(party).convenor().id(), at.composite(), at.party(party).motion(),
                composites.work(at.composite()).signOffs().version(), word, "As we see it");
    }

    @Test
    void aMotionThatWasCarriedMeanwhileStaysCarried() {
        var at = published();
        jdbc.sql("update motion set outcome = 'carried', closed_at = now() where id = :id")
                .param("id", at.party(2).motion().value()).update();
        say(at, 0, Word.SIGN);
        say(at, 1, Word.SIGN);
        say(at, 2, Word.SIGN);
        say(at, 3, Word.SIGN);

        assertThat(motions.find(at.party(2).motion()).orElseThrow().outcome()).isEqualTo(MotionOutcome.CARRIED);
        assertThat(composites.work(at.composite()).row().motion()).isNull();
    }

    @Test
    void aMotionThatWasWithdrawnMeanwhileCanStillBeKeptOut() {
        var at = published();
        jdbc.sql("update motion set stage = 'withdrawn', closed_at = now() where id = :id")
                .param("id", at.party(2).motion().value()).update();
        assertThat(say(at, 2, Word.SIGN)).isInstanceOf(Outcome.Refused.class);
        say(at, 2, Word.SEPARATE).required();
        assertThat(composites.work(at.composite()).row().motion()).isNull();
        say(at, 0, Word.SIGN).required();
        say(at, 1, Word.SIGN).required();
        say(at, 3, Word.SIGN).required();
        assertThat(composites.work(at.composite()).row().motion()).isNotNull();
    }

    private int dropped(Meeting at) {
        var some = all(at);
        some.removeIf(id -> id.startsWith(at.party(1).motion().toString()));
        workshop.use(at.chair().id(), at.composite(), seen(at), some, "Outside the subject").required();
        return composites.work(at.composite()).composite().log().dropped().getFirst().option();
    }

    @Test
    void nobodyKnowsTheLotBeforeItIsDrawn() {
        var at = published();
        int option = dropped(at);
        int acts = composites.work(at.composite()).acts().size();
        panels.appeal(at.party(1).convenor().id(), at.composite(), option, "Only movers can withdraw it").required();
        assertThat(Panels.seats(composites.work(at.composite()), option)).hasSize(3)
                .allSatisfy(seat -> assertThat(seat.words()).startsWith(at.composite() + "/" + option + "/")
                        .isNotEqualTo(at.composite() + "/" + option + "/" + acts));
    }

    @Test
    void aPanelRulesAlsoWhenTheMoverHasLeftMeanwhile() {
        var at = published();
        int option = dropped(at);
        panels.appeal(at.party(1).convenor().id(), at.composite(), option, "Only movers can withdraw it").required();
        say(at, 1, Word.SEPARATE).required();
        for (var seat : Panels.seats(composites.work(at.composite()), option)) {
            panels.rule(seat.by().person(), at.composite(), option, true, "As I see it");
        }
        assertThat(mvc.get().uri("/composites/" + at.composite())).hasStatusOk();
        assertThat(composites.work(at.composite()).composite().text().plain()).doesNotContain("No meter");
    }

    @Test
    void aTextOfTooManyParagraphsAndAReasonOfTooManyWordsAreRefusedAtTheirFields() {
        var at = published();
        var text = mvc.post().uri("/composites/" + at.composite() + "/text").with(csrf()).with(People.signedIn(at.chair()))
                .param("seen", String.valueOf(seen(at)));
        assertThat(text.param("text", "a\n\n".repeat(6_000)).param("reason", "Shorter")).hasStatusOk().bodyText()
                .contains("href=\"#text\"");
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/text").with(csrf()).with(People.signedIn(at.chair()))
                .param("seen", String.valueOf(seen(at))).param("text", "a").param("reason", "x".repeat(9_000))).hasStatusOk()
                .bodyText().contains("href=\"#reason\"");
    }

    @Test
    void namesThatNobodyGaveAreNotFound() {
        var at = published();
        var chair = People.signedIn(at.chair());
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/clauses/%20").with(csrf()).with(chair)
                .param("seen", String.valueOf(seen(at))).param("turn", "up")).hasStatus4xxClientError();
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/sentences").with(csrf()).with(chair)
                .param("seen", String.valueOf(seen(at))).param("sentence", "x:y:0").param("words", "k1:9:2").exchange()
                .getResponse().getStatus()).isIn(200, 404);
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/options/77/appeal").with(csrf())
                .with(People.signedIn(at.party(0).convenor())).param("appeal", "x")).hasStatus(404);
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/order").with(csrf()).with(chair)
                .param("seen", String.valueOf(seen(at))).param("order", "k1,k1,\u0000,k2")).hasStatusOk();
    }
}
