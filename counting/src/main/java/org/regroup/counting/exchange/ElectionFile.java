package org.regroup.counting.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.regroup.counting.Election;
import org.regroup.counting.Settings;
import org.regroup.counting.exchange.Problem.Kind;

/// An election read from a file of any known format: the front door of this package.
///
/// ```java
/// switch (ElectionFile.read(Source.of("ward.blt", bytes))) {
///     case Reading.Read(ElectionFile file) -> count(file.election());
///     case Reading.Refused<ElectionFile> refused -> say(refused.report());
/// }
/// ```
///
/// @param order how it was counted, if the file is a result of this project
/// @param notes what a reader should know of the reading, in plain words
public record ElectionFile(Format format, Election election, Optional<Order> order, List<String> notes) {

    /// The formats that are known.
    public enum Format {
        BLT("BLT"),
        PREFLIB("PrefLib"),
        CSV("CSV"),
        DEBIAN("Debian tally sheet"),
        TEXT("rankings in lines"),
        PABULIB("Pabulib"),
        BELENIOS("Belenios result"),
        RESULT("result of this project");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        /// The name for people.
        public String title() {
            return title;
        }
    }

    /// By what method and with what settings an election was counted.
    public record Order(String method, Settings settings) {}

    private static final int LOOKED_AT = 1 << 16;
    private static final String KNOWN = "Known formats are BLT, PrefLib (.soi, .soc, .toi, .toc), CSV, tally sheets of Debian, "
            + "rankings in lines (\"12: Ada > Ben\"), Pabulib (.pb), results of Belenios and results of this project (JSON).";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    public ElectionFile {
        notes = List.copyOf(notes);
    }

    public static Reading<ElectionFile> read(Path file) {
        return switch (Source.of(file)) {
            case Reading.Read(Source source) -> read(source);
            case Reading.Refused<Source> refused -> refused.as();
        };
    }

    public static Reading<ElectionFile> read(Source source) {
        return read(source, Expected.NOTHING);
    }

    /// Reads a file in whatever format it is. One that is not UTF-8 is read as Windows-1252, and a note says so: letters
    /// outside ASCII occur in names only, so that the count is the same in any case.
    public static Reading<ElectionFile> read(Source source, Expected expected) {
        Optional<Format> format = format(source);
        if (format.isEmpty()) {
            Problems problems = new Problems(source.name());
            problems.add(source.bytes().length == 0 ? Kind.EMPTY_FILE : Kind.UNKNOWN_FORMAT, 0, unknown(source));
            return problems.refused();
        }
        Reading<ElectionFile> reading = read(format.get(), source, expected);
        return reading instanceof Reading.Refused<ElectionFile> refused && refused.problems().getFirst().kind() == Kind.NOT_UTF8
                ? read(format.get(), source.encodedIn(WESTERN), expected).map(file -> file.noting(source.name()
                        + " is not UTF-8: letters outside ASCII were read as Windows-1252."))
                : reading;
    }

    private ElectionFile noting(String note) {
        return new ElectionFile(format, election, order,
                java.util.stream.Stream.concat(notes.stream(), java.util.stream.Stream.of(note)).toList());
    }

    private static Reading<ElectionFile> read(Format format, Source source, Expected expected) {
        try {
            return readable(format, source, expected);
        } catch (ArithmeticException e) {
            Problems problems = new Problems(source.name());
            problems.add(Kind.TOO_LARGE, 0,
                    "The weights of the ballots are too large or too finely divided to be added up exactly ("
                            + Objects.requireNonNullElse(e.getMessage(), "overflow") + "). Give them in larger or whole units.");
            return problems.refused();
        }
    }

    private static Reading<ElectionFile> readable(Format format, Source source, Expected expected) {
        return switch (format) {
            case BLT -> plain(format, BltReader.read(source, expected.inOrder()));
            case PREFLIB -> plain(format, PrefLibReader.read(source, expected));
            case CSV -> plain(format, CsvElection.read(source, expected));
            case DEBIAN -> plain(format, DebianReader.read(source, expected));
            case TEXT -> plain(format, TextElection.read(source, expected));
            case PABULIB -> plain(format, PabulibReader.read(source, expected));
            case BELENIOS -> plain(format, BeleniosReader.read(source, expected));
            case RESULT -> ResultReader.read(source);
        };
    }

    private static Reading<ElectionFile> plain(Format format, Reading<Election> reading) {
        return reading.map(election -> new ElectionFile(format, election, Optional.empty(), List.of()));
    }

    private static String unknown(Source source) {
        byte[] bytes = source.bytes();
        if (bytes.length == 0)
            return "The file is empty.";
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K')
            return "This is a spreadsheet or a ZIP file. Save its sheet as \"CSV UTF-8\", or unpack it. " + KNOWN;
        if (bytes.length > 1 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B)
            return "The file is packed with gzip. Unpack it first.";
        return "The format is not known. " + KNOWN;
    }

    /// The format by content and, where that could be several, by the extension of the name.
    static Optional<Format> format(Source source) {
        byte[] bytes = source.bytes();
        int start = Utf8.startOfText(bytes);
        String beginning = new String(bytes, start, Math.min(LOOKED_AT, bytes.length - start), StandardCharsets.ISO_8859_1);
        if (beginning.isBlank() || beginning.indexOf('\0') >= 0)
            return Optional.empty();
        List<String> lines = beginning.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(400).toList();
        String first = lines.getFirst();
        if (first.startsWith("{") || first.startsWith("["))
            return Optional
                    .of(beginning.contains("\"papers\"") || beginning.contains("\"contest\"") ? Format.RESULT : Format.BELENIOS);
        if (first.equalsIgnoreCase("META") || first.toUpperCase(Locale.ROOT).startsWith("META;"))
            return Optional.of(Format.PABULIB);
        Optional<Format> named = byExtension(source.extension());
        if (named.isPresent())
            return named;
        if (lines.stream().anyMatch(l -> l.startsWith("V: ")))
            return Optional.of(Format.DEBIAN);
        if (lines.stream().anyMatch(l -> l.startsWith("# ALTERNATIVE NAME") || l.startsWith("# NUMBER ALTERNATIVES")))
            return Optional.of(Format.PREFLIB);
        Optional<String> content = lines.stream().filter(l -> !l.startsWith("#")).findFirst();
        if (content.filter(ElectionFile::areTwoNumbers).isPresent())
            return Optional.of(Format.BLT);
        if (content.filter(l -> Names.number(l).isPresent()).isPresent() && lines.stream().anyMatch(l -> l.startsWith("1,")))
            return Optional.of(Format.PREFLIB);
        if (lines.stream().anyMatch(ElectionFile::isRanking))
            return Optional.of(Format.TEXT);
        return content.filter(l -> l.indexOf(',') >= 0 || l.indexOf(';') >= 0 || l.indexOf('\t') >= 0).map(_ -> Format.CSV);
    }

    private static Optional<Format> byExtension(String extension) {
        return switch (extension) {
            case "blt", "bltp", "dat" -> Optional.of(Format.BLT);
            case "soi", "soc", "toi", "toc" -> Optional.of(Format.PREFLIB);
            case "csv", "tsv" -> Optional.of(Format.CSV);
            case "pb" -> Optional.of(Format.PABULIB);
            case "json" -> Optional.of(Format.BELENIOS);
            default -> Optional.empty();
        };
    }

    /// `Ada > Ben`, or `12: Ada`.
    private static boolean isRanking(String line) {
        int colon = line.indexOf(':');
        return line.indexOf('>') >= 0 || colon > 0 && Weight.parse(line.substring(0, colon).strip()).isPresent();
    }

    private static boolean areTwoNumbers(String line) {
        List<String> words = Arrays.stream((line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).split("[ \t]+"))
                .toList();
        return words.size() == 2 && words.stream().allMatch(w -> Names.number(w).isPresent());
    }
}
