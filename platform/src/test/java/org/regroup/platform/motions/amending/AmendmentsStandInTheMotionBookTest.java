package org.regroup.platform.motions.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(AmendingScene.class)
class AmendmentsStandInTheMotionBookTest {

    @Autowired
    AmendingScene scene;
    @Autowired
    Answering answering;
    @Autowired
    MockMvcTester mvc;

    private byte[] get(String uri) {
        var response = mvc.get().uri(uri).header("Accept-Language", "en").exchange();
        assertThat(response).hasStatusOk();
        return response.getResponse().getContentAsByteArray();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var loaded = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(loaded).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void underTheTextInTheOrderOfTheVoteWithTheirChangesMarked() throws Exception {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        scene.amend(play, play.circle(), "every supplier", "every supplier and every co-op in the seven towns");
        var book = get("/alliances/" + play.alliance() + "/motion-book.pdf");
        Files.write(Files.createDirectories(Path.of("target", "books")).resolve("amendments.pdf"), book);

        assertThat(read(book)).containsSubsequence("Motion 14: Winter", "The text", "1 No household", "3 A joint fund shall pay",
                "Amendments",
                "A2 In other words", "2 We ask every landlord and every supplier", "[A2+ ", "every co-op in the seven towns",
                "Reason: Because.",
                "A1 In other words", "3 A joint fund shall", "[A1− pay the debts of]", "[A1+ lend to]", "households in arrears");

        answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), "Better so.").required();
        assertThat(read(get("/motions/" + play.motion() + "/motion.pdf"))).containsSubsequence(
                "3 A joint fund shall lend to households",
                "[A1− pay the debts of]", "[A1+ lend to]");
        try (var word = new XWPFDocument(new java.io.ByteArrayInputStream(get("/motions/" + play.motion() + "/motion.docx")))) {
            var revised = word.getParagraphs().stream().filter(p -> !p.getCTP().getDelList().isEmpty()).toList();
            assertThat(revised).singleElement()
                    .satisfies(p -> assertThat(p.getCTP().getDelArray(0).getAuthor()).startsWith("Un Union").endsWith("(A1)"));
        }
    }
}
