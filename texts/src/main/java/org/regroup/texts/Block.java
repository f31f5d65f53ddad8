package org.regroup.texts;

import java.util.List;
import java.util.stream.Collectors;

/// A heading, paragraph, clause or point of a list.
///
/// A gap is a place between tokens: gap 0 stands before the first, gap `tokens().size()` after the last.
public record Block(BlockId id, Form form, List<Token> tokens) {

    public Block {
        tokens = List.copyOf(tokens);
    }

    /// Its words as one string, without styles.
    public String plain() {
        return plain(tokens);
    }

    public static String plain(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }
}
