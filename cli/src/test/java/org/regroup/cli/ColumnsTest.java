package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void breakAtBlanks() {
        assertThat(Columns.wrapped("one two  three\nfour", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void breakAWordThatIsLongerThanALine() {
        assertThat(Columns.wrapped("to abcdefghij", 4)).containsExactly("to", "abcd", "efgh", "ij");
    }

    @Test
    void countWideLettersTwiceAndBreakBetweenThem() {
        assertThat(Columns.wrapped("18. 我覺得載客", 8)).containsExactly("18. 我覺", "得載客");
    }

    @Test
    void keepAnEmptyTextAsOneLine() {
        assertThat(Columns.wrapped(" ", 8)).containsExactly("");
    }
}
