package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;
import org.regroup.texts.reading.Outline;

/// Writes a text so that it reads back as it is.
final class MarkdownWriter {

    private final StringBuilder out = new StringBuilder();
    /// Where the words of each point begin that the next block may stand under.
    private final List<Integer> indents = new ArrayList<>();
    private boolean afterItem;

    private MarkdownWriter() {}

    static String write(Text text) {
        var blocks = text.blocks().stream().filter(block -> !block.plain().isBlank()).toList();
        var forms = Outline.settled(blocks.stream().map(Block::form).toList());
        var labels = new HashMap<BlockId, String>();
        Numbering.of(new Text(text.language(), blocks)).entries().forEach(entry -> labels.put(entry.block(), entry.label()));
        var writer = new MarkdownWriter();
        for (int n = 0; n < blocks.size(); n++) {
            writer.block(blocks.get(n), forms.get(n), labels.getOrDefault(blocks.get(n).id(), ""));
        }
        return writer.out.toString();
    }

    private void block(Block block, Form form, String label) {
        boolean item = form.kind() == Kind.ITEM;
        if (!out.isEmpty() && !(item && afterItem)) {
            out.append('\n');
        }
        afterItem = item;
        boolean list = item || form.kind() == Kind.CLAUSE;
        boolean heading = form.kind() == Kind.TITLE || form.kind() == Kind.HEADING;
        int outside = heading ? 0 : list ? form.level() - 1 : form.level();
        while (indents.size() > outside) {
            indents.removeLast();
        }
        int indent = indents.isEmpty() ? 0 : indents.getLast();
        String lead = switch (form.kind()) {
            case TITLE -> "# ";
            case HEADING -> "#".repeat(form.level() + 1) + " ";
            case PARAGRAPH -> "";
            case CLAUSE -> label + (Outline.isNumber(label) ? ". " : ") ");
            case ITEM -> "- ";
            case QUOTATION -> "> ";
        };
        if (list) {
            indents.add(indent + lead.length());
        }
        String next = "\n" + " ".repeat(indent) + (form.kind() == Kind.QUOTATION ? lead : " ".repeat(lead.length()));
        out.append(" ".repeat(indent)).append(lead);
        out.append(heading ? InlineWriter.line(block.tokens()) : InlineWriter.lines(block.tokens(), next)).append('\n');
    }
}
