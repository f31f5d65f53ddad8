package org.regroup.texts;

import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class WhatIsDoneCanBeUndoneTest {

    @Test
    void inMadeUpProse() {
        undone(RandomTexts::generated);
    }

    @Test
    void inRealProse() {
        undone(RandomTexts::real);
    }

    private void undone(LongFunction<RandomTexts> prose) {
        Cases.of(5_000, prose, texts -> {
            var base = texts.text(2 + texts.below(7));
            var hunks = texts.hunks(base, 5);
            var changed = Edits.apply(base, hunks);
            Cases.hold(!changed.equals(base), () -> "changes nothing: " + hunks);
            var inverse = Edits.inverse(base, hunks);
            Cases.same(Edits.apply(changed, inverse), base, () -> "not undone: " + hunks + "\n by " + inverse);
            Cases.same(Edits.apply(base, Edits.inverse(changed, inverse)), changed, () -> "not done again: " + hunks);
        });
    }
}
