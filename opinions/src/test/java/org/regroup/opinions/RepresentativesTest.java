package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepresentativesTest {

    /// Group 0 agrees 18 of 20, group 1 agrees 5 of 20: p = 19/22, and outside 6/22, so r = 19/6.
    @Test
    void measureHowMuchMoreOftenAGroupAgrees() {
        OpinionMap map = map(18, 5);

        Representative first = map.groups().getFirst().representatives().getFirst();

        assertThat(first.statement()).isEqualTo("1");
        assertThat(first.stance()).isEqualTo(Answer.AGREE);
        assertThat(first.share()).isCloseTo(19.0 / 22, within(1e-15));
        assertThat(first.representativeness()).isCloseTo(19.0 / 6, within(1e-15));
        assertThat(first.tally()).isEqualTo(new Tally(18, 2, 0));
        assertThat(map.groups().getLast().representatives().getFirst().stance()).isEqualTo(Answer.DISAGREE);
    }

    @Test
    void stayAwayFromStatementsOnWhichGroupsAreAlike() {
        OpinionMap map = map(10, 10);

        assertThat(map.groups()).allMatch(g -> g.representatives().isEmpty());
    }

    @Test
    void nameWhatMostAgreeToWhereThereIsOneGroup() {
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < 30; p++) {
            votes.cast("" + p, "shared", Answer.AGREE, 0).cast("" + p, "split", p % 2 == 0 ? Answer.AGREE : Answer.DISAGREE, 0);
        }
        Map<String, Integer> everybody = new HashMap<>();
        for (int p = 0; p < 30; p++)
            everybody.put("" + p, 0);

        OpinionMap map = OpinionMap.of(votes.build(), MapOptions.standard().withGivenGroups(everybody));

        assertThat(map.groups().getFirst().representatives()).extracting(Representative::statement).containsExactly("shared");
    }

    private static OpinionMap map(int agreeInFirst, int agreeInSecond) {
        Votes.Builder votes = Votes.builder();
        Map<String, Integer> groups = new HashMap<>();
        for (int p = 0; p < 40; p++) {
            boolean agrees = p < 20 ? p < agreeInFirst : p - 20 < agreeInSecond;
            votes.cast("" + p, "1", agrees ? Answer.AGREE : Answer.DISAGREE, 0);
            groups.put("" + p, p < 20 ? 0 : 1);
        }
        return OpinionMap.of(votes.build(), MapOptions.standard().withGivenGroups(groups));
    }
}
