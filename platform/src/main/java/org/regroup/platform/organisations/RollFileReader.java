package org.regroup.platform.organisations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// Reads a file of members: comma, semicolon or tab, UTF-8 with or without a mark at the start, columns in any order.
final class RollFileReader {

    static final int MOST_BYTES = 5_000_000;
    static final int MOST_LINES = 50_000;

    private static final byte[] SPREADSHEET = {'P', 'K', 3, 4};

    private RollFileReader() {}

    static RollFile read(byte[] content, LocalDate today) {
        if (content.length > MOST_BYTES) {
            return refused("size", MOST_BYTES / 1_000_000);
        }
        if (startsWith(content, SPREADSHEET)) {
            return refused("spreadsheet");
        }
        if (content.length >= 2 && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF) {
            return refused("utf16");
        }
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes, text, true);
        if (result.isError()) {
            return refused("latin1", lineAt(content, bytes.position()));
        }
        var decoded = text.flip().toString();
        return parse(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded, today);
    }

    private static RollFile parse(String text, LocalDate today) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true)
                .allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false).ofCsvRecord(text)) {
            for (var record : reader) {
                records.add(record);
                if (records.size() > MOST_LINES + 1) {
                    return refused("lines", MOST_LINES);
                }
            }
        } catch (CsvParseException _) {
            return refused("quote", records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading from memory", e);
        }
        if (records.isEmpty()) {
            return refused("empty");
        }
        var header = records.getFirst();
        var columns = new HashMap<RollColumn, Integer>();
        var unused = new ArrayList<String>();
        for (int n = 0; n < header.getFieldCount(); n++) {
            var column = RollColumn.named(header.getField(n));
            if (column.isEmpty()) {
                unused.add(PlainText.line(header.getField(n)));
            } else if (columns.putIfAbsent(column.get(), n) != null) {
                return refused("column.twice", PlainText.line(header.getField(n)));
            }
        }
        if (!columns.containsKey(RollColumn.NAME)) {
            return refused("column.name", String.join(", ", header.getFields()));
        }
        return lines(records, columns, unused.stream().filter(name -> !name.isEmpty()).toList(), today);
    }

    private static RollFile lines(List<CsvRecord> records, Map<RollColumn, Integer> columns, List<String> unused,
            LocalDate today) {
        var lines = new ArrayList<RollFile.Line>();
        var bad = new ArrayList<BadLine>();
        var seen = new HashMap<String, Long>();
        for (var record : records.subList(1, records.size())) {
            var line = new LineReader(records.getFirst(), record, columns, today);
            var member = line.read();
            var first = member == null || member.email() == null ? null : seen.get(key(member.email()));
            if (first != null) {
                line.bad(RollColumn.EMAIL, "email.twice", first);
            }
            if (line.bad.isEmpty() && member != null) {
                lines.add(new RollFile.Line(record.getStartingLineNumber(), member));
                if (member.email() != null) {
                    seen.put(key(member.email()), record.getStartingLineNumber());
                }
            }
            bad.addAll(line.bad);
        }
        return new RollFile.Understood(lines, bad, unused);
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /// The separator under which the first line names most columns.
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(candidate -> Stream
                .of(first.split(java.util.regex.Pattern.quote(candidate.toString()))).map(field -> field.replace("\"", ""))
                .filter(field -> RollColumn.named(field).isPresent()).count())).orElse(',');
    }

    private static RollFile refused(String key, Object... args) {
        return new RollFile.NotUnderstood(Ground.at("file", "organisations.csv.file." + key, args));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static long lineAt(byte[] content, int position) {
        long line = 1;
        for (int n = 0; n < position; n++) {
            line += content[n] == '\n' ? 1 : 0;
        }
        return line;
    }

    /// The last column of a spreadsheet's text export may be missing; a field then counts as empty.
    static String field(CsvRecord record, @Nullable Integer index) {
        return index == null || index >= record.getFieldCount() ? "" : record.getField(index);
    }
}
