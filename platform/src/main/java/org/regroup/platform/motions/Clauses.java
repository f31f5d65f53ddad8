package org.regroup.platform.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Block;
import org.regroup.texts.Form;
import org.regroup.texts.Style;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;
import org.regroup.texts.terms.Occurrence;

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

    /// Words of one style.
    ///
    /// @param term where they are a term of the glossary
    public record Run(String text, Style style, @Nullable Occurrence term) {

        /// Where it leads: an address of this server or of the web; empty for any other.
        public String href() {
            var link = style.link();
            return link.startsWith("https://") || link.startsWith("http://") || link.startsWith("/") && !link.startsWith("//")
                    ? link
                    : "";
        }

        /// Whether it leads to one of these drafts.
        public boolean leadsTo(List<Motion> drafts) {
            return drafts.stream().anyMatch(draft -> style.link().contains(draft.href()));
        }
    }

    /// The words of a block, those of one style together, terms apart. Words that lead somewhere are no terms.
    public static List<Run> runs(Block block, TermsInText terms) {
        var runs = new ArrayList<Run>();
        for (int n = 0; n < block.tokens().size(); n++) {
            var token = block.tokens().get(n);
            var term = token.style().link().isEmpty() ? terms.at(block.id(), n) : null;
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.style().equals(token.style()) && Objects.equals(last.term(), term)) {
                runs.set(runs.size() - 1, new Run(last.text() + token.text(), last.style(), term));
            } else {
                runs.add(new Run(token.text(), token.style(), term));
            }
        }
        return runs;
    }
}
