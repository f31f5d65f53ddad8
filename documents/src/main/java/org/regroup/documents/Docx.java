package org.regroup.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Writes a document for word processors as Office Open XML (ISO/IEC 29500), through Apache POI.
///
/// Headings, lists and tables are real ones; words put in and taken out are revisions that can be accepted or rejected, each
/// under the name of the organisation that proposes it. Clause numbers are text: no word processor shall renumber a motion.
/// Line numbers are left to the printed edition, the PDF. The same document gives the same bytes.
public final class Docx {

    private final Document document;
    private final XWPFDocument word = new XWPFDocument();
    private final DocxBlocks blocks;

    private Docx(Document document) {
        this.document = document;
        blocks = new DocxBlocks(word);
    }

    public static void write(Document document, OutputStream out) throws IOException {
        var docx = new Docx(document);
        try (docx.word) {
            docx.properties();
            docx.body();
            var bytes = new ByteArrayOutputStream();
            docx.word.write(bytes);
            StableZip.repack(bytes.toByteArray(), out);
        }
    }

    private void properties() throws IOException {
        var imprint = document.imprint();
        var core = word.getProperties().getCoreProperties();
        core.setTitle(imprint.title());
        core.setCreator(imprint.publisher());
        core.setSubjectProperty(imprint.subject());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(imprint.language().toLanguageTag()));
        core.setCreated(Optional.of(Date.from(imprint.made())));
        core.setModified(Optional.of(Date.from(imprint.made())));
        word.getProperties().getExtendedProperties().setApplication("Regroup");
        word.createStyles().setStyles(styles());
    }

    private CTStyles styles() throws IOException {
        try (var stream = Docx.class.getResourceAsStream("docx-styles.xml")) {
            if (stream == null) {
                throw new IllegalStateException("docx-styles.xml is missing");
            }
            var styles = StylesDocument.Factory.parse(stream).getStyles();
            var language = styles.getDocDefaults().getRPrDefault().getRPr().addNewLang();
            language.setVal(document.imprint().language().toLanguageTag());
            language.setBidi(document.imprint().language().toLanguageTag());
            return styles;
        } catch (XmlException e) {
            throw new IllegalStateException("docx-styles.xml cannot be read", e);
        }
    }

    private void body() throws IOException {
        var imprint = document.imprint();
        var parts = document.parts();
        blocks.read(imprint.language());
        blocks.styled("Title", Run.of(imprint.title()));
        if (!document.standfirst().isEmpty()) {
            blocks.styled("Subtitle", document.standfirst());
        }
        blocks.facts(document.facts(), "FactName");
        var together = !document.contents() && !parts.isEmpty();
        if (document.contents()) {
            blocks.styled("ContentsHeading", Run.of(imprint.phrases().contents()));
            blocks.contents(parts.stream().map(Part::title).toList());
        }
        if (!together && !parts.isEmpty()) {
            endSection(imprint.title(), parts.stream().allMatch(Part::draft));
        }
        for (int n = 0; n < parts.size(); n++) {
            var part = parts.get(n);
            blocks.read(part.language());
            if (part.title().isEmpty()) {
                blocks.untitled();
            } else {
                blocks.partTitle(n, part.title());
            }
            part.blocks().forEach(blocks::one);
            if (n < parts.size() - 1) {
                endSection(part.running(), part.draft());
            }
        }
        var last = parts.isEmpty() ? null : parts.getLast();
        section(word.getDocument().getBody().addNewSectPr(), last == null ? imprint.title() : last.running(),
                last != null && last.draft());
    }

    /// Everything since the last section has this head; the next begins on a new page.
    private void endSection(String running, boolean draft) throws IOException {
        var paragraph = word.createParagraph();
        paragraph.setSpacingAfter(0);
        section(paragraph.getCTP().addNewPPr().addNewSectPr(), running, draft);
    }

    private void section(CTSectPr section, String running, boolean draft) throws IOException {
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        var size = section.addNewPgSz();
        size.setW(11906);
        size.setH(16838);
        var margins = section.addNewPgMar();
        margins.setTop(1361);
        margins.setBottom(1247);
        margins.setLeft(1304);
        margins.setRight(1304);
        margins.setHeader(680);
        margins.setFooter(620);
        margins.setGutter(0);
        var edges = new XWPFHeaderFooterPolicy(word, section);
        blocks.head(edges.createHeader(XWPFHeaderFooterPolicy.DEFAULT),
                document.imprint().publisher(), draft ? document.imprint().phrases().draft() : "", running);
        blocks.foot(edges.createFooter(XWPFHeaderFooterPolicy.DEFAULT), document.imprint().phrases().of());
    }
}
