package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rebasing over many decisions at once against rebasing over one after the other.
///
/// The one place where they may differ is where words or a block were taken out: written anew on the version after that,
/// an amendment no longer says on which side of them it meant to stand (decision 20).
class RebasingStepByStepTest {

    private static final int CASES = 6_000;

    private int stood;
    private int conflicted;
    private int atRemoved;

    @Test
    void inMadeUpProse() {
        bothWays(RandomTexts::generated);
    }

    @Test
    void inRealProse() {
        bothWays(RandomTexts::real);
    }

    private void bothWays(LongFunction<RandomTexts> prose) {
        Cases.of(CASES, prose, texts -> {
            var base = texts.text(2 + texts.below(3));
            var log = new ArrayList<Amendment>();
            var weaves = weaves(texts, base, log);
            var open = texts.amendment(base, List.of(texts.one(texts.hunks(base, 2))));
            var direct = weaves.getLast().rebase(open);
            var stepwise = stepwise(weaves, open);
            Cases.hold(agree(direct, stepwise) || atRemoved(base, open.hunks().getFirst(), log),
                    () -> Cases.shown(base) + "\n" + String.join("\n", log.stream().map(Cases::shown).toList()) + "\nopen "
                            + Cases.shown(open) + "\nat once " + direct + "\nstepwise " + stepwise);
        });
        Cases.hold(stood > CASES / 2 && conflicted > CASES / 10 && atRemoved < CASES / 500,
                () -> stood + " stood, " + conflicted + " conflicted, " + atRemoved + " at removed words");
    }

    private static List<Weave> weaves(RandomTexts texts, Text base, List<Amendment> log) {
        var weaves = new ArrayList<>(List.of(Cases.weave(base)));
        for (int n = 0; n < 4; n++) {
            var amendment = texts.amendment(base, texts.hunks(base, 2));
            if (weaves.getLast().adopt(amendment, texts.credit()) instanceof Adoption.Adopted(var next, _)) {
                weaves.add(next);
                log.add(amendment);
            }
        }
        return weaves;
    }

    /// Written anew on each version in turn, for as long as it stands.
    private static Rebase stepwise(List<Weave> weaves, Amendment open) {
        Rebase step = new Rebase.Clean(open);
        for (var weave : weaves) {
            var amendment = standing(step);
            if (amendment == null) {
                return step;
            }
            step = weave.rebase(amendment);
        }
        return step;
    }

    private static @Nullable Amendment standing(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean(var amendment) -> amendment;
            case Rebase.Shifted(var amendment, _) -> amendment;
            case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> null;
        };
    }

    /// The same hunks where both stand; a conflict at once is a conflict on the way too, while one on the way may have healed.
    private boolean agree(Rebase direct, Rebase stepwise) {
        return switch (direct) {
            case Rebase.Clean(var amendment) -> same(amendment, stepwise);
            case Rebase.Shifted(var amendment, _) -> same(amendment, stepwise);
            case Rebase.AlreadySatisfied _ -> !(stepwise instanceof Rebase.Moot) && standing(stepwise) == null;
            case Rebase.Moot _ -> stepwise instanceof Rebase.Moot || stepwise instanceof Rebase.Conflicted;
            case Rebase.Conflicted _ -> {
                conflicted++;
                yield stepwise instanceof Rebase.Conflicted;
            }
        };
    }

    private boolean same(Amendment direct, Rebase stepwise) {
        stood++;
        var step = standing(stepwise);
        return step == null ? stepwise instanceof Rebase.Conflicted : step.hunks().equals(direct.hunks());
    }

    private boolean atRemoved(Text base, Hunk open, List<Amendment> log) {
        boolean meets = log.stream().flatMap(amendment -> amendment.hunks().stream()).anyMatch(hunk -> switch (hunk) {
            case Hunk.Replace taken -> open instanceof Hunk.Replace put && put.inserts() && taken.block().equals(put.block())
                    && !taken.inserts() && (taken.from() == put.from() || taken.to() == put.from());
            case Hunk.DeleteBlock gone -> besides(base, gone.block(), open);
            case Hunk.InsertBlock _,Hunk.MoveBlock _,Hunk.Recast _ -> false;
        });
        if (meets) {
            atRemoved++;
        }
        return meets;
    }

    private static boolean besides(Text base, BlockId gone, Hunk open) {
        var block = base.block(gone).orElseThrow();
        return switch (open) {
            case Hunk.InsertBlock put -> gone.equals(put.after()) || Objects.equals(RandomTexts.before(base, block), put.after());
            case Hunk.MoveBlock moved -> gone.equals(moved.after())
                    || Objects.equals(RandomTexts.before(base, block), moved.after());
            case Hunk.Replace _,Hunk.DeleteBlock _,Hunk.Recast _ -> false;
        };
    }
}
