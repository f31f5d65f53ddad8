package org.regroup.opinions.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.opinions.exchange.Problem.Kind;

/// Reads the export folder of a Polis conversation, of every age found in the wild.
///
/// - `comments.csv` (needed): texts, moderation; old and new columns in any order. Its agree and disagree columns are not
///   read: they count changed votes twice.
/// - `votes.csv`: events, of which the last one of a person on a statement stands, whatever the order of the rows.
/// - `participants-votes.csv`: the votes as a matrix where `votes.csv` is missing; the published groups in any case.
/// - `summary.csv` (optional).
///
/// ```java
/// Reading<PolisDialogue> reading = PolisFolder.read(Path.of("vtaiwan.uberx"));
/// ```
///
/// Source: exports of the Computational Democracy Project of 2014 to 2024 (repository compdemocracy/openData).
public final class PolisFolder {

    /// Bytes a file may have unless the caller says otherwise: 100 MB, thirty times the largest real one known, and
    /// about as much as fits into 1 GB of memory.
    public static final long STANDARD_LIMIT = 100_000_000;

    static final String STATEMENTS = "comments.csv";
    static final String VOTES = "votes.csv";
    static final String MATRIX = "participants-votes.csv";
    static final String SUMMARY = "summary.csv";

    private PolisFolder() {}

    /// Reads a folder on disk, up to [#STANDARD_LIMIT] bytes a file.
    public static Reading<PolisDialogue> read(Path folder) {
        return read(folder, STANDARD_LIMIT);
    }

    /// Reads a folder on disk.
    ///
    /// @param limit the most bytes a single file may have
    public static Reading<PolisDialogue> read(Path folder, long limit) {
        try (Stream<Path> files = Files.list(folder)) {
            return read(files.filter(Files::isRegularFile).sorted().map(CsvSource::of).toList(), limit);
        } catch (IOException e) {
            Problem unreadable = new Problem(Kind.UNREADABLE, folder.toString(), 0, "", "", "The folder cannot be opened.");
            return new Reading.Refused<>(List.of(unreadable), 0);
        }
    }

    /// Reads files that were uploaded or are in memory. Files with other names are ignored.
    ///
    /// @param limit the most bytes a single file may have
    public static Reading<PolisDialogue> read(Collection<CsvSource> files, long limit) {
        Problems problems = new Problems();
        PolisReader reader = new PolisReader(limit, problems);
        Optional<CsvSource> statements = only(STATEMENTS, files, problems);
        Optional<CsvSource> votes = only(VOTES, files, problems);
        Optional<CsvSource> matrix = only(MATRIX, files, problems);
        if (statements.isEmpty()) {
            problems.add(missing(STATEMENTS, "It holds the statements of the dialogue."));
        }
        if (votes.isEmpty() && matrix.isEmpty()) {
            problems.add(missing(VOTES, "Without it " + MATRIX + " would do, but that is missing too."));
        }
        statements.ifPresent(reader::readStatements);
        votes.ifPresent(reader::readVotes);
        matrix.ifPresent(m -> reader.readMatrix(m, votes.isEmpty()));
        only(SUMMARY, files, problems).ifPresent(reader::readSummary);
        return problems.orElse(reader::dialogue);
    }

    private static Optional<CsvSource> only(String name, Collection<CsvSource> files, Problems problems) {
        List<CsvSource> named = new ArrayList<>(files);
        named.removeIf(f -> !f.name().toLowerCase(Locale.ROOT).equals(name));
        if (named.size() > 1) {
            problems.add(new Problem(Kind.DUPLICATE_ID, name, 0, "", "", "The file is there twice. Leave one of them out."));
        }
        return named.stream().findFirst();
    }

    private static Problem missing(String file, String why) {
        return new Problem(Kind.MISSING_FILE, file, 0, "", "", "The file is missing. " + why);
    }
}
