package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.Token;

/// Words of a composite that come from one place.
public record Run(List<Token> tokens, Origin origin) {

    public Run {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || origin instanceof Origin.Cited cited && cited.to() - cited.from() != tokens.size()) {
            throw new IllegalArgumentException(tokens.size() + " tokens from " + origin);
        }
    }

    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    public String plain() {
        return Block.plain(tokens);
    }

    Run part(int from, int to) {
        var part = switch (origin) {
            case Origin.Cited cited -> cited.part(from, to);
            case Origin.Fitted fitted -> fitted;
            case Origin.Here here -> here;
        };
        return new Run(tokens.subList(from, to), part);
    }

    /// Whether what follows goes on where this ends.
    boolean continues(Run next) {
        return switch (origin) {
            case Origin.Cited(var motion, var block, int _, int to) -> next.origin() instanceof Origin.Cited cited
                    && cited.motion().equals(motion) && cited.block().equals(block) && cited.from() == to;
            case Origin.Fitted _,Origin.Here _ -> origin.equals(next.origin());
        };
    }

    Run with(Run next) {
        var both = new ArrayList<>(tokens);
        both.addAll(next.tokens);
        var joined = origin instanceof Origin.Cited(var motion, var block, int from, int _)
                && next.origin() instanceof Origin.Cited cited ? new Origin.Cited(motion, block, from, cited.to()) : origin;
        return new Run(both, joined);
    }
}
