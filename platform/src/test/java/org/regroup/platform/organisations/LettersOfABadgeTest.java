package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersOfABadgeTest {

    @Test
    void theyAreSuggestedFromTheName() {
        assertThat(Monogram.suggest("Circle")).isEqualTo("CI");
        assertThat(Monogram.suggest("Tenants’ Campaign")).isEqualTo("TC");
        assertThat(Monogram.suggest("Union of the North")).isEqualTo("UN");
        assertThat(Monogram.suggest("комитет жильцов")).isEqualTo("КЖ");
        assertThat(Monogram.suggest("住民連合")).isEqualTo("住民");
        assertThat(Monogram.suggest("اتحاد المستأجرين")).isEqualTo("اا");
    }

    @Test
    void theyAreOneToThreeOfAnyScript() {
        assertThat(new String[]{"A", "AB1", "住民連", "Ä", "क्ष"}).allMatch(Monogram::valid);
        assertThat(new String[]{"", "ABCD", "--", "😀", "A B"}).noneMatch(Monogram::valid);
    }
}
