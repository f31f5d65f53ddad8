package org.regroup.documents;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Runs of letters of an OpenDocument text, changes as tracked changes.
final class OdtRuns {

    private final Markup markup;
    private @Nullable Element changes;
    private int revision;

    OdtRuns(Markup markup) {
        this.markup = markup;
    }

    /// Where what is changed is listed.
    void changesIn(Element place) {
        changes = place;
    }

    void all(List<Run> runs) {
        for (var run : runs) {
            if (run.change() == null) {
                run(run);
            } else {
                changed(run, run.change());
            }
        }
    }

    private void run(Run run) {
        if (run.link().isEmpty()) {
            span(run);
        } else {
            markup.in("text:a", "", () -> {
                markup.set("xlink:type", "simple").set("xlink:href", run.link());
                span(run);
            });
        }
    }

    private void span(Run run) {
        var style = run.strong()
                ? run.emphasis() ? "Strong_20_Emphasis_20_Both" : "Strong_20_Emphasis"
                : run.emphasis() ? "Emphasis" : "";
        if (style.isEmpty()) {
            letters(run.text());
        } else {
            styled(run.text(), style);
        }
    }

    void styled(String text, String style) {
        markup.in("text:span", "", () -> {
            markup.set("text:style-name", style);
            letters(text);
        });
    }

    private void changed(Run run, Change change) {
        var id = "change" + ++revision;
        if (changes != null) {
            markup.at(changes, () -> region(id, run, change));
        }
        if (change.putIn()) {
            markup.in("text:change-start", "", () -> markup.set("text:change-id", id));
            run(run);
            markup.in("text:change-end", "", () -> markup.set("text:change-id", id));
        } else {
            markup.in("text:change", "", () -> markup.set("text:change-id", id));
        }
    }

    private void region(String id, Run run, Change change) {
        markup.in("text:changed-region", "", () -> {
            markup.set("xml:id", id).set("text:id", id);
            markup.in(change.putIn() ? "text:insertion" : "text:deletion", "", () -> {
                markup.in("office:change-info", "", () -> markup.leaf("dc:creator", "", change.signature()).leaf("dc:date", "",
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC)
                                .format(change.at().truncatedTo(ChronoUnit.SECONDS))));
                if (!change.putIn()) {
                    markup.in("text:p", "", () -> {
                        markup.set("text:style-name", "Standard");
                        span(run);
                    });
                }
            });
        });
    }

    /// Spaces that would run together have an element of their own.
    void letters(String text) {
        int from = 0;
        for (int n = 0; n < text.length(); n++) {
            if (text.charAt(n) == ' ' && (n == 0 || text.charAt(n - 1) == ' ' || n == text.length() - 1)) {
                markup.text(text.substring(from, n));
                markup.in("text:s", "", () -> {});
                from = n + 1;
            }
        }
        markup.text(text.substring(from));
    }

    void tab() {
        markup.in("text:tab", "", () -> {});
    }
}
