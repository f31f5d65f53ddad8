package org.regroup.platform.motions.amending;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Page;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.editions.Numbering;

/// Changes as sentences that can be read out: "In clause 3 replace “pay the debts of” by “lend without interest to”."
final class Sentences {

    /// As many tokens of context as are needed to find a place by ear.
    private static final int CONTEXT = 7;
    private static final int BEGINNING = 60;

    private final Text base;
    private final Numbering numbering;
    private final Page page;

    private Sentences(Text base, Numbering numbering, Page page) {
        this.base = base;
        this.numbering = numbering;
        this.page = page;
    }

    /// @param numbering the numbers under which readers know the clauses of `base`
    static List<String> of(Text base, List<Hunk> hunks, Numbering numbering, Page page) {
        var sentences = new Sentences(base, numbering, page);
        return hunks.stream().map(sentences::sentence).toList();
    }

    private String sentence(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace replace -> replace(replace);
            case Hunk.InsertBlock insert -> page.t("amending.says.insertBlock." + kind(insert.block().form()),
                    behind(insert.after()), insert.block().plain());
            case Hunk.DeleteBlock delete -> page.t("amending.says.deleteBlock", place(delete.block()), plain(delete.block()));
            case Hunk.MoveBlock move -> page.t("amending.says.move", place(move.block()), behind(move.after()));
            case Hunk.Recast recast -> recast.becomes().label().isEmpty() || recast.becomes().label().equals(recast.was().label())
                    ? page.t("amending.says.recast", place(recast.block()), page.t("amending.kind." + kind(recast.becomes())))
                    : page.t("amending.says.number", place(recast.block()), recast.becomes().label());
        };
    }

    private String replace(Hunk.Replace hunk) {
        var tokens = tokens(hunk.block());
        var out = Block.plain(tokens.subList(hunk.from(), hunk.to())).strip();
        var in = Block.plain(hunk.put()).strip();
        var where = place(hunk.block());
        if (out.isEmpty() && !in.isEmpty()) {
            var before = Block.plain(tokens.subList(Math.max(0, hunk.from() - CONTEXT), hunk.from())).strip();
            return before.isEmpty()
                    ? page.t("amending.says.insertFirst", where, in)
                    : page.t("amending.says.insert", where, before, in);
        }
        if (in.isEmpty()) {
            return page.t("amending.says.delete", where, out.isEmpty() ? "␣" : out);
        }
        return out.equals(in) ? page.t("amending.says.style", where, out) : page.t("amending.says.replace", where, out, in);
    }

    private List<Token> tokens(BlockId id) {
        return base.block(id).map(Block::tokens).orElse(List.of());
    }

    private String plain(BlockId id) {
        return base.block(id).map(Block::plain).orElse("");
    }

    private String behind(@Nullable BlockId id) {
        return id == null ? page.t("amending.says.atFirst") : page.t("amending.says.behind", place(id));
    }

    private String place(BlockId id) {
        return place(base, numbering, page, id);
    }

    /// A block by the name under which readers find it.
    static String place(Text base, Numbering numbering, Page page, BlockId id) {
        var number = numbering.label(id).orElse("");
        return base.block(id).map(block -> switch (block.form().kind()) {
            case TITLE -> page.t("amending.place.title");
            case CLAUSE -> page.t("amending.place.clause", number.isEmpty() ? block.form().label() : number);
            case HEADING -> page.t("amending.place.heading", block.plain());
            case PARAGRAPH, ITEM, QUOTATION -> page.t("amending.place." + kind(block.form()), beginning(block.plain()));
        }).orElse(page.t("amending.place.gone"));
    }

    /// The places an amendment changes, each once, as a list in the reader's language.
    static String places(Text base, List<Hunk> hunks, Numbering numbering, Page page) {
        var places = hunks.stream().map(hunk -> hunk instanceof Hunk.InsertBlock insert
                ? page.t("amending.place.new")
                : place(base, numbering, page, Meets.block(hunk))).distinct().toList();
        return list(places, page);
    }

    static String list(List<String> words, Page page) {
        return words.size() < 2
                ? String.join("", words)
                : page.t("amending.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    static String kind(Form form) {
        return form.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String beginning(String words) {
        return words.length() <= BEGINNING
                ? words
                : Stream.of(words.substring(0, BEGINNING))
                        .map(cut -> cut.contains(" ") ? cut.substring(0, cut.lastIndexOf(' ')) : cut)
                        .findFirst().orElseThrow() + "…";
    }
}
