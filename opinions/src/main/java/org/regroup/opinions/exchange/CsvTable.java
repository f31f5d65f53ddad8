package org.regroup.opinions.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.exchange.Problem.Kind;

/// Streams the rows of one file; never holds more than one. Columns are found by name, in any order and case.
final class CsvTable {

    /// characters of one row; also stops a quotation mark that is never closed
    private static final int LONGEST_ROW = 1 << 22;

    private final CsvSource source;
    private final Problems problems;
    private List<String> header = List.of();

    private CsvTable(CsvSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /// Reads a file with a header.
    ///
    /// @param rows made from the table once its header is known; empty to read no further
    static void read(CsvSource source, long limit, Problems problems, Function<CsvTable, Optional<Consumer<Row>>> rows) {
        CsvTable table = new CsvTable(source, problems);
        table.stream(limit, records -> {
            if (!records.hasNext()) {
                table.refuse(Kind.EMPTY_FILE, 0, "", "", "The file is empty. Its first line names the columns.");
                return;
            }
            table.header = records.next().getFields().stream().map(String::strip).toList();
            rows.apply(table).ifPresent(consumer -> records.forEachRemaining(r -> table.accept(r, consumer)));
        });
    }

    /// Reads a file without a header.
    static void readWithoutHeader(CsvSource source, long limit, Problems problems, Consumer<List<String>> rows) {
        new CsvTable(source, problems).stream(limit, records -> records.forEachRemaining(r -> rows.accept(r.getFields())));
    }

    private void stream(long limit, Consumer<Iterator<CsvRecord>> consumer) {
        try (var bytes = new Utf8Gate(source.open().stream(), source.name(), limit);
                CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                        .allowUnclosedQuote(false).detectBomHeader(false).maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(new WithoutByteOrderMark(new InputStreamReader(bytes, StandardCharsets.UTF_8)))) {
            consumer.accept(reader.iterator());
        } catch (NoSuchFileException e) {
            refuse(Kind.MISSING_FILE, 0, "", "", "There is no such file.");
        } catch (AccessDeniedException e) {
            refuse(Kind.UNREADABLE, 0, "", "", "There is no permission to read the file.");
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            problems.add(stoppedBy(e).orElseGet(() -> new Problem(Kind.UNREADABLE, source.name(), 0, "", "",
                    "The file cannot be read as CSV: " + reason(e) + ". Check its quotation marks and that it is complete.")));
        }
    }

    private static Optional<Problem> stoppedBy(@Nullable Throwable e) {
        return e == null
                ? Optional.empty()
                : e instanceof Utf8Gate.Stopped stopped ? Optional.of(stopped.problem) : stoppedBy(e.getCause());
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.replaceAll("\\.$", "");
    }

    private void accept(CsvRecord record, Consumer<Row> consumer) {
        if (record.getFieldCount() != header.size()) {
            refuse(Kind.WRONG_NUMBER_OF_FIELDS, record.getStartingLineNumber(), "", "",
                    "The line has " + record.getFieldCount() + " fields, the header has " + header.size()
                            + ". Put texts with commas or quotation marks into quotation marks.");
            return;
        }
        consumer.accept(new Row(record));
    }

    List<String> header() {
        return header;
    }

    /// A column under one of its names.
    Optional<Column> column(String... names) {
        List<String> lowerCase = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lowerCase.size(); i++) {
            if (Arrays.asList(names).contains(lowerCase.get(i)))
                found.add(i);
        }
        if (found.size() > 1) {
            refuse(Kind.REPEATED_COLUMN, 1, header.get(found.get(1)), "", "The column stands twice. Remove one of them.");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Column(found.getFirst(), header.get(found.getFirst())));
    }

    /// A column that must be there.
    Optional<Column> required(String... names) {
        Optional<Column> column = column(names);
        if (column.isEmpty()) {
            refuse(Kind.MISSING_COLUMN, 1, String.join(" or ", names), "", "The column is missing. The header has: "
                    + new Problem(Kind.MISSING_COLUMN, "", 0, "", String.join(", ", header), "").value() + ".");
        }
        return column;
    }

    void refuse(Kind kind, long line, String field, String value, String advice) {
        problems.add(new Problem(kind, source.name(), line, field, value, advice));
    }

    /// A place in the rows of this table.
    record Column(int index, String name) {}

    /// One row.
    final class Row {
        private final CsvRecord record;

        Row(CsvRecord record) {
            this.record = record;
        }

        String field(int index) {
            return record.getField(index);
        }

        String text(Column column) {
            return record.getField(column.index);
        }

        /// Without surrounding blanks; a default for a column that is not there.
        String value(Optional<Column> column, String otherwise) {
            return column.isEmpty() ? otherwise : value(column.get());
        }

        String value(Column column) {
            return text(column).strip();
        }

        /// Without surrounding blanks, and not empty.
        Optional<String> id(Column column) {
            String id = value(column);
            if (id.isEmpty())
                refuse(Kind.UNKNOWN_VALUE, column, "", "The id is missing.");
            return id.isEmpty() ? Optional.empty() : Optional.of(id);
        }

        /// A whole number; 0 for an empty field or a column that is not there.
        long number(Optional<Column> column) {
            String text = value(column, "");
            if (text.isEmpty() || column.isEmpty())
                return 0;
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                refuse(Kind.UNKNOWN_VALUE, column.get(), text, "is not a whole number. Use milliseconds since 1970.");
                return 0;
            }
        }

        void refuse(Kind kind, Column column, String value, String advice) {
            CsvTable.this.refuse(kind, record.getStartingLineNumber(), column.name, value, advice);
        }
    }
}
