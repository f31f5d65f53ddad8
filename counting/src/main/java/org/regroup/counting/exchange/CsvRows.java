package org.regroup.counting.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.regroup.counting.exchange.Problem.Kind;

/// The rows of a CSV file below its header. Fields stand between commas, semicolons or tabs, whichever the header uses most.
/// Lines before the header that begin with `#` may state something: `# highest: 5`.
final class CsvRows {

    private static final int LONGEST_ROW = 1 << 22;

    private final String text;
    private final Problems problems;
    private final char separator;
    private final Map<String, String> stated = new TreeMap<>();
    private final List<String> header;

    private CsvRows(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        String first = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            first = line.strip();
            if (first.startsWith("#"))
                state(first.substring(1));
            else if (!first.isEmpty())
                break;
        }
        this.separator = separator(first);
        this.header = records(Optional.empty());
    }

    /// Empty, with a problem, if the file is no CSV or has nothing in it.
    static Optional<CsvRows> of(Source source, Problems problems) {
        Optional<CsvRows> rows = Utf8.text(source, problems).map(text -> new CsvRows(text, problems));
        if (problems.none() && rows.filter(r -> r.header.isEmpty()).isPresent())
            problems.add(Kind.EMPTY_FILE, 0, "The file is empty. Its first line names the columns.");
        return problems.none() ? rows : Optional.empty();
    }

    static char separator(String line) {
        char best = ',';
        for (char each : new char[]{';', '\t'})
            if (count(line, each) > count(line, best))
                best = each;
        return best;
    }

    private static int count(String line, char sought) {
        return (int) line.chars().filter(c -> c == sought).count();
    }

    private void state(String comment) {
        int colon = comment.indexOf(':');
        stated.put((colon < 0 ? comment : comment.substring(0, colon)).strip(),
                colon < 0 ? "" : comment.substring(colon + 1).strip());
    }

    List<String> header() {
        return header;
    }

    /// What a line `# key: value` before the header says.
    Optional<String> stated(String key) {
        return Optional.ofNullable(stated.get(key));
    }

    /// Every row with its line number, without blanks around the fields.
    void forEach(BiConsumer<Long, List<String>> row) {
        records(Optional.of(row));
    }

    private List<String> records(Optional<BiConsumer<Long, List<String>>> consumer) {
        List<String> first = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true)
                .allowMissingFields(true).allowUnclosedQuote(false).commentStrategy(CommentStrategy.SKIP)
                .maxBufferSize(LONGEST_ROW).ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                List<String> fields = each.getFields().stream().map(String::strip).toList();
                if (first.isEmpty())
                    first = fields;
                else if (consumer.isPresent() && !problems.hopeless())
                    consumer.get().accept(each.getStartingLineNumber(), fields);
                if (consumer.isEmpty())
                    break;
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.add(Kind.UNREADABLE, 0, "The file cannot be read as CSV: " + cause.getMessage()
                    + ". Check its quotation marks and that it is complete.");
        }
        return first;
    }
}
