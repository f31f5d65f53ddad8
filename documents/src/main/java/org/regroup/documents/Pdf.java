package org.regroup.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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
        try (var pdf = new PDDocument(); var fonts = new Loaded(pdf)) {
            var builder = new PdfRendererBuilder().usePDDocument(pdf).usePdfUaAccessibility(true).usePdfVersion(1.7f)
                    .withProducer("Regroup").withW3cDocument(Pages.of(document), null)
                    .useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeBidiSplitter(Bidirectional.SPLITTERS).useUnicodeBidiReorderer(new Bidirectional())
                    .defaultTextDirection(Letters.leftward(imprint.language()) ? TextDirection.RTL : TextDirection.LTR);
            for (var face : FontSet.FACES) {
                builder.useFont(fonts.supplier(face), face.family(), face.weight(),
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
            }
            try (var renderer = builder.toStream(OutputStream.nullOutputStream()).buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(imprint.made().atZone(ZoneOffset.UTC)));
                // PDFBox would take the clock
                pdf.setDocumentId(
                        ByteBuffer.wrap((imprint.title() + imprint.made() + "        ").getBytes(StandardCharsets.UTF_8))
                                .getLong());
                pdf.save(out);
            }
        }
    }

    /// The fonts of one document, each read when its first letter is printed.
    ///
    /// Without ligatures: FontBox looks for them anew in every word, which took more than half of the time, and the width of a
    /// line is reckoned without them.
    private static final class Loaded implements Closeable {

        private final PDDocument pdf;
        private final List<TrueTypeFont> open = new ArrayList<>();

        Loaded(PDDocument pdf) {
            this.pdf = pdf;
        }

        PDFontSupplier supplier(FontSet.Face face) {
            return new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return load(face);
                }
            };
        }

        private PDFont load(FontSet.Face face) {
            try {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
                open.add(font);
                font.setEnableGsub(false);
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            for (var font : open) {
                font.close();
            }
        }
    }
}
