package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.platform.organisations.OrganisationId;

class AffiliatesAreEqualTest {

    private static final List<OrganisationId> FOUR = IntStream.range(0, 4)
            .mapToObj(n -> new OrganisationId(new UUID(0x0190_0000_0000_7000L, n))).toList();

    @Test
    void theLotOfADayIsTheSameForEverybodyWhateverTheOrderTheyCameIn() {
        var lot = new Lot(LocalDate.of(2026, 11, 22));
        assertThat(lot.draw(FOUR.reversed())).isEqualTo(lot.draw(FOUR));
        assertThat(lot.seed()).isEqualTo("2026-11-22");
    }

    @Test
    void overAMonthEachStandsFirstSomeDay() {
        var first = new HashSet<OrganisationId>();
        for (int day = 1; day <= 31; day++) {
            first.add(new Lot(LocalDate.of(2026, 12, day)).draw(FOUR).getFirst());
        }
        assertThat(first).hasSize(4);
    }

    @Test
    void eachKeepsItsOwnMarkOrTakesTheNextFreeOne() {
        assertThat(Marks.choose(3, null, List.of())).isEqualTo(3);
        assertThat(Marks.choose(3, null, List.of(3, 4))).isEqualTo(5);
        assertThat(Marks.choose(12, null, List.of(12))).isEqualTo(1);
        assertThat(Marks.choose(3, 7, List.of(3))).isEqualTo(7);
        assertThat(Marks.choose(3, 7, List.of(7))).isEqualTo(3);
        assertThat(Marks.choose(3, null, IntStream.rangeClosed(1, 12).boxed().toList())).isEqualTo(3);
    }
}
