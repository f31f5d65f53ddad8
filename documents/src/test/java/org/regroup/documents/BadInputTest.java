package org.regroup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import org.regroup.documents.Block.Clause;
import org.regroup.documents.Block.Facts;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Item;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Quotation;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Block.View;

/// Whatever people write, it comes out as the text they wrote.
class BadInputTest {

    private static byte[] docx(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        Docx.write(document, out);
        return out.toByteArray();
    }

    private static String word(Document document) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx(document)))) {
            var text = new StringBuilder();
            word.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            return text.toString();
        }
    }

    private static String openText(Document document) throws Exception {
        var out = new ByteArrayOutputStream();
        Odt.write(document, out);
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                            .parse(new ByteArrayInputStream(in.readAllBytes()))
                            .getElementsByTagName("office:text").item(0).getTextContent();
                }
            }
        }
        throw new AssertionError("no content");
    }

    @Test
    void markup_in_text_is_text() throws Exception {
        var nasty = "<script>alert('x')</script> &amp; <b>bold</b> ]]> <!-- -->";
        var document = Samples.of(Paragraph.of(nasty), Heading.of(1, nasty), Clause.of("<b>", nasty),
                new Table(List.of(nasty), List.of(List.of(Run.of(nasty)))));
        assertThat(ReadAloud.of(PdfUaTest.pdf(document))).contains(nasty);
        assertThat(word(document)).contains(nasty);
        assertThat(openText(document)).contains(nasty);
        assertThat(PlainText.of(document)).contains(nasty);
    }

    @Test
    void control_characters_and_halves_of_signs_do_no_harm() throws Exception {
        var document = Samples.of(Paragraph.of("a\u0000b\u0007c\uD800d\uFFFEe\tf\u000Bg"));
        assertThat(ReadAloud.of(PdfUaTest.pdf(document))).contains("a b c\uFFFDd\uFFFDe f g");
        assertThat(word(document)).contains("a b c\uFFFDd\uFFFDe f g");
        assertThat(openText(document)).contains("a b c\uFFFDd\uFFFDe f g");
    }

    @Test
    void links_lead_to_web_and_mail_alone() {
        assertThat(new Run("x", false, false, "javascript:alert(1)", null).link()).isEmpty();
        assertThat(new Run("x", false, false, "file:///etc/passwd", null).link()).isEmpty();
        assertThat(new Run("x", false, false, "https://example.org/ \u0000", null).link()).isEmpty();
        assertThat(new Run("x", false, false, "mailto:a@example.org", null).link()).isNotEmpty();
    }

    @Test
    void signs_without_a_form_are_named_and_counted() throws Exception {
        var read = ReadAloud.of(PdfUaTest.pdf(Samples.of(Paragraph.of("Warm 🔥 water 水 heart ❤ Ωμέγα Тепло"))));
        assertThat(read).contains("‹fire›").contains("▯").contains("❤").contains("Ωμέγα Тепло")
                .contains("2 signs of this text are in no font");
    }

    @Test
    void empty_blocks_print_nothing_and_break_nothing() throws Exception {
        var document = Samples.of(new Heading(4, List.of()), new Paragraph(List.of()), Clause.of("", ""), Item.of(""),
                new Item(9, "", List.of()),
                Quotation.of(""), new Facts(List.of()), new Table(List.of(), List.of()), new Table(List.of("a"), List.of()),
                new Pair(new View("", List.of()), new View("", List.of())));
        assertThat(PdfUaTest.broken(PdfUaTest.pdf(document))).isEmpty();
        assertThat(docx(document)).isNotEmpty();
        assertThat(openText(document)).isNotEmpty();
        var none = new Document(Samples.imprint("", Locale.ROOT), List.of(), List.of(), true, List.of());
        assertThat(PdfUaTest.pdf(none)).isNotEmpty();
        assertThat(docx(none)).isNotEmpty();
    }

    @Test
    void one_word_of_5000_letters_is_broken_and_complete() throws Exception {
        var word = "Donaudampfschifffahrt".repeat(240);
        var document = Samples.of(Paragraph.of(word), new Table(List.of("a", word), List.of(List.of(Run.of(word), Run.of("b")))));
        var pdf = PdfUaTest.pdf(document);
        assertThat(ReadAloud.of(pdf).replaceAll("\\s", "")).contains(word);
        try (var loaded = Loader.loadPDF(pdf)) {
            assertThat(loaded.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(word(document)).contains(word);
    }

    @Test
    void a_text_of_100_pages_is_printed() throws Exception {
        var blocks = new ArrayList<Block>();
        for (int n = 1; n <= 1400; n++) {
            blocks.add(Clause.of(String.valueOf(n),
                    "No household should be disconnected from heating between 1 October and 30 April. ".repeat(3)));
        }
        try (var pdf = Loader.loadPDF(PdfUaTest.pdf(Samples.of(blocks.toArray(Block[]::new))))) {
            assertThat(pdf.getNumberOfPages()).isBetween(90, 140);
        }
    }
}
