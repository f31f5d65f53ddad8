package org.regroup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// veraPDF, which is nobody's here, finds nothing to say against what is printed.
class PdfUaTest {

    /// Printed once for all tests that read it.
    private static byte[] motion = {};

    @BeforeAll
    static void start() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        motion = pdf(Samples.motion());
    }

    static byte[] pdf(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        Pdf.write(document, out);
        return out.toByteArray();
    }

    /// Every rule broken, with where.
    static List<String> broken(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var broken = result.getTestAssertions().stream()
                    .map(check -> check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + " "
                            + check.getMessage() + " at "
                            + check.getLocation().getContext())
                    .distinct().limit(20).toList();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            assertThat(result.isCompliant()).as(broken.toString()).isEqualTo(broken.isEmpty());
            return broken;
        }
    }

    @Test
    void a_motion_with_everything_in_it_conforms() throws Exception {
        keep("motion.pdf", motion);
        assertThat(broken(motion)).isEmpty();
        assertThat(ReadAloud.of(motion)).containsSubsequence("Winter without disconnections", "Moved by",
                "Noor, for the Tenants’ Campaign",
                "Who decided", "The text", "1 This alliance holds", "2 We ask every landlord", "5 effect, heat networks",
                "3 A joint solidarity fund shall [A2− pay the debts of][A2+ lend without interest to] households in arrears"
                        + "[A2+ , up to three months’ bills], under",
                "So do co-ops.", "15b A point with its own number.", "Recommendation of the committee", "Minority report",
                "Adopt as amended.", "A pledge without a penalty", "Organisation", "Position", "Union Region",
                "For, if A2 carries");
    }

    @Test
    void a_motion_book_conforms() throws Exception {
        var pdf = pdf(Samples.book(2, 4));
        keep("book.pdf", pdf);
        assertThat(broken(pdf)).isEmpty();
    }

    @Test
    void an_arabic_motion_conforms() throws Exception {
        var pdf = pdf(Samples.arabic());
        keep("arabic.pdf", pdf);
        assertThat(broken(pdf)).isEmpty();
        assertThat(ArabicLetters.plain(ReadAloud.of(pdf))).contains("14").contains("Heat Networks Act 2023");
    }

    @Test
    void every_page_of_a_draft_says_so() throws IOException {
        try (var pdf = Loader.loadPDF(motion)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("Thinking aloud: not a position")
                        .contains(page + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        assertThat(pdf(Samples.motion())).isEqualTo(motion);
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), pdf);
    }
}
