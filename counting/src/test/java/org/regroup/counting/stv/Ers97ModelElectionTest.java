package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Action;
import org.regroup.counting.Constraint;
import org.regroup.counting.Election;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.BallotFiles;

/// The model election of the booklet of 1997 (section 8): 753 valid votes, eleven candidates, six places. The quota of 107.58
/// and the second stage are printed there; the further stages follow from the rules.
class Ers97ModelElectionTest {

    private static final int SMITH = 1;
    private static final int CARPENTER = 2;
    private static final int WRIGHT = 3;
    private static final int GLAZIER = 4;
    private static final int DUKE = 5;
    private static final int PRINCE = 6;
    private static final int ABBOT = 8;
    private static final int VICAR = 9;
    private static final int MONK = 10;
    private static final int FREEMAN = 11;

    private final Election election = BallotFiles.blt(RealElections.folder().resolve("worked/ers97.blt"));

    private Result count(Election counted) {
        return Methods.named("ers97").orElseThrow().count(counted, Settings.STANDARD).result();
    }

    @Test
    void theQuotaIsRoundedUpInTheSecondPlace() {
        Result result = count(election);
        assertThat(result.quota()).hasToString("107.58");
        assertThat(result.stages().getFirst().elected()).containsExactly(SMITH);
    }

    @Test
    void theSurplusOfSmithPassesOnAtTwentyOneHundredths() {
        Stage second = count(election).stages().get(1);
        assertThat(second.action()).isEqualTo(Action.of(Action.Kind.SURPLUS, SMITH));
        assertThat(second.figures().get("transfer value")).containsEntry(SMITH, org.regroup.counting.Rational.parse("0.21"));
        assertThat(written(second)).containsExactly("107.58", "88.35", "32.25", "30.51", "106.68", "91.00", "64.00", "59.84",
                "55.00",
                "23.42", "93.78");
        assertThat(second.nonTransferable()).hasToString("0.59");
    }

    @Test
    void surelyBeatenCandidatesGoTogetherAndTheVoteRequiredFillsThePlaces() {
        Result result = count(election);
        assertThat(result.stages().stream().map(Stage::action)).containsExactly(Action.of(Action.Kind.FIRST),
                Action.of(Action.Kind.SURPLUS, SMITH), Action.of(Action.Kind.EXCLUDE, MONK),
                Action.of(Action.Kind.EXCLUDE, GLAZIER, WRIGHT), Action.of(Action.Kind.SURPLUS, CARPENTER),
                Action.of(Action.Kind.EXCLUDE, ABBOT));
        assertThat(written(result.stages().get(3))).containsExactly("107.58", "122.35", "0.00", "0.00", "108.68", "104.31",
                "68.26",
                "67.10", "71.31", "0.00", "96.62");
        assertThat(result.stages().get(3).nonTransferable()).hasToString("6.79");
        assertThat(result.stages().get(4).elected()).containsExactly(PRINCE);
        assertThat(result.stages().getLast().elected()).containsExactly(VICAR, FREEMAN);
        assertThat(result.elected()).containsExactly(SMITH, DUKE, CARPENTER, PRINCE, VICAR, FREEMAN);
        assertThat(result.ties()).isEmpty();
    }

    @Test
    void preferencesForOneWhoHasWithdrawnPassOver() {
        Result result = count(election.with(election.contest().without(Set.of(SMITH))));
        assertThat(result.valid()).hasToString("742");
        assertThat(result.spoiled()).singleElement().satisfies(spoiled -> assertThat(spoiled.votes()).hasToString("11"));
        assertThat(result.stages().getFirst().total(SMITH)).hasToString("0");
        assertThat(result.stages().getFirst().total(CARPENTER)).hasToString("116");
        assertThat(result.elected()).hasSize(6).doesNotContain(SMITH);
    }

    @Test
    void aConstraintKeepsTheLowestInTheCountAndSaysSo() {
        var traits = new java.util.HashMap<Integer, java.util.Map<String, String>>();
        traits.put(MONK, java.util.Map.of("section", "clergy"));
        Election marked = election.with(election.contest().withTraits(traits));
        Result result = Methods.named("ers97").orElseThrow()
                .count(marked, Settings.STANDARD.with(List.of(new Constraint(Constraint.Bound.AT_LEAST, 1, "section", "clergy"))))
                .result();
        assertThat(result.elected()).hasSize(6).contains(MONK);
        assertThat(result.notes())
                .anyMatch(note -> note.startsWith("Stage 3: Monk would have been excluded and was kept in the count"));
    }

    private static List<String> written(Stage stage) {
        return stage.totals().stream().map(total -> total.decimal(2)).toList();
    }
}
