package org.regroup.opinions.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;

import org.regroup.opinions.exchange.CsvTable.Column;
import org.regroup.opinions.exchange.CsvTable.Row;
import org.regroup.opinions.exchange.Problem.Kind;

/// A file that says one thing about each person.
final class PeopleFile {

    private PeopleFile() {}

    /// @param value the thing said in a row; empty where nothing is
    /// @param names of the column it stands in
    static <V> Reading<SequencedMap<String, V>> read(CsvSource file, long limit, BiFunction<Row, Column, Optional<V>> value,
            String... names) {
        Problems problems = new Problems();
        SequencedMap<String, V> people = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        CsvTable.read(file, limit, problems, table -> {
            Optional<Column> participant = table.required("participant", "participant-id", "voter-id", "voter", "user");
            Optional<Column> said = table.required(names);
            if (participant.isEmpty() || said.isEmpty())
                return Optional.empty();
            return Optional.of(row -> row.id(participant.get()).ifPresent(who -> {
                if (!seen.add(who)) {
                    row.refuse(Kind.DUPLICATE_ID, participant.get(), who, "stands twice. Give each person one line.");
                }
                value.apply(row, said.get()).ifPresent(found -> people.put(who, found));
            }));
        });
        return problems.orElse(() -> people);
    }
}
