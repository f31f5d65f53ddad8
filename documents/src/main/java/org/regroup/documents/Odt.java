package org.regroup.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Writes a document for word processors as OpenDocument text 1.3 (ISO/IEC 26300).
///
/// Headings, lists and tables are real ones; words put in and taken out are tracked changes, each under the name of the
/// organisation that proposes it. The package is written here (decision 22 says why). The same document gives the same bytes.
public final class Odt {

    private static final String MIMETYPE = "application/vnd.oasis.opendocument.text";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Document document;

    private Odt(Document document) {
        this.document = document;
    }

    public static void write(Document document, OutputStream out) throws IOException {
        var odt = new Odt(document);
        StableZip.pack(MIMETYPE,
                Map.of("content.xml", bytes(OdtContent.of(document)), "styles.xml", bytes(OdtStyles.of(document)),
                        "meta.xml", bytes(odt.meta()), "META-INF/manifest.xml", bytes(manifest())),
                out);
    }

    /// Declares what every file of the package uses.
    static Markup root(String name) {
        return new Markup(name, UnaryOperator.identity()).set("xmlns:office", NAMES + "office:1.0")
                .set("xmlns:text", NAMES + "text:1.0")
                .set("xmlns:table", NAMES + "table:1.0").set("xmlns:style", NAMES + "style:1.0")
                .set("xmlns:meta", NAMES + "meta:1.0")
                .set("xmlns:fo", NAMES + "xsl-fo-compatible:1.0").set("xmlns:svg", NAMES + "svg-compatible:1.0")
                .set("xmlns:xlink", "http://www.w3.org/1999/xlink").set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .set("office:version", "1.3");
    }

    private Markup meta() {
        var imprint = document.imprint();
        var made = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC)
                .format(imprint.made().truncatedTo(ChronoUnit.SECONDS));
        var meta = root("office:document-meta");
        return meta.in("office:meta", "",
                () -> meta.leaf("meta:generator", "", "Regroup").leaf("dc:title", "", imprint.title())
                        .leaf("dc:subject", "", imprint.subject())
                        .leaf("meta:initial-creator", "", imprint.publisher()).leaf("dc:creator", "", imprint.publisher())
                        .leaf("meta:creation-date", "", made).leaf("dc:date", "", made)
                        .leaf("dc:language", "", imprint.language().toLanguageTag()));
    }

    private static Markup manifest() {
        var manifest = new Markup("manifest:manifest", UnaryOperator.identity());
        manifest.set("xmlns:manifest", NAMES + "manifest:1.0").set("manifest:version", "1.3");
        file(manifest, "/", MIMETYPE);
        for (var part : new String[]{"content.xml", "styles.xml", "meta.xml"}) {
            file(manifest, part, "text/xml");
        }
        return manifest;
    }

    private static void file(Markup manifest, String path, String type) {
        manifest.in("manifest:file-entry", "", () -> {
            manifest.set("manifest:full-path", path).set("manifest:media-type", type);
            if (path.equals("/")) {
                manifest.set("manifest:version", "1.3");
            }
        });
    }

    private static byte[] bytes(Markup markup) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            var bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(markup.tree()), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
