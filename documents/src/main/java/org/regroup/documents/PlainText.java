package org.regroup.documents;

import java.util.List;
import java.util.stream.Collectors;

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

/// Writes a document as plain text, for mail and for readers that know nothing else.
///
/// Words put in stand as `[A2+ …]`, words taken out as `[A2− …]`. A draft says so above each of its parts.
public final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(Document document) {
        var plain = new PlainText();
        plain.heading(document.imprint().title(), "=");
        plain.paragraph(document.imprint().publisher());
        plain.paragraph(marked(document.standfirst()));
        plain.facts(document.facts());
        for (var part : document.parts()) {
            plain.part(part, document.imprint().phrases());
        }
        return plain.text.toString().strip() + "\n";
    }

    private void part(Part part, Phrases phrases) {
        if (!part.title().isEmpty()) {
            heading(part.title(), "=");
        }
        if (part.draft()) {
            paragraph("*** " + phrases.draft() + " ***");
        }
        part.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var level, var lines) -> heading(marked(Line.joined(lines)), level == 1 ? "-" : "");
            case Paragraph(var lines) -> paragraph(lines(lines, ""));
            case Clause(var label, var lines) -> paragraph(lines(lines, label));
            case Item(var depth, var label, var lines) ->
                paragraph("  ".repeat(depth - 1) + lines(lines, label.isEmpty() ? "*" : label));
            case Quotation(var lines) -> paragraph("> " + lines(lines, ""));
            case Facts(var facts) -> facts(facts);
            case MandateLine(var facts) -> facts(facts);
            case Table(var head, var rows) -> rows.forEach(row -> paragraph(row(head, row)));
            case Pair(var first, var second) -> List.of(first, second).forEach(this::view);
        }
    }

    private void view(View view) {
        heading(view.title(), "");
        view.blocks().forEach(this::block);
    }

    private static String row(List<String> head, List<List<Run>> row) {
        var cells = new StringBuilder();
        for (int n = 0; n < row.size(); n++) {
            cells.append(n == 0 ? "" : "\n  ").append(head.get(n)).append(": ").append(marked(row.get(n)));
        }
        return cells.toString();
    }

    /// A printed edition keeps its lines, every fifth with its number.
    private static String lines(List<Line> lines, String label) {
        var start = label.isEmpty() ? "" : label + " ";
        if (!Line.numbered(lines)) {
            return start + marked(Line.joined(lines));
        }
        var text = new StringBuilder();
        for (var line : lines) {
            var number = line.number() > 0 && line.number() % 5 == 0 ? String.valueOf(line.number()) : "";
            text.append(text.isEmpty() ? "" : "\n").append(" ".repeat(Math.max(0, 5 - number.length()))).append(number)
                    .append("  ")
                    .append(text.isEmpty() ? start : "").append(marked(line.runs()).stripTrailing());
        }
        return text.toString();
    }

    private void facts(List<Fact> facts) {
        paragraph(facts.stream().map(fact -> fact.name() + ": " + marked(fact.value())).collect(Collectors.joining("\n")));
    }

    private void heading(String name, String underline) {
        if (!name.isBlank()) {
            text.append('\n');
            paragraph(underline.isEmpty() ? name : name + "\n" + underline.repeat(Math.min(name.length(), 78)));
        }
    }

    private void paragraph(String words) {
        if (!words.isBlank()) {
            text.append(words.stripTrailing()).append("\n\n");
        }
    }

    private static String marked(List<Run> runs) {
        return runs.stream().map(run -> run.change() == null ? run.text() : "[" + run.change().label() + " " + run.text() + "]")
                .collect(Collectors.joining());
    }
}
