package org.regroup.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.regroup.documents.Block.Clause;
import org.regroup.documents.Block.Facts;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Item;
import org.regroup.documents.Block.MandateLine;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Quotation;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Block.View;

/// Puts blocks into an OpenDocument text.
final class OdtBlocks {

    /// Where styles are put that turn out to be needed.
    interface Styles {
        void add(Runnable style);
    }

    private final Markup markup;
    private final OdtRuns runs;
    private final OdtTables tables;
    private final Styles styles;
    private final Map<String, String> directed = new HashMap<>();
    private Locale language = Locale.ROOT;
    private int above;

    OdtBlocks(Markup markup, OdtRuns runs, Styles styles) {
        this.markup = markup;
        this.runs = runs;
        this.styles = styles;
        tables = new OdtTables(markup);
    }

    /// The styles every document may need.
    void declare() {
        tables.styles();
    }

    void read(Locale reading) {
        language = reading;
    }

    /// The style, turned round where text is read from right to left.
    private String directed(String style) {
        if (!Letters.leftward(language)) {
            return style;
        }
        var name = directed.get(style);
        if (name == null) {
            name = "R" + (directed.size() + 1);
            directed.put(style, name);
            var turned = name;
            styles.add(() -> markup.in("style:style", "", () -> {
                markup.set("style:name", turned).set("style:family", "paragraph").set("style:parent-style-name", style);
                markup.in("style:paragraph-properties", "",
                        () -> markup.set("style:writing-mode", "rl-tb").set("fo:text-align", "right")
                                .set("style:justify-single-word", "false"));
            }));
        }
        return name;
    }

    static void leftward(Markup markup) {
        markup.in("style:paragraph-properties", "",
                () -> markup.set("style:writing-mode", "rl-tb").set("fo:text-align", "right"));
    }

    void paragraph(String style, List<Run> letters) {
        in("text:p", style, () -> runs.all(letters));
    }

    private void in(String element, String style, Runnable inside) {
        markup.in(element, "", () -> {
            markup.set("text:style-name", directed(style));
            inside.run();
        });
    }

    void untitled() {
        above = 1;
    }

    void partTitle(String style, String place, String title) {
        above = 1;
        markup.in("text:h", "", () -> {
            markup.set("text:style-name", style).set("text:outline-level", "1");
            markup.in("text:bookmark", "", () -> markup.set("text:name", place));
            runs.letters(title);
        });
    }

    void all(List<Block> blocks) {
        int n = 0;
        while (n < blocks.size()) {
            if (blocks.get(n) instanceof Item(_, var label, _) && label.isEmpty()) {
                int end = n;
                while (end < blocks.size() && blocks.get(end) instanceof Item(_, var next, _) && next.isEmpty()) {
                    end++;
                }
                list(blocks.subList(n, end).stream().map(Item.class::cast).toList(), true);
                n = end;
            } else {
                one(blocks.get(n));
                n++;
            }
        }
    }

    private void one(Block block) {
        switch (block) {
            case Heading(var level, var lines) -> {
                above = Math.min(level + 1, above + 1);
                in("text:h", "Heading_20_" + above, () -> {
                    markup.set("text:outline-level", String.valueOf(above));
                    runs.all(Line.joined(lines));
                });
            }
            case Paragraph(var lines) -> paragraph("Standard", Line.joined(lines));
            case Quotation(var lines) -> paragraph("Quotations", Line.joined(lines));
            case Clause(var label, var lines) -> labelled("Clause", label, lines);
            case Item(_, var label, var lines) -> labelled("Clause", label, lines);
            case Facts(var facts) -> facts("Fact_20_Name", facts);
            case MandateLine(var facts) -> facts("Mandate_20_Name", facts);
            case Table table -> table(table);
            case Pair(var first, var second) -> pair(first, second);
        }
    }

    /// Numbers are text: no word processor shall renumber a motion.
    private void labelled(String style, String label, List<Line> lines) {
        in("text:p", style, () -> {
            if (!label.isEmpty()) {
                runs.styled(label, "Label");
                runs.tab();
            }
            runs.all(Line.joined(lines));
        });
    }

    private void list(List<Item> items, boolean outermost) {
        markup.in("text:list", "", () -> {
            if (outermost) {
                markup.set("text:style-name", "Points");
            }
            int n = 0;
            while (n < items.size()) {
                int end = n + 1;
                while (end < items.size() && items.get(end).depth() > items.get(n).depth()) {
                    end++;
                }
                var point = items.get(n);
                var inside = items.subList(n + 1, end);
                markup.in("text:list-item", "", () -> {
                    paragraph("Point", Line.joined(point.lines()));
                    if (!inside.isEmpty()) {
                        list(inside, false);
                    }
                });
                n = end;
            }
        });
    }

    void facts(String names, List<Fact> facts) {
        if (!facts.isEmpty()) {
            grid(List.of("Quarter", "Rest"), () -> facts.forEach(fact -> tables.row(
                    List.of(() -> paragraph(names, Run.of(fact.name())), () -> paragraph("Table_20_Text", fact.value())),
                    names.startsWith("Mandate") ? "Mandate" : "Bare")));
        }
    }

    private void table(Table table) {
        if (table.head().isEmpty() || table.rows().isEmpty()) {
            return;
        }
        grid(tables.even(table.head().size(), styles), () -> {
            tables.head(() -> tables.row(names(table.head()), "Head"));
            for (var cells : table.rows()) {
                var first = cells.getFirst();
                tables.row(
                        cells.stream()
                                .<Runnable>map(
                                        cell -> () -> paragraph(cell == first ? "Table_20_Heading" : "Table_20_Text", cell))
                                .toList(),
                        "Ruled");
            }
        });
    }

    private void pair(View first, View second) {
        grid(tables.even(2, styles), () -> {
            tables.head(() -> tables.row(names(List.of(first.title(), second.title())), "View"));
            tables.row(List.of(() -> view(first), () -> view(second)), "Bare");
        });
    }

    private List<Runnable> names(List<String> names) {
        return names.stream().<Runnable>map(name -> () -> paragraph("Table_20_Heading", Run.of(name))).toList();
    }

    private void view(View view) {
        if (view.blocks().isEmpty()) {
            paragraph("Standard", List.of());
        }
        all(view.blocks());
    }

    private void grid(List<String> columns, Runnable rows) {
        tables.write(Letters.leftward(language), columns, rows);
        paragraph("After_20_Table", List.of());
    }
}
