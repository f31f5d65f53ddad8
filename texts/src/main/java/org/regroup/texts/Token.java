package org.regroup.texts;

/// The smallest piece of a text that can be changed: a word, a run of spaces, or a mark of punctuation.
///
/// The tokens of a block, joined, are its text; none is empty.
///
/// @param style part of the token: to set a word in bold is to change it
public record Token(String text, Style style) {

    public Token {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a token is not empty");
        }
    }

    public static Token of(String text) {
        return new Token(text, Style.PLAIN);
    }

    /// Whether it counts where words are counted: it has a letter or a digit, or a sign that stands for a word, such as 水 or ☂.
    public boolean isWord() {
        for (int n = 0; n < text.length();) {
            int point = text.codePointAt(n);
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL) {
                return true;
            }
            n += Character.charCount(point);
        }
        return false;
    }

    /// Whether it is nothing but white space, no-break spaces included.
    public boolean isSpace() {
        // no sign beyond the basic plane is white space
        for (int n = 0; n < text.length(); n++) {
            if (!Character.isWhitespace(text.charAt(n)) && !Character.isSpaceChar(text.charAt(n))) {
                return false;
            }
        }
        return true;
    }
}
