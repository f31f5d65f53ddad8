package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommonGroundTest {

    private static final MapOptions STANDARD = MapOptions.standard();

    @Test
    void isDecidedByTheOrganisationThatAgreesLeast() {
        CommonGround ground = ground(only(votes(500, 25)), "common");

        assertThat(Objects.requireNonNull(ground.acrossOrganisations()))
                .isEqualTo(new CommonGround.Floor(26.0 / 27, "small", 2, List.of()));
        CommonGround disputed = ground(only(votes(500, 25)), "disputed");
        assertThat(Objects.requireNonNull(disputed.acrossOrganisations()).voice()).isEqualTo("small");
        assertThat(disputed.score()).isCloseTo(1.0 / 27, within(1e-15));
    }

    @Test
    void doesNotChangeWithTheSizeOfALargeOrganisation() {
        double before = ground(only(votes(100, 25)), "disputed").score();
        double after = ground(only(votes(5000, 25)), "disputed").score();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void hearsOnlyOrganisationsWithEnoughRespondentsAndNamesTheOthers() {
        Votes.Builder votes = votes(100, 25);
        for (int p = 0; p < 19; p++)
            votes.participant("t" + p, "tiny").cast("t" + p, "common", Answer.DISAGREE, 0);

        CommonGround.Floor floor = Objects.requireNonNull(ground(only(votes), "common").acrossOrganisations());

        assertThat(floor.heard()).isEqualTo(2);
        assertThat(floor.unheard()).containsExactly("tiny");
        assertThat(floor.voice()).isEqualTo("small");
    }

    @Test
    void leavesOutStatementsThatOnlyOneOrganisationKnows() {
        Votes.Builder votes = votes(100, 25);
        for (int p = 0; p < 100; p++)
            votes.cast("b" + p, "ours", Answer.AGREE, 0);

        assertThat(only(votes).commonGround()).extracting(CommonGround::statement).doesNotContain("ours").contains("common");
    }

    @Test
    void leavesOutModeratedAndMetaStatements() {
        Votes.Builder votes = votes(100, 25).statement("out", Moderation.OUT, false).statement("meta", Moderation.ACCEPTED, true);
        for (int p = 0; p < 100; p++)
            votes.cast("b" + p, "out", Answer.AGREE, 0).cast("b" + p, "meta", Answer.AGREE, 0);
        for (int p = 0; p < 25; p++)
            votes.cast("s" + p, "out", Answer.AGREE, 0).cast("s" + p, "meta", Answer.AGREE, 0);

        OpinionMap map = only(votes);

        assertThat(map.commonGround()).extracting(CommonGround::statement).containsExactly("common", "disputed");
        assertThat(map.statement("out").orElseThrow().tally()).isEqualTo(new Tally(125, 0, 0));
        assertThat(map.statement("meta").orElseThrow().byOrganisation()).containsEntry("big", new Tally(100, 0, 0));
    }

    @Test
    void takesGroupsAloneWhereNobodyIsAffiliated() {
        OpinionMap map = OpinionMap.of(Planted.votes(Planted.camps(100, 40, 2, 0.9, 0.6, 5)), STANDARD);

        assertThat(map.commonGround()).hasSize(40)
                .allMatch(g -> g.acrossOrganisations() == null && g.acrossGroups().heard() == 2);
        assertThat(map.commonGround()).extracting(CommonGround::score).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /// A big organisation that agrees with everything, and a small one that disputes one of two statements.
    private static Votes.Builder votes(int big, int small) {
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < big; p++) {
            votes.participant("b" + p, "big").cast("b" + p, "common", Answer.AGREE, 0).cast("b" + p, "disputed", Answer.AGREE, 0);
        }
        for (int p = 0; p < small; p++) {
            votes.participant("s" + p, "small").cast("s" + p, "common", Answer.AGREE, 0).cast("s" + p, "disputed",
                    Answer.DISAGREE, 0);
        }
        return votes;
    }

    private static OpinionMap only(Votes.Builder votes) {
        return OpinionMap.of(votes.build(), STANDARD);
    }

    private static CommonGround ground(OpinionMap map, String statement) {
        return map.commonGround().stream().filter(g -> g.statement().equals(statement)).findFirst().orElseThrow();
    }
}
