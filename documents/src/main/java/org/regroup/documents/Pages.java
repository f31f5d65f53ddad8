package org.regroup.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/// Lays a document out as the tree that becomes a PDF: cover, contents, parts, and what stands at the head of each page.
final class Pages {

    /// @param name as printed
    private record Bookmark(int level, String id, String name) {}

    private final Document document;
    private final Phrases phrases;
    private final PrintableText letters = new PrintableText();
    private final Markup markup = new Markup("html", letters::of);
    private final PageBlocks blocks;
    private final List<Bookmark> bookmarks = new ArrayList<>();

    private Pages(Document document) {
        this.document = document;
        phrases = document.imprint().phrases();
        blocks = new PageBlocks(markup, phrases, this::bookmark);
    }

    static org.w3c.dom.Document of(Document document) {
        return new Pages(document).lay();
    }

    private org.w3c.dom.Document lay() {
        var imprint = document.imprint();
        speak(imprint.language());
        var head = new Element[1];
        markup.in("head", "", element -> {
            head[0] = element;
            markup.leaf("title", "", imprint.title());
            meta("author", imprint.publisher());
            meta("subject", imprint.subject());
            markup.in("style", "", () -> markup.raw(style()));
        });
        markup.in("body", "", () -> {
            cover();
            for (int n = 0; n < document.parts().size(); n++) {
                part(n, document.parts().get(n));
            }
            if (letters.missing() > 0) {
                markup.in("p", "substitutes", () -> markup.raw(
                        new MessageFormat(phrases.substitutes().replace("'", "''"), imprint.language())
                                .format(new Object[]{letters.missing()})));
            }
        });
        bookmarks(head[0]);
        return markup.tree();
    }

    private void speak(Locale language) {
        blocks.read(Letters.leftward(language));
        markup.set("lang", language.toLanguageTag()).set("dir", Letters.leftward(language) ? "rtl" : "ltr");
    }

    private void meta(String name, String content) {
        if (!content.isEmpty()) {
            markup.in("meta", "", () -> markup.set("name", name).set("content", content));
        }
    }

    private void cover() {
        var imprint = document.imprint();
        var first = document.contents() || document.parts().isEmpty() ? null : document.parts().getFirst();
        head(first == null ? imprint.title() : first.running(),
                first == null ? document.parts().stream().allMatch(Part::draft) : first.draft());
        running("foot", () -> markup.in("td", "",
                () -> markup.leaf("span", "page", "").text(" " + phrases.of() + " ").leaf("span", "pages", "")));
        markup.leaf("h1", "", imprint.title());
        if (!document.standfirst().isEmpty()) {
            markup.in("p", "standfirst", () -> blocks.runs(document.standfirst()));
        }
        blocks.facts("facts", document.facts());
        if (document.contents()) {
            markup.leaf("h2", "contents-title", phrases.contents()).in("ul", "contents", () -> {
                for (int n = 0; n < document.parts().size(); n++) {
                    entry(n, document.parts().get(n));
                }
            });
        }
    }

    /// What stands at the head of every page from here on.
    private void head(String running, boolean draft) {
        running("head", () -> {
            markup.leaf("td", "left", document.imprint().publisher());
            markup.in("td", "badge", () -> {
                if (draft) {
                    markup.leaf("span", "", phrases.draft());
                }
            });
            markup.leaf("td", "right", running);
        });
    }

    private void running(String kind, Runnable cells) {
        markup.in("table", kind, () -> markup.in("tbody", "", () -> markup.in("tr", "", cells)));
    }

    private void entry(int n, Part part) {
        markup.in("li", "",
                () -> markup.in("a", "", () -> markup.set("href", "#part-" + n).set("title", part.title()).text(part.title())));
    }

    private void part(int n, Part part) {
        var kind = n > 0 || document.contents() ? "part" : "part first";
        markup.in("div", kind, () -> {
            speak(part.language());
            markup.set("id", "part-" + n);
            head(part.running(), part.draft());
            if (!part.title().isEmpty()) {
                blocks.heading(2, "title", () -> markup.text(part.title()), part.title());
            }
            blocks.all(part.blocks());
        });
    }

    private void bookmark(int level, String name, String id) {
        bookmarks.add(new Bookmark(level, id, name));
    }

    /// The outline a reader shows beside the pages: parts, and their first headings below them.
    private void bookmarks(Element head) {
        if (bookmarks.isEmpty()) {
            return;
        }
        var tree = markup.tree();
        var list = head.appendChild(tree.createElement("bookmarks"));
        var above = list;
        for (var bookmark : bookmarks) {
            var element = tree.createElement("bookmark");
            element.setAttribute("name", bookmark.name());
            element.setAttribute("href", "#" + bookmark.id());
            if (bookmark.level() <= 2) {
                above = list.appendChild(element);
            } else {
                above.appendChild(element);
            }
        }
    }

    private String style() {
        try (var stream = Pages.class.getResourceAsStream("pages.css")) {
            if (stream == null) {
                throw new IllegalStateException("pages.css is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
