package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.Optional;

import org.regroup.texts.BlockId;

/// Words of one block, one behind the other, that all stand for one sentence.
record Stretch(BlockId block, int from, int to) {

    /// The first that holds more than space.
    static Optional<Stretch> first(Composite composite, Sentence sentence) {
        for (var block : composite.blocks()) {
            var tokens = block.piece().tokens();
            for (var stretch : all(block, sentence)) {
                if (tokens.subList(stretch.from, stretch.to).stream().anyMatch(token -> !token.isSpace())) {
                    return Optional.of(stretch);
                }
            }
        }
        return Optional.empty();
    }

    private static Iterable<Stretch> all(CompositeBlock block, Sentence sentence) {
        var all = new ArrayList<Stretch>();
        int start = 0;
        for (var run : block.piece().runs()) {
            int end = start + run.tokens().size();
            if (Coverage.cites(run, sentence)) {
                var part = new Stretch(block.id(), start + before(run, sentence), end - behind(run, sentence));
                boolean goesOn = !all.isEmpty() && all.getLast().to == part.from;
                all.add(goesOn ? new Stretch(block.id(), all.removeLast().from, part.to) : part);
            }
            start = end;
        }
        return all;
    }

    /// Tokens of a citation before the sentence begins, where it runs over several.
    private static int before(Run run, Sentence sentence) {
        return run.origin() instanceof Origin.Cited cited ? Math.max(0, sentence.id().from() - cited.from()) : 0;
    }

    private static int behind(Run run, Sentence sentence) {
        return run.origin() instanceof Origin.Cited cited ? Math.max(0, cited.to() - sentence.to()) : 0;
    }
}
