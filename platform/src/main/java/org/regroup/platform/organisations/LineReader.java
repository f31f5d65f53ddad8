package org.regroup.platform.organisations;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.EmailAddress;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// Reads one line of a file of members and gathers everything that is wrong with it.
final class LineReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 120;
    private static final int LONGEST_SHOWN = 80;
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    final List<BadLine> bad = new ArrayList<>();

    private final CsvRecord header;
    private final CsvRecord record;
    private final Map<RollColumn, Integer> columns;
    private final LocalDate today;

    LineReader(CsvRecord header, CsvRecord record, Map<RollColumn, Integer> columns, LocalDate today) {
        this.header = header;
        this.record = record;
        this.columns = columns;
        this.today = today;
    }

    @Nullable
    RollLine read() {
        if (record.getFieldCount() > header.getFieldCount()) {
            var extra = record.getField(header.getFieldCount());
            bad.add(new BadLine(record.getStartingLineNumber(), "", shown(extra),
                    Ground.of("organisations.csv.line.extra", record.getFieldCount(), header.getFieldCount())));
            return null;
        }
        return new RollLine(name(), email(), standing(), unit(), joined());
    }

    private String name() {
        var name = PlainText.line(text(RollColumn.GIVEN) + " " + text(RollColumn.NAME));
        if (name.isEmpty()) {
            bad(RollColumn.NAME, "name.missing");
        } else if (name.length() > LONGEST_NAME) {
            bad(RollColumn.NAME, "long", LONGEST_NAME);
        } else if (field(RollColumn.NAME).strip().contains("\n")) {
            bad(RollColumn.NAME, "break");
        }
        return name;
    }

    private @Nullable String email() {
        var typed = text(RollColumn.EMAIL);
        if (typed.isEmpty()) {
            return null;
        }
        var address = EmailAddress.of(typed);
        if (address.isEmpty()) {
            bad(RollColumn.EMAIL, "email.wrong");
            return null;
        }
        return address.get().value();
    }

    private @Nullable Standing standing() {
        var word = text(RollColumn.STANDING);
        if (word.isEmpty()) {
            return null;
        }
        var standing = StandingWords.read(word);
        if (standing.isEmpty()) {
            bad(RollColumn.STANDING, "standing.unknown");
        }
        return standing.orElse(null);
    }

    private @Nullable String unit() {
        var unit = text(RollColumn.UNIT);
        if (unit.length() > LONGEST_UNIT) {
            bad(RollColumn.UNIT, "long", LONGEST_UNIT);
        }
        return unit.isEmpty() ? null : unit;
    }

    private @Nullable LocalDate joined() {
        var typed = text(RollColumn.JOINED);
        if (typed.isEmpty()) {
            return null;
        }
        var day = Days.read(typed);
        if (day.isEmpty()) {
            bad(RollColumn.JOINED, "joined.unread");
        } else if (day.get().isAfter(today)) {
            bad(RollColumn.JOINED, "joined.future");
        } else if (day.get().isBefore(EARLIEST)) {
            bad(RollColumn.JOINED, "joined.early");
        }
        return day.orElse(null);
    }

    void bad(RollColumn column, String key, Object... args) {
        var heading = PlainText.line(header.getField(Objects.requireNonNull(columns.get(column))));
        bad.add(new BadLine(record.getStartingLineNumber(), heading, shown(field(column)),
                Ground.of("organisations.csv.line." + key, args)));
    }

    private String field(RollColumn column) {
        return RollFileReader.field(record, columns.get(column));
    }

    /// What stands there; an export of ours puts an apostrophe before what a spreadsheet would take for a formula.
    private String text(RollColumn column) {
        var text = PlainText.line(field(column));
        return text.length() > 1 && text.charAt(0) == '\'' && RollExport.FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String shown(String value) {
        var line = PlainText.line(value);
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
