package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(MotionScene.class)
class ADraftIsNobodysPositionTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Motions motions;
    @Autowired
    MockMvcTester mvc;

    @Test
    void anybodySignedInStartsOneAndEverybodyReadsIt() throws Exception {
        var stage = scene.stage();
        var sent = mvc.post().uri("/alliances/" + stage.alliance() + "/motions/new").with(csrf())
                .with(People.signedIn(stage.stranger())).param("title", "Warm rooms").param("body", "One demand.\n\nAnother.")
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var page = Jsoup.parse(
                mvc.get().uri(java.util.Objects.requireNonNull(sent.getResponse().getRedirectedUrl())).exchange().getResponse()
                        .getContentAsString());

        assertThat(page.title()).startsWith("Thinking aloud: Warm rooms");
        assertThat(page.select("header.lead .flag").text()).isEqualTo("Thinking aloud");
        assertThat(page.select("#text .clause .no").eachText()).containsExactly("1", "2");
        assertThat(page.select("#text .clause p").eachText()).containsExactly("One demand.", "Another.");
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        var stage = scene.stage();
        var long_ = "word ".repeat(60_000);
        var page = Jsoup.parse(mvc.post().uri("/alliances/" + stage.alliance() + "/motions/new").with(csrf())
                .with(People.signedIn(stage.stranger())).param("title", " ").param("body", long_).exchange().getResponse()
                .getContentAsString());

        assertThat(page.select(".notice.wrong a").eachAttr("href")).containsExactly("#title", "#body");
        assertThat(page.select("textarea[name=body]").val().strip()).isEqualTo(long_.strip());
        assertThat(page.select(".notice.wrong").text()).contains("200,000").contains("299,999");
    }

    @Test
    void htmlIsShownAsText() throws Exception {
        var stage = scene.stage();
        var words = new Wording("<b>Bold</b>", "", "<script>alert(1)</script> and <img src=x onerror=alert(1)>", "<i>why</i>");
        var motion = motions.start(stage.stranger().id(), stage.alliance(), words, Locale.ENGLISH, java.util.List.of())
                .required();
        var page = Jsoup.parse(mvc.get().uri(motion.href()).exchange().getResponse().getContentAsString());

        assertThat(page.select("main script, main img, main b b")).isEmpty();
        assertThat(page.select("#text").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("h1").text()).isEqualTo("<b>Bold</b>");
    }
}
