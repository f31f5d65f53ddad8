package org.regroup.texts.composites;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.regroup.texts.Block;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

/// The sentences of a text, told apart by the custom of its language (`java.text.BreakIterator`).
///
/// A title or a heading makes no demand and is no sentence. No token is cut; what holds no word, such as a dash on its own,
/// belongs to the sentence behind it, or at the end of a block to the one before.
final class Sentences {

    private Sentences() {}

    static List<Sentence> of(String motion, Text text) {
        var sentences = new ArrayList<Sentence>();
        for (var block : text.blocks()) {
            switch (block.form().kind()) {
                case TITLE, HEADING -> {
                }
                case PARAGRAPH, CLAUSE, ITEM, QUOTATION -> add(motion, block, text.language(), sentences);
            }
        }
        return sentences;
    }

    private static void add(String motion, Block block, Locale language, List<Sentence> sentences) {
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        int from = 0;
        for (int end : ends(block, language)) {
            if (block.tokens().subList(from, end).stream().anyMatch(Token::isWord)) {
                starts.add(from);
                ends.add(end);
                from = end;
            }
        }
        for (int n = 0; n < starts.size(); n++) {
            int end = n == starts.size() - 1 ? block.tokens().size() : ends.get(n);
            sentences.add(sentence(motion, block, starts.get(n), end));
        }
    }

    /// The gaps where sentences end; an end inside a token is that behind it.
    private static TreeSet<Integer> ends(Block block, Locale language) {
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(stops(block.plain()));
        var ends = new TreeSet<Integer>();
        int offset = 0;
        int gap = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (offset < end) {
                offset += block.tokens().get(gap++).text().length();
            }
            ends.add(gap);
        }
        return ends;
    }

    /// The JDK knows the full stops and question marks of Latin and East Asian scripts; those of others are shown to it as such.
    private static String stops(String plain) {
        return plain.replaceAll("[\u061F\u06D4\u0964\u0965\u1362\u1367\u104B\u17D4]", "?");
    }

    /// The part of a block between two gaps, without the space around it.
    static Sentence sentence(String motion, Block block, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && block.tokens().get(start).isSpace()) {
            start++;
        }
        while (end > start && block.tokens().get(end - 1).isSpace()) {
            end--;
        }
        return new Sentence(new SentenceId(motion, block.id(), start), end, block.tokens().subList(start, end));
    }
}
