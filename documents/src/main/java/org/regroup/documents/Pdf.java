package org.regroup.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/// Writes a document as PDF/UA-1 (ISO 14289-1): tagged in reading order, with language, title, bookmarks and embedded fonts.
///
/// The pages are laid out by openhtmltopdf. The same document gives the same bytes; nothing is fetched from anywhere.
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static void write(Document document, OutputStream out) throws IOException {
        var imprint = document.imprint();
        var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).usePdfVersion(1.7f).withProducer("Regroup")
                .withW3cDocument(Pages.of(document), null)
                .useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUnicodeBidiSplitter(Bidirectional.SPLITTERS).useUnicodeBidiReorderer(new Bidirectional())
                .defaultTextDirection(Letters.leftward(imprint.language()) ? TextDirection.RTL : TextDirection.LTR);
        for (var face : FontSet.FACES) {
            builder.useFont(face::open, face.family(), face.weight(), face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        try (var renderer = builder.toStream(OutputStream.nullOutputStream()).buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(imprint.made().atZone(ZoneOffset.UTC)));
            // PDFBox would take the clock
            pdf.setDocumentId(
                    ByteBuffer.wrap((imprint.title() + imprint.made() + "        ").getBytes(StandardCharsets.UTF_8)).getLong());
            pdf.save(out);
        }
    }
}
