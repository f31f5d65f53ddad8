package org.regroup.documents;

import java.util.Locale;

/// How an OpenDocument text looks: styles by name, and for each part the head and foot of its pages.
final class OdtStyles {

    private static final String SANS = "Liberation Sans";

    private final Document document;
    private final Markup markup = Odt.root("office:document-styles");

    private OdtStyles(Document document) {
        this.document = document;
    }

    static Markup of(Document document) {
        return new OdtStyles(document).write();
    }

    private Markup write() {
        markup.in("office:font-face-decls", "", () -> {
            font("Liberation Serif", "roman");
            font(SANS, "swiss");
        });
        markup.in("office:styles", "", this::styles);
        markup.in("office:automatic-styles", "", this::page);
        return markup.in("office:master-styles", "", this::heads);
    }

    private void font(String name, String family) {
        markup.in("style:font-face", "",
                () -> markup.set("style:name", name).set("svg:font-family", "'" + name + "'").set("style:font-family-generic",
                        family));
    }

    private void styles() {
        var language = document.imprint().language();
        markup.in("style:default-style", "", () -> {
            markup.set("style:family", "paragraph");
            markup.in("style:paragraph-properties", "",
                    () -> markup.set("fo:line-height", "117%").set("fo:margin-bottom", "0.21cm").set("fo:orphans", "2")
                            .set("fo:widows", "2")
                            .set("style:writing-mode", "page"));
            markup.in("style:text-properties", "", () -> tongue(language));
        });
        paragraph("Standard", "", "", "");
        paragraph("Title", "Standard", "fo:margin-bottom=0.4cm fo:padding-top=0.35cm fo:border-top=1.5pt_solid_#16181a",
                "fo:font-size=27pt fo:font-weight=bold");
        paragraph("Subtitle", "Standard", "fo:margin-bottom=0.45cm", "fo:font-size=13pt");
        heading(1, "fo:margin-bottom=0.35cm", "fo:font-size=19pt fo:font-weight=bold");
        heading(2, "fo:margin-top=0.6cm fo:margin-bottom=0.25cm fo:padding-top=0.15cm fo:border-top=0.6pt_solid_#16181a",
                "fo:font-size=10.5pt fo:font-weight=bold style:font-name=" + SANS.replace(' ', '_'));
        heading(3, "fo:margin-top=0.45cm fo:margin-bottom=0.15cm", "fo:font-weight=bold");
        heading(4, "fo:margin-top=0.4cm fo:margin-bottom=0.1cm", "fo:font-style=italic");
        heading(5, "fo:margin-top=0.4cm fo:margin-bottom=0.1cm", "fo:font-style=italic");
        paragraph("Contents Heading", "Standard",
                "fo:keep-with-next=always fo:margin-top=0.8cm fo:padding-top=0.15cm fo:border-top=0.6pt_solid_#16181a",
                "fo:font-weight=bold style:font-name=Liberation_Sans");
        contents();
        tabbed("Clause", "fo:margin-left=1cm fo:text-indent=-1cm");
        paragraph("Point", "Standard", "fo:margin-bottom=0.1cm", "");
        paragraph("Quotations", "Standard", "fo:margin-left=0.5cm fo:padding-left=0.3cm fo:border-left=1.5pt_solid_#16181a", "");
        paragraph("Table Text", "Standard", "fo:margin-bottom=0cm", "fo:font-size=9pt style:font-name=Liberation_Sans");
        paragraph("Table Heading", "Table_20_Text", "", "fo:font-weight=bold");
        paragraph("Fact Name", "Table_20_Text", "", "fo:color=#4a4f55");
        paragraph("Mandate Name", "Table_20_Text", "", "fo:color=#bb2a12");
        paragraph("After Table", "Standard", "fo:margin-bottom=0cm", "fo:font-size=6pt");
        paragraph("Header", "Standard", "fo:margin-bottom=0cm",
                "fo:font-size=8.5pt fo:color=#4a4f55 style:font-name=Liberation_Sans");
        paragraph("Footer", "Header", "fo:text-align=end", "");
        text("Strong Emphasis", "fo:font-weight=bold");
        text("Emphasis", "fo:font-style=italic");
        text("Strong Emphasis Both", "fo:font-weight=bold fo:font-style=italic");
        text("Label", "fo:font-weight=bold fo:font-size=9.5pt style:font-name=Liberation_Sans");
        text("Draft", "fo:font-weight=bold fo:color=#bb2a12");
        points();
    }

    private void tongue(Locale language) {
        var tongue = OdtContent.tongue(language);
        markup.set("style:font-name", "Liberation Serif").set("fo:font-size", "11pt").set("style:font-size-complex", "11pt")
                .set("fo:color", "#16181a");
        markup.set("fo:language", tongue.getFirst()).set("fo:country", tongue.getLast());
        markup.set("style:language-complex", tongue.getFirst()).set("style:country-complex", tongue.getLast());
    }

    private void heading(int level, String shape, String letters) {
        style("Heading " + level, "paragraph", "Standard", shape + " fo:keep-with-next=always", letters,
                () -> markup.set("style:default-outline-level", String.valueOf(level)));
    }

    private void paragraph(String name, String parent, String shape, String letters) {
        style(name, "paragraph", parent, shape, letters, () -> {});
    }

    private void text(String name, String letters) {
        style(name, "text", "", "", letters, () -> {});
    }

    private void style(String name, String family, String parent, String shape, String letters, Runnable more) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name.replace(" ", "_20_")).set("style:display-name", name).set("style:family", family);
            if (!parent.isEmpty()) {
                markup.set("style:parent-style-name", parent);
            }
            more.run();
            properties("style:paragraph-properties", shape);
            properties("style:text-properties", letters);
        });
    }

    /// `name=value` and again, with `_` for a space inside a value.
    private void properties(String element, String pairs) {
        if (!pairs.isEmpty()) {
            markup.in(element, "", () -> {
                for (var pair : pairs.split(" ")) {
                    var at = pair.indexOf('=');
                    var name = pair.substring(0, at);
                    var value = pair.substring(at + 1).replace('_', ' ');
                    markup.set(name, value);
                    if (name.startsWith("fo:font-")) {
                        markup.set(name.replace("fo:", "style:") + "-complex", value);
                    }
                }
            });
        }
    }

    private void tabbed(String name, String shape) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name).set("style:family", "paragraph").set("style:parent-style-name", "Standard");
            properties("style:paragraph-properties", shape);
        });
    }

    private void contents() {
        markup.in("style:style", "", () -> {
            markup.set("style:name", "Contents_20_1").set("style:display-name", "Contents 1").set("style:family", "paragraph");
            markup.set("style:parent-style-name", "Standard");
            markup.in("style:paragraph-properties", "", () -> markup.set("fo:margin-bottom", "0.1cm").in("style:tab-stops", "",
                    () -> markup.in("style:tab-stop", "", () -> markup.set("style:position", "16.4cm").set("style:type", "right")
                            .set("style:leader-style", "dotted").set("style:leader-text", "."))));
            properties("style:text-properties", "fo:font-size=10pt style:font-name=Liberation_Sans");
        });
    }

    private void points() {
        markup.in("text:list-style", "", () -> {
            markup.set("style:name", "Points");
            for (int level = 1; level <= 6; level++) {
                var depth = level;
                markup.in("text:list-level-style-bullet", "", () -> {
                    markup.set("text:level", String.valueOf(depth)).set("text:bullet-char", depth % 2 == 1 ? "•" : "–");
                    markup.in("style:list-level-properties", "", () -> {
                        markup.set("text:list-level-position-and-space-mode", "label-alignment");
                        markup.in("style:list-level-label-alignment", "", () -> markup.set("text:label-followed-by", "listtab")
                                .set("fo:margin-left", depth + "cm").set("fo:text-indent", "-0.5cm")
                                .set("text:list-tab-stop-position", depth + "cm"));
                    });
                });
            }
        });
    }

    private void page() {
        markup.in("style:page-layout", "", () -> {
            markup.set("style:name", "A4");
            markup.in("style:page-layout-properties", "",
                    () -> markup.set("fo:page-width", "21cm").set("fo:page-height", "29.7cm").set("fo:margin-top", "1.3cm")
                            .set("fo:margin-bottom", "1.2cm")
                            .set("fo:margin-left", "2.3cm").set("fo:margin-right", "2.3cm")
                            .set("style:writing-mode", Letters.leftward(document.imprint().language()) ? "rl-tb" : "lr-tb"));
            markup.in("style:header-style", "",
                    () -> properties("style:header-footer-properties", "fo:min-height=0.9cm fo:margin-bottom=0.5cm"));
            markup.in("style:footer-style", "",
                    () -> properties("style:header-footer-properties", "fo:min-height=0.9cm fo:margin-top=0.5cm"));
        });
        markup.in("style:style", "", () -> {
            markup.set("style:name", "Head").set("style:family", "paragraph").set("style:parent-style-name", "Header");
            markup.in("style:paragraph-properties", "", () -> markup.in("style:tab-stops", "", () -> {
                markup.in("style:tab-stop", "", () -> markup.set("style:position", "8.2cm").set("style:type", "center"));
                markup.in("style:tab-stop", "", () -> markup.set("style:position", "16.4cm").set("style:type", "right"));
            }));
        });
    }

    private void heads() {
        var parts = document.parts();
        var together = !document.contents() && !parts.isEmpty();
        master(0, together ? parts.getFirst().running() : document.imprint().title(),
                together ? parts.getFirst().draft() : !parts.isEmpty() && parts.stream().allMatch(Part::draft));
        for (int n = 0; n < parts.size(); n++) {
            master(n + 1, parts.get(n).running(), parts.get(n).draft());
        }
    }

    private void master(int n, String running, boolean draft) {
        var phrases = document.imprint().phrases();
        markup.in("style:master-page", "", () -> {
            markup.set("style:name", "Part" + n).set("style:page-layout-name", "A4");
            markup.in("style:header", "", () -> markup.in("text:p", "", () -> {
                markup.set("text:style-name", "Head").text(document.imprint().publisher()).in("text:tab", "", () -> {});
                if (draft) {
                    markup.in("text:span", "", () -> markup.set("text:style-name", "Draft").text(phrases.draft()));
                }
                markup.in("text:tab", "", () -> {}).text(running);
            }));
            markup.in("style:footer", "", () -> markup.in("text:p", "", () -> {
                markup.set("text:style-name", "Footer");
                markup.in("text:page-number", "", () -> markup.set("text:select-page", "current").text("1"));
                markup.text(" " + phrases.of() + " ");
                markup.leaf("text:page-count", "", "1");
            }));
        });
    }
}
