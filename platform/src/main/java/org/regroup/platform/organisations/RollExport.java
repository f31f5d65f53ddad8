package org.regroup.platform.organisations;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Writes a roll as a file that the import reads again.
final class RollExport {

    /// What makes a spreadsheet take a field for a formula.
    static final String FORMULA = "=+-@";

    private RollExport() {}

    static String write(List<RollEntry> entries) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("name", "email", "standing", "unit", "joined");
            for (var entry : entries) {
                csv.writeRecord(plain(entry.name()), plain(entry.email()), entry.standing().code(),
                        entry.unit() == null ? "" : plain(entry.unit().name()),
                        LocalDate.ofInstant(entry.joinedAt(), ZoneOffset.UTC).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static String plain(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
