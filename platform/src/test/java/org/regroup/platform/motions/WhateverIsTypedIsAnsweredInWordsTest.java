package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(MotionScene.class)
class WhateverIsTypedIsAnsweredInWordsTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Motions motions;
    @Autowired
    Drafting drafting;
    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"#", "# #", "***", "**Bold** and _not_", "`", "![](x)", "<!-- -->", "<b>x</b>",
            "[x]: https://example.org",
            "[x](https://example.org)", "C#", "a\\b", "&amp; &nbsp;", "1. One", "- One", "> One", "a|b", "\\", "=== ---",
            "https://example.org"})
    void aTitleReadsAsItWasTyped(String title) {
        var stage = scene.stage();
        var motion = motions.start(stage.stranger().id(), stage.alliance(), new Wording(title, "", "One demand.", ""),
                Locale.ENGLISH, List.of()).required();

        assertThat(motions.find(motion.id()).orElseThrow().title()).isEqualTo(title);
    }

    @Test
    void aTextOfTooManyParagraphsIsRefusedAtItsField() throws Exception {
        var stage = scene.stage();
        var sent = mvc.post().uri("/alliances/" + stage.alliance() + "/motions/new").with(csrf())
                .with(People.signedIn(stage.stranger())).param("title", "Long").param("body", "a\n\n".repeat(6_000)).exchange();
        assertThat(sent).hasStatusOk();
        var page = Jsoup.parse(sent.getResponse().getContentAsString());

        assertThat(page.select(".notice.wrong a").eachAttr("href")).containsExactly("#body");
    }

    @Test
    void aSecondTitleInTheTextIsKept() {
        var stage = scene.stage();
        var motion = motions.start(stage.stranger().id(), stage.alliance(), new Wording("One", "", "# Two\n\nA demand.", ""),
                Locale.ENGLISH, List.of()).required();
        var page = mvc.get().uri(motion.href()).exchange();

        assertThat(page).hasStatusOk().bodyText().contains("Two");
        assertThat(mvc.get().uri(motion.href() + "/text").with(People.signedIn(stage.stranger()))).bodyText().contains("Two");
    }

    @Test
    void aDraftGivenUpStillSaysEverywhereThatItWasNobodysPosition() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        assertThat(drafting.giveUp(stage.stranger().id(), draft.id(), "Not now")).isInstanceOf(Outcome.Done.class);

        assertThat(mvc.get().uri(draft.href())).bodyText().contains("Thinking aloud");
        assertThat(mvc.get().uri(draft.href() + "/motion.json")).bodyText().contains("\"position\":false");
        assertThat(mvc.get().uri(draft.href() + "/motion.md")).bodyText().startsWith("> ");
        assertThat(mvc.get().uri(draft.href() + "/motion.txt")).bodyText().contains("Thinking aloud: not a position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"motion.pdf", "motion.odt", "motion.docx", "motion.md", "motion.txt", "motion.json"})
    void signsThatFilesCannotHoldAreLeftOut(String file) {
        var stage = scene.stage();
        var motion = motions.start(stage.stranger().id(), stage.alliance(), new Wording("A\u0001B\uFFFE", "S\u0000\uFFFF\uD800",
                "One\u0000 \u0008demand \uFFFE \uD83D.\n\n\u000bTwo \uFFFF", "Why\u0000\u0002\uDC00"), Locale.ENGLISH, List.of())
                .required();

        assertThat(mvc.get().uri(motion.href())).hasStatusOk();
        assertThat(mvc.get().uri(motion.href() + "/" + file)).hasStatusOk();
    }
}
