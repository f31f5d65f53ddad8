package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.catalogue.Methods;

class NoTieIsSettledByThePlaceOnTheBallotTest {

    @ParameterizedTest
    @ValueSource(strings = {"scottish", "wig", "meek", "meek-nz", "warren", "northern-ireland", "prsa77"})
    void ofTwoLevelWithTheQuotaWhereAConstraintAllowsOne(String method) {
        Map<String, String> tenants = Map.of("organisation", "Tenants");
        Contest contest = Contest.of("", 2, List.of("Ada", "Ben", "Cleo", "Dora")).withTraits(Map.of(1, tenants, 2, tenants));
        Election election = Election.of(contest, RankedBallots.of(4).add(6, 1).add(6, 2).add(3, 3).add(1, 4).build());
        Settings settings = Settings.STANDARD
                .with(List.of(new Constraint(Constraint.Bound.AT_MOST, 1, "organisation", "Tenants")))
                .with(TieRule.STANDARD.with(List.of(new TieStep.Listed(List.of(2, 1, 3, 4)))));
        Result result = Methods.named(method).orElseThrow().count(election, settings).result();
        assertThat(result.elected()).containsExactly(2, 3);
        assertThat(result.ties()).extracting(Tie::purpose, Tie::candidates)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Tie.Purpose.ELECTION, List.of(1, 2)));
    }

    @Test
    void ofTwoEqualSurplusesThatAroseTogether() {
        Election election = Election.of(Contest.of("", 3, List.of("Ada", "Ben", "Cleo", "Dora", "Eve")),
                RankedBallots.of(5).add(12, 1, 3).add(12, 2, 4).add(3, 3).add(3, 4).add(2, 5).build());
        Settings settings = Settings.STANDARD.with(Map.of("surplus-order", "first"))
                .with(TieRule.STANDARD.with(List.of(new TieStep.Listed(List.of(2, 1, 3, 4, 5)))));
        Result result = Methods.named("wig").orElseThrow().count(election, settings).result();
        assertThat(result.stages().get(1).action().candidates()).containsExactly(2);
        assertThat(result.ties().getFirst().purpose()).isEqualTo(Tie.Purpose.SURPLUS);
    }
}
