package org.regroup.texts.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Credit;
import org.regroup.texts.Edits;
import org.regroup.texts.Proposals;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;

class PartsTest {

    @Test
    void onlyWhatItsMoverCallsDivisibleIsDivided() {
        var amendment = Proposals.drawn(3, 9).amendments().stream().filter(each -> each.hunks().size() > 1).findFirst()
                .orElseThrow();
        assertThat(Parts.of(amendment)).containsExactly(amendment);
        assertThat(Parts.of(divisible(amendment))).hasSameSizeAs(amendment.hunks());
        var single = new Amendment(amendment.id(), amendment.base(), null, amendment.hunks().subList(0, 1), "", true);
        assertThat(Parts.of(single)).containsExactly(single);
    }

    @Test
    void aPartIsNamedAfterItsAmendment() {
        assertThat(Parts.whole(new AmendmentId("A2/1"))).contains(new AmendmentId("A2"));
        assertThat(Parts.whole(new AmendmentId("A2"))).isEmpty();
        assertThat(Parts.whole(new AmendmentId("A2/x"))).isEmpty();
        assertThat(Parts.whole(new AmendmentId("/1"))).isEmpty();
    }

    @Test
    void allPartsInAnyOrderMakeTheWholeWordForWord() {
        int divided = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var drawn = Proposals.drawn(seed, 4);
            for (var amendment : drawn.amendments()) {
                if (amendment.parent() == null && amendment.hunks().size() > 1) {
                    var parts = new ArrayList<>(Parts.of(divisible(amendment)));
                    Collections.shuffle(parts, new Random(seed));
                    var weave = Weave.of(drawn.base(), new Source(Source.Kind.MOTION, "", List.of()));
                    for (var part : parts) {
                        weave = ((Adoption.Adopted) weave.adopt(part,
                                Credit.of(new Source(Source.Kind.AMENDMENT, part.id().value(), List.of())))).weave();
                    }
                    assertThat(weave.text().blocks()).containsExactlyInAnyOrderElementsOf(
                            Edits.apply(drawn.base(), amendment.hunks()).blocks());
                    divided++;
                }
            }
        }
        assertThat(divided).isGreaterThan(300);
    }

    private static Amendment divisible(Amendment amendment) {
        return new Amendment(amendment.id(), amendment.base(), amendment.parent(), amendment.hunks(), amendment.reason(), true);
    }
}
