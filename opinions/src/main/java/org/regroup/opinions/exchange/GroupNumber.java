package org.regroup.opinions.exchange;

import java.util.Optional;

import org.regroup.opinions.exchange.CsvTable.Column;
import org.regroup.opinions.exchange.CsvTable.Row;

/// How files write the opinion group of a person: `0`, `0.0` as some spreadsheets do, or nothing for no group.
final class GroupNumber {

    private GroupNumber() {}

    static Optional<Integer> in(Row row, Column column) {
        String word = row.value(column);
        if (word.isEmpty())
            return Optional.empty();
        if (word.matches("\\d{1,9}(\\.0+)?"))
            return Optional.of(Integer.parseInt(word.replaceAll("\\..*", "")));
        row.refuse(Problem.Kind.UNKNOWN_VALUE, column, word,
                "is not a group. Use 0, 1, 2 and so on, or nothing for people in no group.");
        return Optional.empty();
    }
}
