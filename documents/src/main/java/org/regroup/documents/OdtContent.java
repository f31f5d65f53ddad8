package org.regroup.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/// The text of an OpenDocument file: changes first, then cover, contents and parts.
final class OdtContent {

    private final Document document;
    private final Markup markup = Odt.root("office:document-content");
    private final OdtRuns runs = new OdtRuns(markup);
    private final List<Runnable> styles = new ArrayList<>();
    private final OdtBlocks blocks = new OdtBlocks(markup, runs, styles::add);

    private OdtContent(Document document) {
        this.document = document;
    }

    static Markup of(Document document) {
        return new OdtContent(document).write();
    }

    private Markup write() {
        var place = new Element[1];
        markup.in("office:automatic-styles", "", automatic -> {
            place[0] = automatic;
            blocks.declare();
            pageStyle("P0", "Title", "Part0", document.imprint().language());
            for (int n = 0; n < document.parts().size(); n++) {
                pageStyle("P" + (n + 1), "Heading_20_1", "Part" + (n + 1), document.parts().get(n).language());
            }
        });
        markup.in("office:body", "", () -> markup.in("office:text", "", this::text));
        markup.at(place[0], () -> styles.forEach(Runnable::run));
        return markup;
    }

    private void pageStyle(String name, String parent, String page, Locale language) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name).set("style:family", "paragraph").set("style:parent-style-name", parent)
                    .set("style:master-page-name", page);
            if (Letters.leftward(language)) {
                OdtBlocks.leftward(markup);
            }
        });
    }

    private void text(Element text) {
        markup.in("text:tracked-changes", "", runs::changesIn);
        var imprint = document.imprint();
        blocks.read(imprint.language());
        markup.in("text:p", "", () -> {
            markup.set("text:style-name", "P0");
            runs.letters(imprint.title());
        });
        if (!document.standfirst().isEmpty()) {
            blocks.paragraph("Subtitle", document.standfirst());
        }
        blocks.facts("Fact_20_Name", document.facts());
        if (document.contents()) {
            blocks.paragraph("Contents_20_Heading", Run.of(imprint.phrases().contents()));
            for (int n = 0; n < document.parts().size(); n++) {
                entry(n, document.parts().get(n).title());
            }
        }
        for (int n = 0; n < document.parts().size(); n++) {
            part(n, document.parts().get(n));
        }
        var changes = (Element) text.getFirstChild();
        if (!changes.hasChildNodes()) {
            text.removeChild(changes);
        }
    }

    private void entry(int n, String title) {
        markup.in("text:p", "", () -> {
            markup.set("text:style-name", "Contents_20_1");
            markup.in("text:a", "", () -> {
                markup.set("xlink:type", "simple").set("xlink:href", "#part" + n);
                runs.letters(title);
            });
            runs.tab();
            markup.in("text:bookmark-ref", "",
                    () -> markup.set("text:reference-format", "page").set("text:ref-name", "part" + n).text("·"));
        });
    }

    private void part(int n, Part part) {
        blocks.read(part.language());
        if (part.title().isEmpty()) {
            blocks.untitled();
        } else {
            blocks.partTitle("P" + (n + 1), "part" + n, part.title());
        }
        blocks.all(part.blocks());
    }

    static List<String> tongue(Locale language) {
        return List.of(language.getLanguage().isEmpty() ? "none" : language.getLanguage(),
                language.getCountry().isEmpty() ? "none" : language.getCountry());
    }
}
