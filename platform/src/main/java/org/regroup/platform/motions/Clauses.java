package org.regroup.platform.motions;

import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;

/// The blocks of a text with the numbers under which people find them.
public final class Clauses {

    private Clauses() {}

    /// @param number empty for headings, paragraphs and points
    public record Line(String number, Block block) {

        public Form.Kind kind() {
            return block.form().kind();
        }
    }

    /// All but the title, numbered by their places.
    public static List<Line> of(Text text) {
        return of(text, Numbering.of(text));
    }

    /// All but the title, with the numbers they have had from the beginning.
    public static List<Line> of(Text text, Numbering numbers) {
        return text.blocks().stream().filter(block -> block.form().kind() != Form.Kind.TITLE)
                .map(block -> new Line(block.form().kind() == Form.Kind.CLAUSE ? numbers.label(block.id()).orElse("") : "",
                        block))
                .toList();
    }
}
