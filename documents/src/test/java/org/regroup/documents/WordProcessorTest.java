package org.regroup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// What word processors get has real headings, lists, tables and revisions.
class WordProcessorTest {

    private static byte[] docx(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        Docx.write(document, out);
        return out.toByteArray();
    }

    private static byte[] odt(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        Odt.write(document, out);
        return out.toByteArray();
    }

    @Test
    void docx_changes_are_revisions_under_the_name_of_their_organisation() throws IOException {
        var bytes = docx(Samples.motion());
        keep("motion.docx", bytes);
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var clause = word.getParagraphs().stream().filter(p -> "Clause".equals(p.getStyle())).toList().getLast().getCTP();
            assertThat(clause.getDelList()).singleElement().satisfies(out -> {
                assertThat(out.getAuthor()).isEqualTo("UR Union Region (A2)");
                assertThat(out.getRArray(0).getDelTextArray(0).getStringValue()).isEqualTo("pay the debts of");
            });
            assertThat(clause.getInsList()).hasSize(3);
            assertThat(clause.getInsArray(0).getRArray(0).getTArray(0).getStringValue()).isEqualTo("lend without interest to");
            assertThat(word.getParagraphs().stream().map(p -> p.getStyle() == null ? "" : p.getStyle())).contains("Title",
                    "Heading2", "Heading3", "Quote");
            assertThat(word.getParagraphs().stream().filter(p -> p.getNumID() != null)).hasSize(4);
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Winter without disconnections");
            assertThat(word.getTables()).hasSize(4);
            assertThat(word.getHeaderList())
                    .allSatisfy(head -> assertThat(head.getText()).contains("Thinking aloud: not a position"));
        }
    }

    @Test
    void odt_changes_are_tracked_under_the_name_of_their_organisation() throws Exception {
        var bytes = odt(Samples.motion());
        keep("motion.odt", bytes);
        var content = xml(bytes, "content.xml");
        var regions = content.getElementsByTagName("text:changed-region");
        assertThat(regions.getLength()).isEqualTo(4);
        assertThat(regions.item(0).getTextContent()).startsWith("UR Union Region (A2)").endsWith("pay the debts of");
        assertThat(content.getElementsByTagName("text:deletion").getLength()).isEqualTo(1);
        assertThat(content.getElementsByTagName("text:change-start").getLength()).isEqualTo(3);
        assertThat(content.getElementsByTagName("text:h").getLength()).isEqualTo(5);
        assertThat(content.getElementsByTagName("text:list").getLength()).isEqualTo(3);
        assertThat(content.getElementsByTagName("table:table-header-rows").getLength()).isEqualTo(2);
        assertThat(xml(bytes, "styles.xml").getElementsByTagName("style:header").item(0).getTextContent())
                .contains("Thinking aloud: not a position");
        assertThat(new String(bytes, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    }

    private static org.w3c.dom.Document xml(byte[] zip, String name) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                            .parse(new ByteArrayInputStream(in.readAllBytes()));
                }
            }
        }
        throw new AssertionError(name + " is not in the package");
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        var word = docx(Samples.arabic());
        assertThat(docx(Samples.arabic())).isEqualTo(word);
        keep("arabic.docx", word);
        var open = odt(Samples.arabic());
        assertThat(odt(Samples.arabic())).isEqualTo(open);
        keep("arabic.odt", open);
    }

    static void keep(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), bytes);
    }
}
