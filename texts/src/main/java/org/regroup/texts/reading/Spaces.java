package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.List;

import org.regroup.texts.Style;
import org.regroup.texts.Token;

/// White space carries no style of its own: it is bold between two bold words, and plain between words of different styles.
public final class Spaces {

    private Spaces() {}

    /// The same tokens with the style of white space taken from the words on both sides.
    public static List<Token> settled(List<Token> tokens) {
        var settled = new ArrayList<Token>(tokens.size());
        for (int n = 0; n < tokens.size(); n++) {
            var token = tokens.get(n);
            settled.add(token.isSpace() ? new Token(token.text(), between(tokens, n)) : token);
        }
        return List.copyOf(settled);
    }

    private static Style between(List<Token> tokens, int space) {
        int before = space - 1;
        while (before >= 0 && tokens.get(before).isSpace()) {
            before--;
        }
        int after = space + 1;
        while (after < tokens.size() && tokens.get(after).isSpace()) {
            after++;
        }
        if (before < 0 || after == tokens.size()) {
            return Style.PLAIN;
        }
        var style = tokens.get(before).style();
        return style.equals(tokens.get(after).style()) ? style : Style.PLAIN;
    }
}
