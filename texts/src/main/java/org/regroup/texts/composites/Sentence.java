package org.regroup.texts.composites;

import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.Token;

/// What one motion says in one breath: a sentence, or a part of one that makes a demand of its own.
///
/// @param to     gap behind its last token in its block
/// @param tokens with the mark at its end, without space around
public record Sentence(SentenceId id, int to, List<Token> tokens) {

    private static final String STOPS = " .!?;:,\u2026\u3002\uFF0E\uFF01\uFF1F\uFF1B\uFF1A\uFF0C\u3001\u061F\u061B\u060C\u06D4\u0964\u0965";

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

    /// Gap where the mark at its end begins, which it may lose where others are joined to it; a percent sign is no such mark.
    int withoutStop() {
        int n = tokens.size();
        while (n > 1 && tokens.get(n - 1).text().chars().allMatch(mark -> STOPS.indexOf(mark) >= 0)) {
            n--;
        }
        return id.from() + n;
    }

    /// How many tokens it shares with a part of the same block.
    int shared(int from, int to) {
        return Math.max(0, Math.min(to, this.to) - Math.max(from, id.from()));
    }
}
