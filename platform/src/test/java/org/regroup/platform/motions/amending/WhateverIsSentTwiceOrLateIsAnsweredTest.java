package org.regroup.platform.motions.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;
import org.regroup.texts.exchange.Markdown;

@PlatformTest
@Import(AmendingScene.class)
class WhateverIsSentTwiceOrLateIsAnsweredTest {

    @Autowired
    AmendingScene scene;
    @Autowired
    AmendmentWriting writing;
    @Autowired
    Amendments amendments;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void signsNoDatabaseHoldsAreLeftOutOfAMinuteAndOfADecision() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        assertThat(mvc.post().uri("/amendments/" + lend + "/certify").with(csrf())
                .with(People.signedIn(play.union().convenor())).param("body", "Meet\u0000ing\u202E").param("rule", "\u0000Simple")
                .param("heldOn", "2020-01-01").param("entitled", "9").param("present", "8").param("inFavour", "7")
                .param("against", "1").param("abstained", "0")).hasStatus3xxRedirection();
        assertThat(java.util.Objects.requireNonNull(scene.find(play, lend).minute()).body()).isEqualTo("Meeting");
        assertThat(mvc.post().uri("/amendments/" + lend + "/decisions").with(csrf())
                .with(People.signedIn(play.union().convenor())).param("kind", "carried").param("organisation",
                        play.union().id().toString())
                .param("body", "Conference\u0000").param("howMany", "9\u0000").param("rule", "\u0000Simple")
                .param("reason", "\u0000"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsTabledTwiceLeadsToTheAmendmentBothTimes() {
        var play = scene.play();
        var draft = scene.draft(play, play.union(), "pay the debts of", "lend to");
        for (int n = 0; n < 2; n++) {
            assertThat(mvc.post().uri(draft.href() + "/table").with(csrf()).with(People.signedIn(play.union().convenor()))
                    .param("base", scene.proceedings(play).text().version().hex()).param("version", "1"))
                    .hasStatus3xxRedirection().redirectedUrl().isEqualTo("/amendments/" + draft.id());
        }
        assertThat(scene.proceedings(play).amendments()).hasSize(1);
        assertThat(mvc.post().uri(draft.href() + "/table").with(csrf()).with(People.signedIn(play.circle().convenor()))
                .param("base", "x").param("version", "1")).hasStatus(404);
    }

    @Test
    void onceTheDeadlineHasPassedOnlyWhatNoLongerFitsIsPutInOtherWords() {
        var play = scene.play();
        scene.deadline(play);
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        clock.advance(Duration.ofDays(1).plusSeconds(2));
        var all = scene.proceedings(play);
        var draft = AmendingScene.kept(writing.begin(play.union().convenor().id(), play.motion(), null, lend,
                all.text().version(), new Draft.Writing(Markdown.write(all.text()).replace("every landlord", "no landlord"),
                        "Something else", "", false, "")));
        assertThat(amendments.table(play.union().convenor().id(), draft.id(), all.text().version(), 1, "General meeting"))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.grounds().toString())
                        .contains("amending.ground.deadline"));
    }

    @Test
    void aMotionKeepsATitle() {
        var play = scene.play();
        var all = scene.proceedings(play);
        var draft = AmendingScene.kept(writing.begin(play.union().convenor().id(), play.motion(), null, null,
                all.text().version(),
                new Draft.Writing(Markdown.write(all.text()).replace("# Winter\n", ""), "No title", "", false,
                        play.union().voice())));
        assertThat(amendments.table(play.union().convenor().id(), draft.id(), all.text().version(), 1, ""))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.grounds()).extracting("field")
                        .containsExactly("text"));
    }

    @Test
    void aTextThatCannotBeReadIsAnsweredInWords() {
        var play = scene.play();
        var sent = mvc.post().uri("/motions/" + play.motion() + "/amendments").with(csrf())
                .with(People.signedIn(play.union().convenor())).param("text", "a\n\n".repeat(6_000)).param("title", "Long")
                .param("base", scene.proceedings(play).text().version().hex()).param("speaking", "\u0000" + play.union().voice())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var confirm = java.util.Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(confirm).with(People.signedIn(play.union().convenor()))).hasStatusOk();
        assertThat(mvc.get().uri(confirm.replace("/confirm", "")).with(People.signedIn(play.union().convenor()))).hasStatusOk();
        assertThat(mvc.post().uri(confirm.replace("/confirm", "/table")).with(csrf())
                .with(People.signedIn(play.union().convenor())).param("base", "").param("version", "1")).hasStatusOk();
    }
}
