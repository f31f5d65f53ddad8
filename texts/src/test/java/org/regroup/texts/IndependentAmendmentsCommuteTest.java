package org.regroup.texts;

import org.junit.jupiter.api.Test;

/// Who is voted on first makes no difference to amendments that have nothing in common.
class IndependentAmendmentsCommuteTest {

    @Test
    void inMadeUpProse() {
        Cases.of(7_000, RandomTexts::generated, this::twoCommute);
        Cases.of(5_000, seed -> RandomTexts.generated(-1 - seed), this::andInAnyCompany);
    }

    @Test
    void inRealProse() {
        Cases.of(7_000, RandomTexts::real, this::twoCommute);
        Cases.of(5_000, seed -> RandomTexts.real(-1 - seed), this::andInAnyCompany);
    }

    private void twoCommute(RandomTexts texts) {
        var pair = new Pairs(texts).pair(Pairs.Made.INDEPENDENT);
        commute(Cases.weave(pair.base()), pair, texts);
    }

    /// Also when something else that either of them only touches has been adopted before.
    private void andInAnyCompany(RandomTexts texts) {
        var pair = new Pairs(texts).pair(Pairs.Made.INDEPENDENT);
        var third = texts.amendment(pair.base(), texts.hunks(pair.base(), 3));
        var weave = Cases.adopted(Cases.weave(pair.base()), third, texts.credit());
        if (stands(weave.rebase(pair.one())) && stands(weave.rebase(pair.other()))) {
            commute(weave, pair, texts);
        }
    }

    private static boolean stands(Rebase rebase) {
        return rebase instanceof Rebase.Clean || rebase instanceof Rebase.Shifted;
    }

    private static void commute(Weave weave, Pairs.Pair pair, RandomTexts texts) {
        var creditOne = texts.credit();
        var creditOther = texts.credit();
        var there = Cases.adopted(Cases.adopted(weave, pair.one(), creditOne), pair.other(), creditOther);
        var back = Cases.adopted(Cases.adopted(weave, pair.other(), creditOther), pair.one(), creditOne);
        Cases.same(there.text(), back.text(), () -> Cases.shown(weave.text()) + "\n" + Cases.shown(pair.one()) + "\n"
                + Cases.shown(pair.other()));
        Cases.same(there.version(), back.version(), () -> "versions");
        Cases.same(there.blocks(), back.blocks(), () -> "who wrote and struck what\n" + Cases.shown(weave.text()) + "\n"
                + Cases.shown(pair.one()) + "\n" + Cases.shown(pair.other()));
    }
}
