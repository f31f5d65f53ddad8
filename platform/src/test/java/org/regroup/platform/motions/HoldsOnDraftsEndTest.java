package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.motions.Tabling.Handing;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(MotionScene.class)
class HoldsOnDraftsEndTest {

    @Autowired
    MotionScene scene;
    @Autowired
    DraftHolds holds;
    @Autowired
    Comments comments;
    @Autowired
    Tabling tabling;
    @Autowired
    Motions motions;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    /// Makes the member of a party its moderator.
    private SignedIn moderator(MotionScene.Party party) {
        scene.grant(party, party.member(), "moderator");
        return party.member();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.get().uri(address).exchange().getResponse().getContentAsString());
    }

    @Test
    void aHeldDraftIsNeitherShownNorListedNorTakenAlongAndComesBackByItself() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        var holder = moderator(stage.union());
        holds.place(holder.id(), stage.union().id(), draft.id(), null, "It names a member’s illness.", 3).required();

        var held = page(draft.href());
        assertThat(held.select(".notice.hold").text()).contains("Member of Union").contains("It names a member’s illness.");
        assertThat(held.text()).doesNotContain(MotionScene.WORDS.title()).doesNotContain("No household");
        assertThat(held.title()).doesNotContain(MotionScene.WORDS.title());
        assertThat(page("/motions").select("a[href=" + draft.href() + "]").text()).isEqualTo("A draft on hold");
        assertThat(page("/alliances/" + stage.alliance()).text()).doesNotContain(MotionScene.WORDS.title());
        for (var taken : new String[]{"/motion.json", "/motion.txt", "/motion.md", "/motion.pdf", "/versions", "/text.json",
                "/credits"}) {
            assertThat(mvc.get().uri(draft.href() + taken)).hasStatus(403);
        }
        assertThat(page(draft.href() + "/holds").text()).contains("No household");

        clock.advance(Duration.ofDays(3));
        assertThat(page(draft.href()).text()).contains("No household");
        assertThat(page(draft.href() + "/holds").text()).contains("Over");
    }

    @Test
    void aHoldStopsNobodyFromHandingADraftIn() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var draft = scene.draft(stage, stage.stranger());
        var holder = moderator(stage.union());
        holds.place(holder.id(), stage.union().id(), draft.id(), null, "Because.", 7).required();
        tabling.table(stage.stranger().id(), draft.id(), new Handing("none", calendar.id(), MotionKind.ORDINARY, "", null))
                .required();
        assertThat(motions.find(draft.id()).orElseThrow().stage()).isEqualTo(MotionStage.TABLED);
        assertThat(grounds(holds.place(moderator(stage.tenants()).id(), stage.tenants().id(), draft.id(), null, "Again.", 1)))
                .containsExactly("motions.ground.notDraft");
    }

    @Test
    void aCommentIsHeldForSevenDaysAtMostAndAgainOnlyByAnotherOrganisation() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        var comment = comments.write(stage.stranger().id(), draft.id(), "none", "You are all liars.").required();
        var union = stage.union().id();
        var first = moderator(stage.union());
        assertThat(grounds(holds.place(first.id(), union, draft.id(), comment, "", 8)))
                .containsExactlyInAnyOrder("motions.ground.hold.days", "motions.ground.reason.missing");
        assertThatThrownBy(() -> holds.place(first.id(), union, draft.id(), UUID.randomUUID(), "Insult.", 7))
                .isInstanceOf(NotFound.class);
        holds.place(first.id(), union, draft.id(), comment, "Insult.", 7).required();
        assertThat(page(draft.href()).select("#comments").text()).doesNotContain("liars").contains("Insult.");
        assertThat(grounds(holds.place(first.id(), union, draft.id(), comment, "Longer.", 7)))
                .containsExactly("motions.ground.hold.again");
        var second = moderator(stage.tenants());
        holds.place(second.id(), stage.tenants().id(), draft.id(), comment, "Indeed.", 2).required();
        clock.advance(Duration.ofDays(2));
        assertThat(page(draft.href()).select("#comments").text()).contains("liars");
    }

    @Test
    void onlyAModeratorHoldsAnybodyAppealsOnceAndAnotherOrganisationLiftsIt() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        var union = stage.union();
        assertThatThrownBy(() -> holds.place(union.member().id(), union.id(), draft.id(), null, "Because.", 1))
                .isInstanceOf(Forbidden.class);
        var holder = moderator(union);
        assertThatThrownBy(() -> holds.place(holder.id(), stage.tenants().id(), draft.id(), null, "Because.", 1))
                .isInstanceOf(Forbidden.class);
        var hold = holds.place(holder.id(), union.id(), draft.id(), null, "Because.", 5).required();

        var writer = stage.stranger();
        assertThat(mvc.post().uri(draft.href() + "/holds/" + hold.id() + "/appeal").with(csrf()).with(People.signedIn(writer))
                .param("as", "none").param("reason", "The rule says otherwise.")).hasStatus(302);
        assertThat(grounds(holds.appeal(writer.id(), draft.id(), hold.id(), "none", "Once more.")))
                .containsExactly("motions.ground.hold.appealed");
        assertThat(page(draft.href() + "/holds").text()).contains("The rule says otherwise.");
        assertThatThrownBy(() -> holds.lift(writer.id(), union.id(), draft.id(), hold.id(), "Mine."))
                .isInstanceOf(Forbidden.class);
        var other = moderator(stage.tenants());
        holds.lift(other.id(), stage.tenants().id(), draft.id(), hold.id(), "The appeal is right.").required();
        assertThat(page(draft.href()).text()).contains("No household").contains("lifted a hold");
        assertThat(grounds(holds.lift(other.id(), stage.tenants().id(), draft.id(), hold.id(), "Again.")))
                .containsExactly("motions.ground.hold.over");

        scene.endMandates(other);
        assertThatThrownBy(() -> holds.place(other.id(), stage.tenants().id(), draft.id(), null, "Because.", 1))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoWritesTooManyIsToldBeforeAndAfterwardsWhenAndKeepsTheText() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        var by = People.signedIn(stage.union().member());
        var form = Jsoup.parse(mvc.get().uri(draft.href()).with(by).exchange().getResponse().getContentAsString());
        assertThat(form.select("#comments").text()).contains("Up to " + MotionLimits.COMMENTS + " comments an hour");
        String last = "";
        for (int n = 0; n <= MotionLimits.COMMENTS; n++) {
            last = mvc.post().uri(draft.href() + "/comments").with(csrf()).with(by).param("as", "none")
                    .param("comment", "Number " + n)
                    .exchange().getResponse().getContentAsString();
        }
        assertThat(Jsoup.parse(last).select("textarea[name=comment]").val()).isEqualTo("Number " + MotionLimits.COMMENTS);
        assertThat(Jsoup.parse(last).select(".notice.wrong").text()).contains("comments within an hour");

        var fresh = "/alliances/" + stage.alliance() + "/motions/new";
        assertThat(mvc.get().uri(fresh).with(by)).bodyText().contains("Up to " + MotionLimits.DRAFTS + " drafts an hour");
        for (int n = 0; n <= MotionLimits.DRAFTS; n++) {
            last = mvc.post().uri(fresh).with(csrf()).with(by).param("title", "Draft " + n).param("body", "Words.").exchange()
                    .getResponse().getContentAsString();
        }
        assertThat(Jsoup.parse(last).select("input[name=title]").val()).isEqualTo("Draft " + MotionLimits.DRAFTS);
        clock.advance(Duration.ofMinutes(7));
        assertThat(mvc.post().uri(fresh).with(csrf()).with(by).param("title", "Later").param("body", "Words.")).hasStatus(302);
    }
}
