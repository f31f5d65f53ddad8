package org.regroup.platform.dialogues.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.Disclosed;
import org.regroup.opinions.Disclosed.Reason;
import org.regroup.opinions.Tally;

class SmallNumbersAreNotShownTest {

    @Test
    void anOrganisationOfNineteenSpeaksWithThoseWhoBelongToNone() {
        var facts = Sample.of(1).people(19, "ci", "+").people(25, "tc", "+").people(30, "", "-").facts();

        assertThat(facts.voices()).extracting(Voice::key).containsExactly("tc", "");
        assertThat(facts.small()).extracting(Voice::name).containsExactly("Circle");
        assertThat(facts.statements().getFirst().voices().values()).containsExactly(
                new Disclosed.Shown(new Tally(25, 0, 0)), new Disclosed.Shown(new Tally(19, 30, 0)));
    }

    @Test
    void anOrganisationOfTwentyIsShown() {
        var facts = Sample.of(1).people(20, "ci", "+").people(25, "tc", "+").facts();

        assertThat(facts.voices()).extracting(Voice::key).containsExactly("ci", "tc");
        assertThat(facts.statements().getFirst().voices().values()).allMatch(Disclosed.Shown.class::isInstance);
    }

    @Test
    void aSmallNumberCannotBeWorkedOutFromTheTotal() {
        // eleven of the Circle have answered the first statement: with the totals of the other two they could be worked out
        var facts = Sample.of(2).people(11, "ci", "+-").people(14, "ci", ".+").people(25, "tc", "++").people(40, "co", "+-")
                .facts();

        var first = facts.statements().getFirst();
        assertThat(first.voices().values()).containsExactly(new Disclosed.Withheld(Reason.TOO_FEW_RESPONDENTS),
                new Disclosed.Withheld(Reason.PROTECTS_ANOTHER), new Disclosed.Shown(new Tally(40, 0, 0)));
    }

    @Test
    void whoeverNobodyAnsweredForGivesNothingAway() {
        var facts = Sample.of(2).people(25, "ci", ".+").people(25, "tc", "++").people(40, "co", "+-").facts();

        assertThat(facts.statements().getFirst().voices().values()).containsExactly(
                new Disclosed.Withheld(Reason.TOO_FEW_RESPONDENTS), new Disclosed.Shown(new Tally(25, 0, 0)),
                new Disclosed.Shown(new Tally(40, 0, 0)));
    }

    @Test
    void thePageAndTheJsonSayNothingOfWhatIsWithheld() {
        var facts = Sample.of(2).people(11, "ci", "+-").people(14, "ci", ".+").people(25, "tc", "++").people(40, "co", "+-")
                .facts();
        var view = Printed.view(facts);

        assertThat(ResultJson.of(view).results().getFirst().organisations()).containsEntry("ci", null)
                .containsEntry("tc", null).containsEntry("co", new ResultJson.Count(40, 0, 0));
        assertThat(Printed.page(view, Locale.ENGLISH)).contains("not shown: too few answered",
                "not shown: it would give a smaller one away");
    }

    @Test
    void aFloorIsTakenFromWhoIsShownAndSaysSo() {
        var facts = Sample.of(2).people(11, "ci", "+-").people(14, "ci", ".+").people(25, "tc", "++").people(40, "co", "+-")
                .people(30, "ur", "++").facts();

        assertThat(Printed.page(Printed.view(facts), Locale.ENGLISH)).contains("in every organisation shown");
        assertThat(facts.common()).noneMatch(common -> common.organisation() != null
                && !(common.statement().voices().get(common.organisation().of()) instanceof Disclosed.Shown));
    }

    @Test
    void cellsOfFewerThanTenPeopleOnTheMapAreFew() {
        var crossing = Crossing.of(new int[][]{{9, 10, 81}, {0, 1, 99}});

        assertThat(crossing.cells()).isEqualTo(List.of(java.util.Arrays.asList(null, 10, 80),
                java.util.Arrays.asList(0, null, 100)));
    }
}
