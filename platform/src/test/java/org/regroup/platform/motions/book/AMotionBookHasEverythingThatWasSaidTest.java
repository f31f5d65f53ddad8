package org.regroup.platform.motions.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionScene;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
@Import(MotionScene.class)
class AMotionBookHasEverythingThatWasSaidTest {

    @Autowired
    MotionScene scene;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private byte[] get(String uri, String language) {
        var response = mvc.get().uri(uri).header("Accept-Language", language).exchange();
        assertThat(response).hasStatusOk();
        return response.getResponse().getContentAsByteArray();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var loaded = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(loaded).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    private Motion tabled(MotionScene.Stage stage, SignedIn by, int number) {
        var motion = scene.draft(stage, by);
        jdbc.sql(
                "update motion set stage = 'admitted', number = :number, tabled_at = now(), moved_version = version where id = :id")
                .param("number", number).param("id", motion.id().value()).update();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (:id, :motion, 'mover', :person, 'organisation', :organisation, now())""").param("id", UUID.randomUUID())
                .param("motion", motion.id().value()).param("person", by.id().value())
                .param("organisation", stage.tenants().id().value()).update();
        jdbc.sql(
                """
                        insert into motion_certificate (id, motion, organisation, body, held_on, entitled, present, in_favour, against, abstained, rule,
                            minute, entered_by, entered_at)
                        values (:id, :motion, :organisation, 'General meeting', '2026-03-05', 300, 96, 81, 11, 4, 'simple', 'Minute 7', :person, now())""")
                .param("id", UUID.randomUUID()).param("motion", motion.id().value())
                .param("organisation", stage.tenants().id().value())
                .param("person", by.id().value()).update();
        jdbc.sql("""
                insert into motion_assumption (id, motion, place, premise, change_mind, review_on, keeper, keeper_org)
                values (:id, :motion, 1, 'Prices fall by spring', 'Two dear winters', '2026-05-07', :person, :organisation)""")
                .param("id", UUID.randomUUID()).param("motion", motion.id().value()).param("person", by.id().value())
                .param("organisation", stage.tenants().id().value()).update();
        jdbc.sql(
                "insert into motion_commitment (motion, place, who, what, cost) values (:motion, 1, 'Branches', 'Keep a list', 'One evening')")
                .param("motion", motion.id().value()).update();
        jdbc.sql(
                """
                        insert into motion_ruling (id, motion, kind, body, reason, advice, proposed_by, proposed_org, proposed_at, confirmed_by,
                            confirmed_org, confirmed_at)
                        values (:id, :motion, 'recommend', 'Standing orders committee', 'It can be done.', 'adopt', :one, :tenants, now(), :other, :union,
                            now())""")
                .param("id", UUID.randomUUID()).param("motion", motion.id().value())
                .param("one", stage.tenants().convenor().id().value()).param("tenants", stage.tenants().id().value())
                .param("other", stage.union().convenor().id().value()).param("union", stage.union().id().value()).update();
        return motion;
    }

    @Test
    void inEachFormat() throws Exception {
        var stage = scene.stage();
        tabled(stage, stage.tenants().convenor(), 2);
        tabled(stage, stage.tenants().convenor(), 1);
        scene.draft(stage, stage.stranger());
        var pdf = get("/alliances/" + stage.alliance() + "/motion-book.pdf", "en");
        Files.write(Files.createDirectories(Path.of("target", "books")).resolve("book.pdf"), pdf);
        assertThat(read(pdf)).containsSubsequence("Motion book", "Motions 2", "Contents",
                "Motion 1: Winter without disconnections", "Moved by",
                "for Tenants", "Where it stands Admitted", "Who decided General meeting", "96 of 300, on 5 March 2026",
                "Simple majority: 81 for, 11 against, 4 abstained", "The text", "1 No household", "2 We ask every supplier",
                "Recommendation",
                "Adopt. Standing orders committee", "Reasons", "214 homes", "What it commits whom to",
                "Branches Keep a list One evening",
                "What it rests on", "Prices fall by spring Two dear winters 7 May 2026", "Motion 2: Winter");
        assertThat(read(pdf)).contains("Drafts One draft is not in this book");
        assertThat(read(pdf)).doesNotContain("Thinking aloud");
        assertThat(get("/alliances/" + stage.alliance() + "/motion-book.odt", "en")).startsWith((byte) 0x50, (byte) 0x4B);
        assertThat(get("/alliances/" + stage.alliance() + "/motion-book.docx", "en")).startsWith((byte) 0x50, (byte) 0x4B);
        assertThat(get("/alliances/" + stage.alliance() + "/motion-book.pdf", "en")).isEqualTo(pdf);
    }

    private void said(MotionScene.Stage stage, Motion motion) {
        for (var person : java.util.List.of(stage.union().member(), stage.union().convenor())) {
            jdbc.sql("""
                    insert into minority_report (id, motion, body, person, organisation, reasons, made_at) values
                    (:id, :motion, 'adviser', :person, :organisation, 'A pledge without a penalty is a photograph.', now())""")
                    .param("id", UUID.randomUUID()).param("motion", motion.id().value()).param("person", person.id().value())
                    .param("organisation", stage.union().id().value()).update();
        }
        jdbc.sql(
                """
                        insert into motion_position (motion, organisation, version, stance, condition, reasons, delegates, who_decided, how_many, rule,
                            until, person, published_at)
                        values (:motion, :organisation, 1, 'for', 'if A2 carries', 'Lend, do not give.', '16 instructed', 'Regional council', '31 of 44',
                            'Simple majority', 'Until conference', :person, now())""")
                .param("motion", motion.id().value())
                .param("organisation", stage.union().id().value()).param("person", stage.union().convenor().id().value())
                .update();
    }

    @Test
    void minorityReportsStandBesideTheReasonsInTheOrderDrawnAndOrganisationsSayWhereTheyStand() throws Exception {
        var stage = scene.stage();
        var motion = tabled(stage, stage.tenants().convenor(), 1);
        said(stage, motion);
        var pdf = get("/motions/" + motion.id() + "/motion.pdf", "en");
        Files.write(Files.createDirectories(Path.of("target", "books")).resolve("views.pdf"), pdf);

        assertThat(read(pdf)).containsSubsequence("Recommendation", "Adopt.", "Two views", "drawn by lot",
                "A pledge without a penalty is a photograph.", "Where they stand",
                "Organisation Position Decided by Delegates’ mandate", "For, if A2",
                "Regional council", "16 instructed", "Lend, do not give.");
        assertThat(read(pdf)).contains("Member of Union, member of Union", "Convenor of Union, member of Union");
        var page = org.jsoup.Jsoup
                .parse(new String(get("/motions/" + motion.id(), "en"), java.nio.charset.StandardCharsets.UTF_8));
        var plain = new String(get("/motions/" + motion.id() + "/motion.txt", "en"), java.nio.charset.StandardCharsets.UTF_8);
        var signs = java.util.List.of("214 homes", "Member of Union,", "Convenor of Union,");
        assertThat(page.select(".pair article").eachText().stream()
                .map(text -> signs.stream().filter(text::contains).findFirst().orElse(text)).toList())
                .as("printed in the order of the page")
                .isEqualTo(signs.stream().sorted(java.util.Comparator.comparingInt(plain::indexOf)).toList());
    }

    @Test
    void asksTheDatabaseAsOftenForManyMotionsAsForOne() throws Exception {
        var stage = scene.stage();
        said(stage, tabled(stage, stage.tenants().convenor(), 1));
        int one = queries(stage);
        for (int number = 2; number <= 6; number++) {
            said(stage, tabled(stage, stage.tenants().convenor(), number));
        }
        assertThat(queries(stage)).isEqualTo(one).isLessThanOrEqualTo(20);
    }

    private int queries(MotionScene.Stage stage) {
        return statements.during(() -> get("/alliances/" + stage.alliance() + "/motion-book.odt", "en")).size();
    }

    @Test
    void inTheLanguageOfItsReader() throws Exception {
        var stage = scene.stage();
        var motion = tabled(stage, stage.tenants().convenor(), 1);
        assertThat(read(get("/motions/" + motion.id() + "/motion.pdf", "de"))).contains("Wer entschieden hat")
                .contains("Einfache Mehrheit: 81 dafür");
        assertThat(read(get("/motions/" + motion.id() + "/motion.pdf", "fr"))).contains("Qui a décidé")
                .contains("81 pour, 11 contre");
    }

    @Test
    void aDraftSaysOnEachPageAndInEachFileThatItIsOne() throws Exception {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        assertThat(read(get("/motions/" + draft.id() + "/motion.pdf", "en"))).contains("Thinking aloud: not a position");
        assertThat(new String(get("/motions/" + draft.id() + "/motion.txt", "en"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Thinking aloud: not a position");
        assertThat(new String(get("/motions/" + draft.id() + "/motion.md", "en"), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("> Thinking aloud: not a position").contains("No household shall be disconnected");
        assertThat(get("/motions/" + draft.id() + "/motion.docx", "en")).startsWith((byte) 0x50, (byte) 0x4B);
        assertThat(get("/motions/" + draft.id() + "/motion.odt", "en")).startsWith((byte) 0x50, (byte) 0x4B);
    }

    @Test
    void anEmptyBookIsABookToo() throws Exception {
        var stage = scene.stage();
        assertThat(read(get("/alliances/" + stage.alliance() + "/motion-book.pdf", "en"))).contains("Motions 0");
        assertThat(mvc.get().uri("/alliances/" + UUID.randomUUID() + "/motion-book.pdf").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/motions/" + UUID.randomUUID() + "/motion.pdf").exchange()).hasStatus(404);
    }
}
