package org.regroup.platform.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A statement of the demonstration, and how likely people are to answer it one way or another.
///
/// @param by    whose statement it is
/// @param agree parts in a hundred who agree, of those of each temper who take a side
/// @param pass  parts in a hundred who pass
/// @param seen  parts in a hundred of the participants who are shown it
record Claim(Bloc by, Map<Temper, Integer> agree, int pass, int seen, String text) {

    /// The statements in `demo/statements.csv`, in the order of the file.
    static List<Claim> all() {
        var file = Objects.requireNonNull(Claim.class.getResourceAsStream("/demo/statements.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(Claim::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Claim of(NamedCsvRecord row) {
        var agree = new EnumMap<Temper, Integer>(Temper.class);
        agree.put(Temper.MEND, Integer.valueOf(row.getField("mend")));
        agree.put(Temper.BUILD, Integer.valueOf(row.getField("build")));
        agree.put(Temper.ORGANISE, Integer.valueOf(row.getField("organise")));
        return new Claim(Bloc.of(row.getField("by")), agree, Integer.parseInt(row.getField("pass")),
                Integer.parseInt(row.getField("seen")), row.getField("text"));
    }
}
