package org.regroup.documents;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tables of an OpenDocument text, with the styles of their columns and cells.
final class OdtTables {

    private static final double WIDTH = 16.4;

    private final Markup markup;
    private final Set<Integer> even = new HashSet<>();
    private int tables;

    OdtTables(Markup markup) {
        this.markup = markup;
    }

    /// What every document may need; columns of equal width are added as they come.
    void styles() {
        grid("Grid", "lr-tb");
        grid("GridLeftward", "rl-tb");
        column("Quarter", WIDTH / 4);
        column("Rest", WIDTH * 3 / 4);
        cell("Bare", "fo:border", "none");
        cell("Mandate", "fo:border-bottom", "0.4pt solid #bb2a12");
        cell("Head", "fo:border-bottom", "1pt solid #16181a");
        cell("Ruled", "fo:border-bottom", "0.4pt solid #8a8f96");
        cell("View", "fo:border-top", "1pt solid #16181a");
    }

    private void grid(String name, String direction) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name).set("style:family", "table");
            markup.in("style:table-properties", "",
                    () -> markup.set("style:width", width(WIDTH)).set("table:align", "margins").set("style:writing-mode",
                            direction));
        });
    }

    private void column(String name, double centimetres) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name).set("style:family", "table-column");
            markup.in("style:table-column-properties", "", () -> markup.set("style:column-width", width(centimetres)));
        });
    }

    private void cell(String name, String border, String line) {
        markup.in("style:style", "", () -> {
            markup.set("style:name", name).set("style:family", "table-cell");
            markup.in("style:table-cell-properties", "",
                    () -> markup.set(border, line).set("fo:padding-top", "0.07cm").set("fo:padding-bottom", "0.07cm")
                            .set("fo:padding-left", "0cm").set("fo:padding-right", "0.3cm"));
        });
    }

    private static String width(double centimetres) {
        return String.format(Locale.ROOT, "%.3fcm", centimetres);
    }

    void write(boolean leftward, List<String> columns, Runnable rows) {
        markup.in("table:table", "", () -> {
            markup.set("table:name", "Table" + ++tables).set("table:style-name", leftward ? "GridLeftward" : "Grid");
            columns.forEach(column -> markup.in("table:table-column", "", () -> markup.set("table:style-name", column)));
            rows.run();
        });
    }

    /// The names of as many columns of one width.
    List<String> even(int columns, OdtBlocks.Styles styles) {
        var name = "Even" + columns;
        if (even.add(columns)) {
            styles.add(() -> column(name, WIDTH / columns));
        }
        return Collections.nCopies(columns, name);
    }

    void head(Runnable row) {
        markup.in("table:table-header-rows", "", row);
    }

    void row(List<Runnable> cells, String style) {
        markup.in("table:table-row", "", () -> cells.forEach(cell -> markup.in("table:table-cell", "", () -> {
            markup.set("table:style-name", style).set("office:value-type", "string");
            cell.run();
        })));
    }
}
