package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.regroup.counting.Ballots;
import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads ballots from CSV, one line for each ballot or, with a column `ballots`, `voters` or `weight`, for several equal ones.
///
/// A column for each rank, with names or numbers, those ranked equal joined by `=`:
/// ```
/// ballots,rank 1,rank 2
/// 42,Memphis,Nashville
/// 26,Nashville,Chattanooga=Knoxville
/// ```
/// A column for each candidate, with ranks, with scores or with approvals ([Expected.Marks] says which; ranks if nobody does):
/// ```
/// ballots,Memphis,Nashville,Chattanooga
/// 42,1,2,3
/// ```
/// A column `approved` with all who are approved of, between blanks or, where names have blanks, semicolons:
/// ```
/// voters,approved
/// 1034,A B C
/// ```
/// Columns named `id`, `ballot`, `voter`, `precinct` or the like are passed over. Candidates that only stand in the ballots are
/// listed by the alphabet, so that the order of the lines does not matter.
final class CsvElection {

    private static final Set<String> WEIGHTS = Set.of("weight", "weights", "ballots", "voters", "votes", "count", "papers",
            "frequency", "n");
    private static final Set<String> PASSED_OVER = Set.of("id", "ballot", "ballotid", "voter", "voterid", "precinct", "ward",
            "box",
            "batch", "timestamp", "time");
    private static final Set<String> APPROVED = Set.of("approved", "approves", "approvals", "approval");
    private static final Set<String> NOTHING = Set.of("", "-", "skipped", "undervote", "blank");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth",
            "ninth", "tenth");
    private static final int HIGHEST_SCORE = 1_000_000;

    private final Source source;
    private final Expected expected;
    private final Problems problems;
    private final CsvRows rows;
    private final List<Integer> marks = new ArrayList<>();
    private int weight = -1;

    private CsvElection(Source source, Expected expected, Problems problems, CsvRows rows) {
        this.source = source;
        this.expected = expected;
        this.problems = problems;
        this.rows = rows;
        for (int i = 0; i < rows.header().size(); i++) {
            String name = plain(rows.header().get(i));
            if (WEIGHTS.contains(name)) {
                if (weight >= 0)
                    problems.add(Kind.REPEATED_COLUMN, 1, rows.header().get(i), "",
                            "Two columns say how many ballots a line stands for.");
                weight = i;
            } else if (!PASSED_OVER.contains(name)) {
                marks.add(i);
            }
        }
    }

    static Reading<Election> read(Source source, Expected expected) {
        Problems problems = new Problems(source.name());
        return CsvRows.of(source, problems).map(rows -> new CsvElection(source, expected, problems, rows).read())
                .orElseGet(problems::refused);
    }

    private Reading<Election> read() {
        List<String> columns = marks.stream().map(rows.header()::get).toList();
        if (columns.isEmpty()) {
            problems.add(Kind.MISSING_COLUMN, 1,
                    "No column holds preferences. Expected columns such as \"rank 1\", or one for each candidate.");
            return problems.refused();
        }
        if (columns.size() == 1 && APPROVED.contains(plain(columns.getFirst())))
            return approvals(marks.getFirst());
        if (columns.stream().allMatch(CsvElection::isRank))
            return byRank();
        return byCandidate(columns);
    }

    private static String plain(String column) {
        StringBuilder plain = new StringBuilder();
        column.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// `rank 1`, `Rank1`, `1st choice`, `choice_2`, `preference 3`, `first`, `4`.
    private static boolean isRank(String column) {
        String plain = plain(column);
        for (String word : List.of("rank", "choice", "preference", "pref"))
            plain = plain.replace(word, "");
        String number = plain.endsWith("st") || plain.endsWith("nd") || plain.endsWith("rd") || plain.endsWith("th")
                ? plain.substring(0, plain.length() - 2)
                : plain;
        return ORDINALS.contains(plain) || Names.number(number).isPresent();
    }

    private Optional<Rational> weight(long line, List<String> fields) {
        if (weight < 0)
            return Optional.of(Rational.ONE);
        String text = weight < fields.size() ? fields.get(weight) : "";
        Optional<Rational> read = Weight.parse(text);
        if (read.isEmpty())
            problems.add(Kind.UNKNOWN_VALUE, line, rows.header().get(weight), text, text.isEmpty()
                    ? "The number of ballots is missing."
                    : Weight.ADVICE);
        return read;
    }

    private boolean fits(long line, List<String> fields, boolean fewerAllowed) {
        int wanted = rows.header().size();
        boolean fits = fields.size() == wanted || fields.size() < wanted && fewerAllowed;
        if (!fits)
            problems.add(Kind.WRONG_NUMBER_OF_FIELDS, line, "The line has " + fields.size() + " fields, the header has " + wanted
                    + ". Put names with commas into quotation marks"
                    + (fields.size() < wanted ? ", and check that the file is complete." : "."));
        return fits;
    }

    // --- a column for each rank ---------------------------------------------------------------------------------------

    private Reading<Election> byRank() {
        List<String> listed = candidates((names, fields) -> marks.stream().filter(i -> i < fields.size())
                .forEach(i -> words(fields.get(i)).forEach(names::add)));
        Names names = new Names(listed);
        Papers papers = new Papers(listed.size(), expected.inOrder());
        rows.forEach((line, fields) -> {
            Optional<Rational> ballots = weight(line, fields);
            if (ballots.isEmpty() || !fits(line, fields, true))
                return;
            List<List<Integer>> ranking = new ArrayList<>();
            for (int i : marks) {
                List<Integer> place = i < fields.size() ? found(names, line, i, words(fields.get(i))) : List.of();
                if (!place.isEmpty())
                    ranking.add(place);
            }
            papers.add(ballots.get(), ranking);
        });
        return problems.orElse(() -> election(listed, papers.ballots()));
    }

    private List<String> words(String field) {
        if (NOTHING.contains(field.toLowerCase(Locale.ROOT)))
            return List.of();
        if (field.indexOf('=') < 0 || Names.of(expected.candidates()).contains(field))
            return List.of(field);
        return java.util.Arrays.stream(field.split("=")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }

    private List<Integer> found(Names names, long line, int column, List<String> words) {
        List<Integer> found = new ArrayList<>();
        for (String word : words) {
            Optional<Integer> number = word.equalsIgnoreCase("overvote") ? Optional.empty() : names.find(word);
            number.ifPresent(found::add);
            if (number.isEmpty())
                problems.add(Kind.UNKNOWN_CANDIDATE, line, rows.header().get(column), word, word.equalsIgnoreCase("overvote")
                        ? "does not say which candidates were marked. Write them all, joined by \"=\"."
                        : names.advice(word));
        }
        return found;
    }

    /// Those given; or, by the alphabet, all named in the ballots; or, where these name only numbers, as many as the largest.
    private List<String> candidates(BiConsumer<SortedSet<String>, List<String>> collector) {
        if (!expected.candidates().isEmpty())
            return Names.of(expected.candidates());
        SortedSet<String> named = new TreeSet<>();
        rows.forEach((_, fields) -> collector.accept(named, fields));
        named.removeIf(n -> n.equalsIgnoreCase("overvote"));
        List<Optional<Integer>> numbers = named.stream().map(Names::number).toList();
        return !named.isEmpty() && numbers.stream().allMatch(n -> n.filter(k -> k > 0 && k < 10_000).isPresent())
                ? Names.unnamed(numbers.stream().mapToInt(Optional::get).max().orElse(0))
                : List.copyOf(named);
    }

    // --- a column for each candidate ----------------------------------------------------------------------------------

    private Reading<Election> byCandidate(List<String> columns) {
        Names.repeated(columns)
                .ifPresent(twice -> problems.add(Kind.REPEATED_COLUMN, 1, twice, "", "Two columns are for this candidate."));
        if (!expected.candidates().isEmpty()) {
            Names known = new Names(Names.of(expected.candidates()));
            columns.stream().filter(c -> known.find(c).isEmpty())
                    .forEach(c -> problems.add(Kind.UNKNOWN_CANDIDATE, 1, "", c, known.advice(c)));
        }
        return switch (expected.marks()) {
            case UNSTATED -> rows.stated("highest").isPresent() ? scores(columns) : ranks(columns);
            case RANKS -> ranks(columns);
            case SCORES -> scores(columns);
            case APPROVALS -> rows.stated("highest").isPresent() ? scores(columns) : approvalMarks(columns);
        };
    }

    private Reading<Election> ranks(List<String> columns) {
        Papers papers = new Papers(columns.size(), expected.inOrder());
        rows.forEach((line, fields) -> {
            Optional<Rational> ballots = weight(line, fields);
            if (ballots.isEmpty() || !fits(line, fields, false))
                return;
            Map<Integer, List<Integer>> byRank = new TreeMap<>();
            for (int c = 0; c < columns.size(); c++) {
                String field = fields.get(marks.get(c));
                if (NOTHING.contains(field.toLowerCase(Locale.ROOT)) || field.equals("0"))
                    continue;
                Optional<Integer> rank = Names.number(field);
                if (rank.isEmpty())
                    problems.add(Kind.UNKNOWN_VALUE, line, columns.get(c), field,
                            "is not a rank. Use 1 for the first preference, 2 for the second, or nothing.");
                else
                    byRank.computeIfAbsent(rank.get(), _ -> new ArrayList<>()).add(c + 1);
            }
            papers.add(ballots.get(), List.copyOf(byRank.values()));
        });
        return problems.orElse(() -> election(columns, papers.ballots()));
    }

    private Reading<Election> scores(List<String> columns) {
        ScoredPapers papers = new ScoredPapers(columns.size());
        rows.stated("highest").flatMap(Names::number).ifPresent(papers::reach);
        rows.forEach((line, fields) -> {
            Optional<Rational> ballots = weight(line, fields);
            if (ballots.isEmpty() || !fits(line, fields, false))
                return;
            int[] given = new int[columns.size()];
            for (int c = 0; c < given.length; c++) {
                String field = fields.get(marks.get(c));
                Optional<Integer> score = Names.number(field).filter(s -> s <= HIGHEST_SCORE);
                if (score.isEmpty() && !NOTHING.contains(field.toLowerCase(Locale.ROOT)))
                    problems.add(Kind.UNKNOWN_VALUE, line, columns.get(c), field,
                            "is not a score. Use a whole number from 0, or nothing.");
                given[c] = score.orElse(ScoredBallots.NONE);
            }
            papers.add(ballots.get(), given);
        });
        return problems.orElse(() -> election(columns, papers.ballots()));
    }

    private Reading<Election> approvalMarks(List<String> columns) {
        ScoredPapers papers = new ScoredPapers(columns.size());
        rows.forEach((line, fields) -> {
            Optional<Rational> ballots = weight(line, fields);
            if (ballots.isEmpty() || !fits(line, fields, false))
                return;
            int[] given = new int[columns.size()];
            for (int c = 0; c < given.length; c++) {
                String field = fields.get(marks.get(c)).toLowerCase(Locale.ROOT);
                switch (field) {
                    case "1", "x", "yes", "y", "true" -> given[c] = 1;
                    case "", "-", "0", "no", "n", "false" -> given[c] = 0;
                    default -> problems.add(Kind.UNKNOWN_VALUE, line, columns.get(c), field,
                            "is not an approval. Use 1 or yes, 0 or no.");
                }
            }
            papers.add(ballots.get(), given);
        });
        return problems.orElse(() -> election(columns, papers.ballots()));
    }

    // --- all approved of in one column --------------------------------------------------------------------------------

    private Reading<Election> approvals(int column) {
        boolean[] semicolons = new boolean[1];
        rows.forEach((_, fields) -> semicolons[0] |= column < fields.size() && fields.get(column).indexOf(';') >= 0);
        List<String> listed = candidates((names, fields) -> {
            if (column < fields.size())
                names.addAll(approved(fields.get(column), semicolons[0]));
        });
        Names names = new Names(listed);
        ScoredPapers papers = new ScoredPapers(listed.size());
        rows.forEach((line, fields) -> {
            Optional<Rational> ballots = weight(line, fields);
            if (ballots.isEmpty() || !fits(line, fields, true))
                return;
            int[] given = new int[listed.size()];
            found(names, line, column, column < fields.size() ? approved(fields.get(column), semicolons[0]) : List.of())
                    .forEach(c -> given[c - 1] = 1);
            papers.add(ballots.get(), given);
        });
        return problems.orElse(() -> election(listed, papers.ballots()));
    }

    private static List<String> approved(String field, boolean semicolons) {
        return java.util.Arrays.stream(field.split(semicolons ? ";" : " ")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }

    private Election election(List<String> names, Ballots ballots) {
        String title = rows.stated("title").orElse("");
        int seats = rows.stated("seats").flatMap(Names::number).orElse(1);
        Map<String, Candidate> known = new HashMap<>();
        expected.candidates().forEach(c -> known.put(c.name(), c));
        List<Candidate> candidates = new ArrayList<>();
        for (String name : names) {
            Candidate as = known.getOrDefault(name, Candidate.of(1, name));
            candidates.add(new Candidate(candidates.size() + 1, name, as.withdrawn(), as.traits()));
        }
        return new Election(new Contest(title, seats, candidates), ballots, List.of(), null, source.sha256());
    }
}
