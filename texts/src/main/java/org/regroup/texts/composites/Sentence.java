package org.regroup.texts.composites;

import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.Token;

/// What one motion says in one breath: a sentence, or a part of one that makes a demand of its own.
///
/// @param to     gap behind its last token in its block
/// @param tokens with the mark at its end, without space around
public record Sentence(SentenceId id, int to, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || tokens.size() != to - id.from()) {
            throw new IllegalArgumentException(id + " to " + to + " is not " + tokens.size() + " tokens");
        }
    }

    public String plain() {
        return Block.plain(tokens);
    }

    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    /// Gap before its first word.
    int firstWord() {
        int n = 0;
        while (n < tokens.size() - 1 && !tokens.get(n).isWord()) {
            n++;
        }
        return id.from() + n;
    }

    /// Gap behind its last word: the mark at its end is not counted.
    int lastWord() {
        int n = tokens.size();
        while (n > 1 && !tokens.get(n - 1).isWord()) {
            n--;
        }
        return id.from() + n;
    }

    /// How many tokens it shares with a part of the same block.
    int shared(int from, int to) {
        return Math.max(0, Math.min(to, this.to) - Math.max(from, id.from()));
    }
}
