package org.regroup.documents;

import java.util.List;
import java.util.function.Consumer;

/// What stands on a page, one below the other.
public sealed interface Block {

    /// @param level 1 for the headings of a part, 2 for those below, up to 4
    record Heading(int level, List<Line> lines) implements Block {
        public Heading {
            lines = List.copyOf(lines);
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("headings of a part go from 1 to 4, was " + level);
            }
        }

        public static Heading of(int level, String text) {
            return new Heading(level, Line.of(text));
        }
    }

    record Paragraph(List<Line> lines) implements Block {
        public Paragraph {
            lines = List.copyOf(lines);
        }

        public static Paragraph of(String text) {
            return new Paragraph(Line.of(text));
        }

        public static Paragraph of(List<Run> runs) {
            return new Paragraph(Line.flowing(runs));
        }
    }

    /// A numbered paragraph of a motion or rulebook.
    ///
    /// @param label its number as the text has it, such as `15b`
    record Clause(String label, List<Line> lines) implements Block {
        public Clause {
            label = Letters.clean(label);
            lines = List.copyOf(lines);
        }

        public static Clause of(String label, String text) {
            return new Clause(label, Line.of(text));
        }
    }

    /// A point of a list.
    ///
    /// @param depth 1 for the outermost list
    /// @param label its number or letter; empty for a dot
    record Item(int depth, String label, List<Line> lines) implements Block {
        public Item {
            depth = Math.clamp(depth, 1, 6);
            label = Letters.clean(label);
            lines = List.copyOf(lines);
        }

        public static Item of(String text) {
            return new Item(1, "", Line.of(text));
        }
    }

    record Quotation(List<Line> lines) implements Block {
        public Quotation {
            lines = List.copyOf(lines);
        }

        public static Quotation of(String text) {
            return new Quotation(Line.of(text));
        }
    }

    /// Names and what they say, below each other.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// Who decided, how many took part, under what rule, until when: in whose name something stands.
    record MandateLine(List<Fact> facts) implements Block {
        public MandateLine {
            facts = List.copyOf(facts);
        }
    }

    /// A table whose first column names its rows.
    ///
    /// @param rows each as long as the head
    record Table(List<String> head, List<List<List<Run>>> rows) implements Block {
        public Table {
            head = head.stream().map(Letters::clean).toList();
            rows = rows.stream().<List<List<Run>>>map(row -> row.stream().<List<Run>>map(List::copyOf).toList()).toList();
            for (var row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells below a head of " + head.size());
                }
            }
        }
    }

    /// Two views side by side, at the same size.
    record Pair(View first, View second) implements Block {}

    /// One of two views.
    record View(String title, List<Block> blocks) {
        public View {
            title = Letters.clean(title);
            blocks = List.copyOf(blocks);
        }
    }

    static void eachText(Block block, Consumer<String> take) {
        switch (block) {
            case Heading(_, var lines) -> each(lines, take);
            case Paragraph(var lines) -> each(lines, take);
            case Clause(var label, var lines) -> {
                take.accept(label);
                each(lines, take);
            }
            case Item(_, var label, var lines) -> {
                take.accept(label);
                each(lines, take);
            }
            case Quotation(var lines) -> each(lines, take);
            case Facts(var facts) -> facts(facts, take);
            case MandateLine(var facts) -> facts(facts, take);
            case Table(var head, var rows) -> {
                head.forEach(take);
                rows.forEach(row -> row.forEach(cell -> runs(cell, take)));
            }
            case Pair(var first, var second) -> {
                for (var view : List.of(first, second)) {
                    take.accept(view.title());
                    view.blocks().forEach(inner -> eachText(inner, take));
                }
            }
        }
    }

    static void facts(List<Fact> facts, Consumer<String> take) {
        for (var fact : facts) {
            take.accept(fact.name());
            runs(fact.value(), take);
        }
    }

    private static void each(List<Line> lines, Consumer<String> take) {
        lines.forEach(line -> runs(line.runs(), take));
    }

    private static void runs(List<Run> runs, Consumer<String> take) {
        for (var run : runs) {
            take.accept(run.text());
            if (run.change() != null) {
                take.accept(run.change().tag());
            }
        }
    }
}
