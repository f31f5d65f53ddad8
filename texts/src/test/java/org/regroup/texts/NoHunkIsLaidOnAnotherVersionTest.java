package org.regroup.texts;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoHunkIsLaidOnAnotherVersionTest {

    @Test
    void anAmendmentToATextThatNeverWasIsRefused() {
        Cases.of(2_500, RandomTexts::generated, texts -> {
            var base = texts.text(4);
            var other = Edits.apply(base, texts.hunks(base, 3));
            var amendment = texts.amendment(other, texts.hunks(other, 3));
            var weave = Cases.weave(base);
            refused(() -> weave.rebase(amendment), amendment);
            refused(() -> weave.adopt(amendment, texts.credit()), amendment);
        });
    }

    /// A version that claims to be the base while the words between the gaps are others.
    @Test
    void wordsThatAreNotThoseItWasWrittenOnAreNotReplaced() {
        Cases.of(2_500, RandomTexts::generated, texts -> {
            var base = texts.text(4);
            var block = texts.one(base.blocks());
            var gaps = texts.gaps(block, 2);
            var words = block.tokens().subList(gaps[0], gaps[1]);
            var meant = texts.wordsOtherThan(words, List.of());
            var forged = new Hunk.Replace(block.id(), gaps[0], gaps[1], Fingerprint.of(meant), List.of());
            refused(() -> Edits.apply(base, List.of(forged)), forged);
            refused(() -> Cases.weave(base).adopt(texts.amendment(base, List.of(forged)), texts.credit()), forged);
        });
    }

    @Test
    void whatWasWrittenBeforeIsRebasedAndNeverLaidAtItsOldGaps() {
        Cases.of(4_000, RandomTexts::generated, texts -> {
            var pair = new Pairs(texts).pair(Pairs.Made.INDEPENDENT);
            var weave = Cases.adopted(Cases.weave(pair.base()), pair.one(), texts.credit());
            switch (weave.rebase(pair.other())) {
                case Rebase.Clean(var amendment) -> fits(weave, amendment, pair, texts);
                case Rebase.Shifted(var amendment, _) -> fits(weave, amendment, pair, texts);
                case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> throw new AssertionError(pair);
            }
        });
    }

    /// What rebasing gives is written on the present version and says the same there.
    private static void fits(Weave weave, Amendment rebased, Pairs.Pair pair, RandomTexts texts) {
        Cases.same(rebased.base(), weave.version(), () -> "written on");
        var credit = texts.credit();
        Cases.same(Edits.apply(weave.text(), rebased.hunks()), Cases.adopted(weave, pair.other(), credit).text(),
                () -> Cases.shown(rebased));
        Cases.same(Cases.adopted(weave, rebased, credit).text(), Cases.adopted(weave, pair.other(), credit).text(),
                () -> Cases.shown(rebased));
    }

    private static void refused(Runnable attempt, Object what) {
        try {
            attempt.run();
        } catch (IllegalArgumentException _) {
            return;
        }
        throw new AssertionError("was laid on another version: " + what);
    }
}
