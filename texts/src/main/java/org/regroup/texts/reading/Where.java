package org.regroup.texts.reading;

import java.util.HashMap;
import java.util.Map;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;

/// What a block is called among people.
///
/// @param number  of a clause; for other kinds which of its kind it is, counted from 1
/// @param opening its first words, with `…` where there are more; all of them for a title or heading
public record Where(BlockId block, Kind kind, String number, String opening) {

    private static final int OPENING_WORDS = 6;

    /// The names of all blocks of a text.
    public static Map<BlockId, Where> all(Text text, Numbering numbering) {
        var labels = new HashMap<BlockId, String>();
        numbering.entries().forEach(entry -> labels.put(entry.block(), entry.label()));
        var counts = new HashMap<Kind, Integer>();
        var all = new HashMap<BlockId, Where>();
        for (var block : text.blocks()) {
            var kind = block.form().kind();
            int count = counts.merge(kind, 1, Integer::sum);
            String number = kind == Kind.CLAUSE ? labels.getOrDefault(block.id(), block.form().label()) : Integer.toString(count);
            all.put(block.id(), new Where(block.id(), kind, number, opening(block)));
        }
        return all;
    }

    private static String opening(Block block) {
        boolean whole = block.form().kind() == Kind.TITLE || block.form().kind() == Kind.HEADING;
        return Quote.beginning(block.tokens(), whole ? Integer.MAX_VALUE : OPENING_WORDS);
    }

    /// `clause 15b`, `the heading “Conference notes”`.
    public String english() {
        return switch (kind) {
            case TITLE -> "the title";
            case HEADING -> "the heading " + Quote.marked(opening);
            case PARAGRAPH -> "paragraph " + number;
            case CLAUSE -> "clause " + number;
            case ITEM -> "point " + number + " (" + Quote.marked(opening) + ")";
            case QUOTATION -> "quotation " + number;
        };
    }

}
