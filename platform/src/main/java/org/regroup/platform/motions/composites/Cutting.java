package org.regroup.platform.motions.composites;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.composites.Act;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.composites.Origin;
import org.regroup.texts.composites.Sentence;
import org.regroup.texts.composites.Step;

/// Takes out of a composite whatever came of one place of its sources.
final class Cutting {

    private Cutting() {}

    private record Stretch(BlockId block, int from, int to) {}

    /// Without all that stands for a sentence; each stretch becomes an option of the log.
    static Composite without(Composite composite, Sentence sentence, Act act) {
        return cut(composite, act, origin -> switch (origin) {
            case Origin.Cited(var motion, var block, int from, int to) -> motion.equals(sentence.id().motion())
                    && block.equals(sentence.id().block()) && from < sentence.to() && sentence.id().from() < to;
            case Origin.Fitted(var id) -> id.equals(sentence.id());
            case Origin.Here _ -> false;
        }, sentence);
    }

    /// Without all that came of a motion, and without the motion.
    static Composite without(Composite composite, String motion, Act act) {
        var left = composite;
        for (var sentence : composite.motion(motion).orElseThrow().sentences()) {
            left = without(left, sentence, act);
        }
        left = disowned(left, motion, act);
        return switch (left.building().withdraw(motion)) {
            case Step.Taken(var gone, var _) -> gone;
            case Step.Refused(var why, var what) -> throw new IllegalStateException(why + " " + what);
        };
    }

    /// Spaces that were its and now stand between the words of others become the composite's own.
    private static Composite disowned(Composite composite, String motion, Act act) {
        var hunks = new ArrayList<Hunk>();
        for (var block : composite.blocks()) {
            int start = 0;
            for (var run : block.piece().runs()) {
                int end = start + run.tokens().size();
                if (motion.equals(run.origin().motion())) {
                    hunks.add(Hunk.Replace.of(block.block(), start, end, run.tokens()));
                }
                start = end;
            }
        }
        return hunks.isEmpty() ? composite : switch (composite.building().rewrite(hunks, act)) {
            case Step.Taken(var next, var _) -> next;
            case Step.Refused(var why, var what) -> throw new IllegalStateException(why + " " + what);
        };
    }

    private static Composite cut(Composite composite, Act act, Predicate<Origin> concerns,
            @Nullable Sentence within) {
        var left = composite;
        for (var stretch = find(left, concerns, within); stretch.isPresent(); stretch = find(left, concerns, within)) {
            var at = stretch.get();
            left = switch (left.building().drop(at.block(), at.from(), at.to(), act)) {
                case Step.Taken(var next, var _) -> next;
                case Step.Refused(var why, var what) -> throw new IllegalStateException(why + " " + what);
            };
        }
        return left;
    }

    /// The first stretch of words that is concerned; of a citation that runs over several sentences only the part of this one.
    private static Optional<Stretch> find(Composite composite, Predicate<Origin> concerns,
            @Nullable Sentence within) {
        for (var block : composite.blocks()) {
            int start = 0;
            for (var run : block.piece().runs()) {
                int size = run.tokens().size();
                if (concerns.test(run.origin())) {
                    int from = 0;
                    int to = size;
                    if (within != null && run.origin() instanceof Origin.Cited cited) {
                        from = Math.max(0, within.id().from() - cited.from());
                        to = Math.min(size, within.to() - cited.from());
                    }
                    if (run.tokens().subList(from, to).stream().anyMatch(token -> !token.isSpace())) {
                        return Optional.of(new Stretch(block.id(), start + from, start + to));
                    }
                }
                start += size;
            }
        }
        return Optional.empty();
    }
}
