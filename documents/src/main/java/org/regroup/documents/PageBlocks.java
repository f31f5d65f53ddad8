package org.regroup.documents;

import java.util.List;
import java.util.Objects;

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

/// Lays blocks out for the page.
final class PageBlocks {

    /// Told of every heading.
    interface Outline {
        void heading(int level, String name, String id);
    }

    private static final int EVERY = 5;
    private static final int LONGEST_HEAD = 300;

    private final Markup markup;
    private final Phrases phrases;
    private final Outline outline;
    private int headings;
    private int above = 1;
    private boolean leftward;

    PageBlocks(Markup markup, Phrases phrases, Outline outline) {
        this.markup = markup;
        this.phrases = phrases;
        this.outline = outline;
    }

    /// In which direction what follows is read.
    void read(boolean leftward) {
        this.leftward = leftward;
    }

    /// The cells of a row as the page wants them: its columns always go from left to right.
    private <T> List<T> across(List<T> cells) {
        return leftward ? cells.reversed() : cells;
    }

    void all(List<Block> blocks) {
        int n = 0;
        while (n < blocks.size()) {
            if (blocks.get(n) instanceof Item) {
                int end = n;
                while (end < blocks.size() && blocks.get(end) instanceof Item) {
                    end++;
                }
                list(blocks.subList(n, end).stream().map(Item.class::cast).toList());
                n = end;
            } else {
                one(blocks.get(n));
                n++;
            }
        }
    }

    private void one(Block block) {
        switch (block) {
            case Heading(var level, var lines) ->
                heading(level + 2, "level-" + level, () -> lines(lines), Run.text(Line.joined(lines)));
            case Paragraph(var lines) -> markup.in("p", "", () -> lines(lines));
            case Clause(var label, var lines) -> markup.in("p", "clause", () -> labelled(label, lines));
            case Quotation(var lines) -> markup.in("blockquote", "", () -> markup.in("p", "", () -> lines(lines)));
            case Facts(var facts) -> facts("facts", facts);
            case MandateLine(var facts) -> facts("mandate", facts);
            case Table table -> table(table);
            case Pair(var first, var second) -> pair(first, second);
            case Item item -> list(List.of(item));
        }
    }

    /// A heading one below the last at most, since levels may not be skipped.
    void heading(int level, String kind, Runnable words, String name) {
        if (name.isBlank()) {
            return;
        }
        int depth = Math.min(level, Math.min(above + 1, 6));
        above = depth;
        var id = "heading-" + ++headings;
        markup.in("h" + depth, kind, () -> {
            markup.set("id", id);
            words.run();
        });
        if (depth <= 3) {
            outline.heading(depth, name, id);
        }
    }

    /// Consecutive points, each level inside the point above it.
    private void list(List<Item> items) {
        markup.in("ul", "", () -> {
            int n = 0;
            while (n < items.size()) {
                int end = n + 1;
                while (end < items.size() && items.get(end).depth() > items.get(n).depth()) {
                    end++;
                }
                point(items.get(n), items.subList(n + 1, end));
                n = end;
            }
        });
    }

    private void point(Item item, List<Item> inside) {
        markup.in("li", item.label().isEmpty() ? "" : "labelled", () -> {
            labelled(item.label(), item.lines());
            if (!inside.isEmpty()) {
                list(inside);
            }
        });
    }

    private void labelled(String label, List<Line> lines) {
        if (label.isEmpty()) {
            lines(lines);
        } else if (Line.numbered(lines)) {
            number(lines.getFirst());
            markup.leaf("span", "label", label + "\u00A0");
            runs(lines.getFirst().runs());
            lines.stream().skip(1).forEach(this::nextLine);
        } else {
            markup.leaf("span", "label", label + "\u00A0");
            runs(Line.joined(lines));
        }
    }

    private void lines(List<Line> lines) {
        if (Line.numbered(lines)) {
            number(lines.getFirst());
            runs(lines.getFirst().runs());
            lines.stream().skip(1).forEach(this::nextLine);
        } else {
            runs(Line.joined(lines));
        }
    }

    private void nextLine(Line line) {
        markup.in("br", "", () -> {});
        number(line);
        runs(line.runs());
    }

    private void number(Line line) {
        if (line.number() > 0 && line.number() % EVERY == 0) {
            markup.in("abbr", "no",
                    () -> markup.set("title", phrases.line() + " " + line.number()).text(line.number() + "\u00A0"));
        }
    }

    void runs(List<Run> runs) {
        int n = 0;
        while (n < runs.size()) {
            var change = runs.get(n).change();
            int end = n + 1;
            while (end < runs.size() && Objects.equals(runs.get(end).change(), change)) {
                end++;
            }
            var same = runs.subList(n, end);
            if (change == null) {
                same.forEach(this::run);
            } else {
                changed(change, same);
            }
            n = end;
        }
    }

    private void changed(Change change, List<Run> runs) {
        markup.in("span", "change org-" + change.mark(), () -> {
            markup.leaf("span", "tag", "[" + change.label() + "\u00A0");
            markup.in("span", change.putIn() ? "in" : "out", () -> runs.forEach(this::run));
            markup.leaf("span", "tag", "]");
        });
    }

    private void run(Run run) {
        if (!run.link().isEmpty()) {
            markup.in("a", style(run), () -> markup.set("href", run.link()).set("title", run.text()).text(run.text()));
        } else if (run.strong() || run.emphasis()) {
            markup.leaf("span", style(run), run.text());
        } else {
            markup.text(run.text());
        }
    }

    private static String style(Run run) {
        return ((run.strong() ? "strong " : "") + (run.emphasis() ? "emphasis" : "")).strip();
    }

    void facts(String kind, List<Fact> facts) {
        if (!facts.isEmpty()) {
            markup.in("table", kind, () -> markup.in("tbody", "", () -> facts.forEach(this::fact)));
        }
    }

    private void fact(Fact fact) {
        Runnable name = () -> markup.in("th", "", () -> markup.set("scope", "row").text(fact.name()));
        Runnable value = () -> markup.in("td", "", () -> runs(fact.value()));
        markup.in("tr", "", () -> across(List.of(name, value)).forEach(Runnable::run));
    }

    private void table(Table table) {
        if (table.head().isEmpty() || table.rows().isEmpty()) {
            return;
        }
        markup.in("table", "table", () -> {
            markup.in(repeated(table.head()), "", () -> markup.in("tr", "",
                    () -> across(table.head())
                            .forEach(name -> markup.in("th", "", () -> markup.set("scope", "col").text(name)))));
            markup.in("tbody", "", () -> table.rows().forEach(this::row));
        });
    }

    private void row(List<List<Run>> row) {
        var name = row.getFirst();
        markup.in("tr", "", () -> across(row).forEach(cell -> {
            if (cell == name) {
                markup.in("th", "", () -> markup.set("scope", "row").in("span", "", () -> runs(cell)));
            } else {
                markup.in("td", "", () -> runs(cell));
            }
        }));
    }

    /// Heads stand again on each page of a table, unless they alone could fill one.
    private static String repeated(List<String> head) {
        return head.stream().allMatch(name -> name.length() <= LONGEST_HEAD) ? "thead" : "tbody";
    }

    private void pair(View first, View second) {
        markup.in("table", "pair", () -> {
            markup.in(repeated(List.of(first.title(), second.title())), "", () -> markup.in("tr", "", () -> {
                for (var view : across(List.of(first, second))) {
                    markup.in("th", "", () -> markup.set("scope", "col").text(view.title()));
                }
            }));
            markup.in("tbody", "", () -> markup.in("tr", "", () -> {
                for (var view : across(List.of(first, second))) {
                    markup.in("td", "", () -> all(view.blocks()));
                }
            }));
        });
    }
}
