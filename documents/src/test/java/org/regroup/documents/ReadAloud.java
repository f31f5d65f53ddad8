package org.regroup.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// What a screen reader reads: the letters of a PDF in the order of its tags, page heads and feet left out.
final class ReadAloud {

    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
    private final StringBuilder read = new StringBuilder();

    private ReadAloud() {}

    static String of(byte[] bytes) throws IOException {
        var aloud = new ReadAloud();
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page : pdf.getPages()) {
                aloud.pages.put(page.getCOSObject(), marked(page));
            }
            aloud.node(pdf.getDocumentCatalog().getStructureTreeRoot(), new COSDictionary());
        }
        return aloud.read.toString().replace('\u00A0', ' ');
    }

    private static Map<Integer, String> marked(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        for (var content : extractor.getMarkedContents()) {
            var text = new StringBuilder();
            content.getContents().forEach(piece -> {
                if (piece instanceof TextPosition position) {
                    text.append(position.getUnicode());
                }
            });
            texts.put(content.getMCID(), text.toString());
        }
        return texts;
    }

    private void node(PDStructureNode node, COSDictionary page) {
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    var own = element.getCOSObject().getCOSDictionary(COSName.PG);
                    if (List.of("P", "H1", "H2", "H3", "H4", "TD", "TH", "LI").contains(element.getStructureType())) {
                        read.append('\n');
                    }
                    node(element, own == null ? page : own);
                }
                case Integer mcid -> content(page, mcid);
                case PDMarkedContentReference reference ->
                    content(reference.getPage() == null ? page : reference.getPage().getCOSObject(),
                            reference.getMCID());
                default -> {
                }
            }
        }
    }

    private void content(COSDictionary page, int mcid) {
        read.append(pages.getOrDefault(page, Map.of()).getOrDefault(mcid, ""));
    }
}
