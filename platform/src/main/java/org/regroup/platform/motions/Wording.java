package org.regroup.platform.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;
import org.regroup.texts.Block;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.Reading;

/// A motion's words as its writers type them.
///
/// @param body what alliance or conference is asked to decide, in Markdown; paragraphs become numbered clauses
public record Wording(String title, String summary, String body, String reasons) {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 400;
    static final int LONGEST_REASONS = 10_000;
    /// About a hundred pages.
    static final int LONGEST_BODY = 200_000;

    /// The same without what nobody can see.
    public Wording tidy() {
        return new Wording(PlainText.line(title), PlainText.lines(summary), body.replace("\r\n", "\n"),
                PlainText.lines(reasons));
    }

    List<Ground> grounds() {
        var grounds = new ArrayList<Ground>();
        PlainText.require("motions", "title", title, LONGEST_TITLE, grounds);
        PlainText.atMost("motions", "summary", summary, LONGEST_SUMMARY, grounds);
        PlainText.require("motions", "body", body.strip(), LONGEST_BODY, grounds);
        PlainText.atMost("motions", "reasons", reasons, LONGEST_REASONS, grounds);
        if (grounds.isEmpty() && Markdown.open(markdown(), Locale.ROOT, "b") instanceof Reading.Refused<Text>) {
            grounds.add(Ground.at("body", "motions.ground.body.paragraphs", Markdown.MOST_BLOCKS));
        }
        return grounds;
    }

    /// As blocks and words. Where nothing is numbered, every paragraph becomes a clause.
    ///
    /// @param prefix what the names of new blocks begin with
    Text text(Locale language, String prefix) {
        var read = Markdown.read(markdown(), language, prefix);
        boolean numbered = read.blocks().stream().anyMatch(block -> block.form().kind() == Form.Kind.CLAUSE);
        return numbered ? read : new Text(language, read.blocks().stream().map(Wording::clause).toList());
    }

    /// A title has no markup: all of its signs stand for themselves.
    private String markdown() {
        return "# " + title.replaceAll("\\p{Punct}", "\\\\$0") + "\n\n" + body;
    }

    private static Block clause(Block block) {
        return block.form().kind() == Form.Kind.PARAGRAPH ? new Block(block.id(), Form.clause(""), block.tokens()) : block;
    }

    /// A text without its title, as its writers would type it.
    static String body(Text text) {
        return Markdown.write(new Text(text.language(),
                text.blocks().stream().filter(block -> block.form().kind() != Form.Kind.TITLE).toList())).strip();
    }
}
