package org.regroup.texts.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.regroup.texts.Block;
import org.regroup.texts.Style;
import org.regroup.texts.Token;

/// Cuts a text into tokens: words, runs of white space, marks.
///
/// The tokens, joined, are the text. A run of white space is one token, a run of no-break spaces another; everything else is
/// cut at the word boundaries of Unicode Standard Annex 29 as the JDK's [BreakIterator] knows them for the language (Thai by
/// dictionary, Japanese by script), and never inside what a reader sees as one character: a letter with its marks, an emoji
/// with its skin tone. An apostrophe between letters is part of the word, the curly one too, which the JDK does not know.
///
/// `Words.tokens("No-one pays 5 %.", Locale.ENGLISH)` has the tokens `No-one`, ` `, `pays`, ` `, `5`, ` `, `%`, `.`
public final class Words {

    private enum Kind {
        WORD, SPACE, NO_BREAK_SPACE
    }

    private Words() {}

    /// @param plain in Unicode normal form C, as [org.regroup.texts.exchange.Markdown] makes it; it is not changed here
    public static List<Token> tokens(String plain, Locale language) {
        return plain.isEmpty() ? List.of() : tokens(List.of(Token.of(plain)), language);
    }

    /// Cuts pieces of a block anew, wherever they were cut before; a change of style inside a word cuts it.
    public static List<Token> tokens(List<Token> pieces, Locale language) {
        String plain = Block.plain(pieces);
        var characters = boundaries(BreakIterator.getCharacterInstance(language), plain);
        var words = boundaries(BreakIterator.getWordInstance(language), plain.replace('\u2019', '\''));
        var tokens = new ArrayList<Token>();
        var styles = new Styles(pieces);
        int start = 0;
        var kind = Kind.WORD;
        Style style = Style.PLAIN;
        for (int at = 0; at < plain.length(); at = characters.nextSetBit(at + 1)) {
            var kindHere = kind(plain, at, characters.nextSetBit(at + 1));
            var styleHere = styles.at(at);
            boolean cut = kindHere != kind || kind == Kind.WORD && (words.get(at) || !styleHere.equals(style));
            if (at > start && cut) {
                tokens.add(new Token(plain.substring(start, at), style));
                start = at;
            }
            kind = kindHere;
            style = start == at ? styleHere : style;
        }
        if (start < plain.length()) {
            tokens.add(new Token(plain.substring(start), style));
        }
        return List.copyOf(tokens);
    }

    private static BitSet boundaries(BreakIterator iterator, String plain) {
        var boundaries = new BitSet(plain.length() + 1);
        iterator.setText(plain);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            boundaries.set(at);
        }
        boundaries.set(plain.length());
        return boundaries;
    }

    private static Kind kind(String plain, int from, int to) {
        var kind = Kind.NO_BREAK_SPACE;
        for (int at = from; at < to; at += Character.charCount(plain.codePointAt(at))) {
            int point = plain.codePointAt(at);
            if (Character.isWhitespace(point)) {
                kind = Kind.SPACE;
            } else if (!Character.isSpaceChar(point)) {
                return Kind.WORD;
            }
        }
        return kind;
    }

    /// The style of each place, asked for in rising order.
    private static final class Styles {

        private final List<Token> pieces;
        private int piece;
        private int end;

        Styles(List<Token> pieces) {
            this.pieces = pieces;
            this.end = pieces.isEmpty() ? 0 : pieces.getFirst().text().length();
        }

        Style at(int place) {
            while (place >= end) {
                end += pieces.get(++piece).text().length();
            }
            return pieces.get(piece).style();
        }
    }
}
