package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.hall.day.Refusal;
import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.Policy;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Trait;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.testing.PlatformTest;

/// Whatever the library says no to, and whatever it names, has its words in three languages.
@PlatformTest
class EveryRefusalHasItsTextTest {

    private static final Roster NOBODY = new Roster(Map.of(), Map.of());

    @Autowired
    Pages pages;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyReasonIsSaidWithAndWithoutItsValues(String language) {
        var page = page(language);
        for (var why : Why.values()) {
            for (var args : List.of(List.of("17", "48"), List.of("", ""))) {
                var said = HallWords.ground(page, NOBODY, Happenings.ground(new Refusal(why, first(why, args))));
                assertThat(said).as(why + " " + args).isNotBlank().doesNotContain("{", "hall.");
            }
        }
    }

    /// What the library gives where it names something else than a person or a number.
    private static List<String> first(Why why, List<String> args) {
        return switch (why) {
            case NOT_SURER -> List.of(Rung.HANDS.name());
            case Why _ -> args;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everythingThatOrdersNameHasItsWords(String language) {
        var page = page(language);
        var said = new ArrayList<String>();
        for (var kind : ProceduralMotion.Kind.values()) {
            said.add(HallWords.motion(page, kind));
            said.add(page.t("hall.motion.what." + HallWords.code(kind)));
        }
        for (var rung : Rung.values()) {
            said.add(page.t("hall.rung." + HallWords.code(rung)));
        }
        for (var kind : PointKind.values()) {
            said.add(page.t("hall.point." + kind.code()));
            said.add(page.t("hall.point.what." + kind.code()));
        }
        for (var side : Side.values()) {
            said.add(page.t("hall.side." + HallWords.code(side)));
        }
        org.regroup.hall.orders.StandingOrders.USUAL.motions().forEach(motion -> said.add(HallWords.rules(page, motion)));
        said.addAll(PlaceWords.policy(page, Policy.of(new Criterion.FirstTimers(), new Criterion.FewestSpeeches(),
                new Criterion.Alternate(), new Criterion.FewestOf(Trait.ORGANISATION),
                new Criterion.FewestOf(new Trait("gender")),
                new Criterion.ShortestOf(Trait.ORGANISATION), new Criterion.ShortestOf(new Trait("gender")),
                new Criterion.EverySecond(new Trait("gender"), "women"))));
        assertThat(said).allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("hall.", "{"));
    }

    @Test
    void peopleAreCalledByTheirNumberWhereTheirNameIsGone() {
        var page = page("en");
        assertThat(HallWords.ground(page, NOBODY, Happenings.ground(new Refusal(Why.SPEAKING, List.of("17")))))
                .isEqualTo("No. 17 has the floor.");
        assertThat(HallWords.ground(page, NOBODY, Happenings.ground(new Refusal(Why.NOT_FIRST, List.of("CLOSURE")))))
                .isEqualTo("First comes: That the vote be now taken");
        assertThat(HallWords.ground(page, NOBODY, Happenings.ground(new Refusal(Why.NOT_IN_CHAIR, List.of("")))))
                .startsWith("Nobody has taken the chair");
    }

    private Page page(String language) {
        return pages.of(Locale.forLanguageTag(language));
    }
}
