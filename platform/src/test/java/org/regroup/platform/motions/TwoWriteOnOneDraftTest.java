package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.Drafting.Saving;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(MotionScene.class)
class TwoWriteOnOneDraftTest {

    private static final Wording WORDS = MotionScene.WORDS;

    @Autowired
    MotionScene scene;
    @Autowired
    Drafting drafting;
    @Autowired
    Comments comments;
    @Autowired
    MotionTexts texts;
    @Autowired
    MockMvcTester mvc;

    private static Wording body(String body) {
        return new Wording(WORDS.title(), WORDS.summary(), body, WORDS.reasons());
    }

    private static Drafting.Base base(Motion motion) {
        return new Drafting.Base(motion.version(), motion.summary(), motion.reasons());
    }

    @Test
    void onlyWhoHasCommentedCanBeAskedToWrite() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        var other = stage.union().member();
        assertThat(grounds(drafting.invite(stage.stranger().id(), draft.id(), other.id())))
                .containsExactly("motions.ground.writer");
        assertThatThrownBy(() -> drafting.save(other.id(), draft.id(), WORDS, base(draft))).isInstanceOf(Forbidden.class);
        comments.write(other.id(), draft.id(), "none", "May I?").required();
        drafting.invite(stage.stranger().id(), draft.id(), other.id()).required();
        assertThat(drafting.save(other.id(), draft.id(), WORDS, base(draft))).isInstanceOf(Saving.Saved.class);
        assertThat(texts.versions(draft.id())).hasSize(1);
    }

    @Test
    void changesThatDoNotMeetAreMerged() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        drafting.save(stage.stranger().id(), draft.id(),
                body(WORDS.body().replace("October and April", "September and May")), base(draft));
        var second = drafting.save(stage.stranger().id(), draft.id(),
                body(WORDS.body().replace("every supplier", "each supplier")),
                base(draft));
        assertThat(second).isInstanceOf(Saving.Merged.class);
        assertThat(texts.current(draft.id()).plain()).contains("September and May").contains("each supplier");
    }

    @Test
    void changesThatMeetAreShownSideBySideAndNothingIsLost() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        drafting.save(stage.stranger().id(), draft.id(), body(WORDS.body().replace("every supplier", "all suppliers")),
                base(draft));
        var answer = mvc.post().uri(draft.href() + "/text").with(csrf()).with(People.signedIn(stage.stranger()))
                .param("title", WORDS.title()).param("summary", WORDS.summary()).param("reasons", WORDS.reasons())
                .param("body", WORDS.body().replace("every supplier", "each landlord")).param("base", draft.version().hex())
                .param("wasSummary", WORDS.summary()).param("wasReasons", WORDS.reasons()).exchange().getResponse();
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#theirs").text()).contains("all suppliers");
        assertThat(page.select("textarea[name=body]").val()).contains("each landlord");
        assertThat(texts.current(draft.id()).plain()).contains("all suppliers");

        // sent again, now that both have been seen
        mvc.post().uri(draft.href() + "/text").with(csrf()).with(People.signedIn(stage.stranger())).param("title", WORDS.title())
                .param("summary", WORDS.summary()).param("reasons", WORDS.reasons())
                .param("body", page.select("textarea[name=body]").val()).param("base", page.select("input[name=base]").val())
                .param("wasSummary", WORDS.summary()).param("wasReasons", WORDS.reasons()).exchange();
        assertThat(texts.current(draft.id()).plain()).contains("each landlord");
        assertThat(mvc.get().uri(draft.href() + "/versions")).bodyText().contains("<ins>").contains("<del>");
    }
}
