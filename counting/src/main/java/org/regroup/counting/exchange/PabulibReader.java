package org.regroup.counting.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Budget;
import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads participatory budgeting elections in the format of Pabulib, `.pb`: three parts named META, PROJECTS and VOTES, each
/// with a line of columns and fields between semicolons. Votes may be approvals, choices of one, points or orders.
///
/// Projects become candidates in their order, with their costs; there are as many seats as projects, for the money decides how
/// many are chosen. A project nobody gave points to has none.
///
/// Source: pabulib.org/format; Faliszewski and others, Participatory Budgeting: Data, Tools and Analysis (2023).
final class PabulibReader {

    private enum Part {
        META,
        PROJECTS,
        VOTES
    }

    private record Vote(long line, Map<String, String> fields) {}

    private final Source source;
    private final Problems problems;
    private final Map<String, String> meta = new TreeMap<>();
    private final Map<String, Map<String, String>> projects = new LinkedHashMap<>();
    private final List<Rational> costs = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable Part part;
    private List<String> columns = List.of();

    private PabulibReader(Source source) {
        this.source = source;
        this.problems = new Problems(source.name());
    }

    static Reading<Election> read(Source source, Expected expected) {
        PabulibReader reader = new PabulibReader(source);
        return Utf8.text(source, reader.problems).map(text -> reader.read(text, expected)).orElseGet(reader.problems::refused);
    }

    private Reading<Election> read(String text, Expected expected) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord each : csv)
                row(each.getStartingLineNumber(), each.getFields().stream().map(String::strip).toList());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.add(Kind.UNREADABLE, 0, "The file cannot be read: " + cause.getMessage() + ".");
        }
        check();
        return problems.none() ? election(expected) : problems.refused();
    }

    private void row(long line, List<String> fields) {
        Optional<Part> begun = fields.size() <= 2
                ? Arrays.stream(Part.values()).filter(p -> p.name().equals(fields.getFirst().toUpperCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
        if (begun.isPresent()) {
            part = begun.get();
            columns = List.of();
        } else if (fields.size() == 1 && fields.getFirst().isEmpty()) {
            return;
        } else if (columns.isEmpty()) {
            columns = fields.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
        } else if (part != null) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(columns.size(), fields.size()); i++)
                row.put(columns.get(i), fields.get(i));
            switch (part) {
                case META -> meta.put(fields.getFirst(), fields.size() > 1 ? fields.get(1) : "");
                case PROJECTS -> project(line, row);
                case VOTES -> votes.add(new Vote(line, row));
            }
        }
    }

    private void project(long line, Map<String, String> row) {
        String id = row.getOrDefault("project_id", row.getOrDefault("name", ""));
        Optional<Rational> cost = Weight.parse(row.getOrDefault("cost", "").replace(',', '.'));
        if (id.isEmpty())
            problems.add(Kind.MISSING_COLUMN, line, "project_id", "", "The project has no id.");
        else if (projects.put(id, row) != null)
            problems.add(Kind.DUPLICATE, line, "project_id", id, "stands twice.");
        else if (cost.isEmpty())
            problems.add(Kind.UNKNOWN_VALUE, line, "cost", row.getOrDefault("cost", ""), "is not an amount of money.");
        cost.ifPresent(costs::add);
        numbers.put(id, projects.size());
    }

    private void check() {
        if (projects.isEmpty())
            problems.add(Kind.CUT_OFF, 0, "The file has no projects. Expected the parts META, PROJECTS and VOTES.");
        if (Weight.parse(meta.getOrDefault("budget", "").replace(',', '.')).isEmpty())
            problems.add(Kind.UNKNOWN_VALUE, 0, "budget", meta.getOrDefault("budget", ""), "is not an amount of money.");
        checkNumber("num_projects", projects.size(), "projects");
        checkNumber("num_votes", votes.size(), "votes");
    }

    private void checkNumber(String key, int found, String what) {
        Names.number(meta.getOrDefault(key, "")).filter(said -> said != found).ifPresent(said -> problems.add(Kind.WRONG_COUNT, 0,
                "The file has " + found + " " + what + " and says that it has " + said + ". It may be cut off."));
    }

    private Reading<Election> election(Expected expected) {
        String type = meta.getOrDefault("vote_type", "approval").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "ordinal" -> ordinal(expected);
            case "approval", "choose-1", "cumulative", "scoring" -> scored(type.equals("cumulative") || type.equals("scoring"));
            default -> {
                problems.add(Kind.UNKNOWN_VALUE, 0, "vote_type", type,
                        "is not known. Expected approval, choose-1, ordinal, cumulative or scoring.");
                yield problems.refused();
            }
        };
    }

    private Reading<Election> ordinal(Expected expected) {
        Papers papers = new Papers(projects.size(), expected.inOrder());
        for (Vote vote : votes)
            papers.add(Rational.ONE, named(vote).stream().map(List::of).toList());
        return finished(papers.ballots());
    }

    private Reading<Election> scored(boolean points) {
        ScoredPapers papers = new ScoredPapers(projects.size());
        for (Vote vote : votes) {
            List<Integer> named = named(vote);
            int[] scores = new int[projects.size()];
            List<String> given = points ? split(vote.fields.getOrDefault("points", "")) : List.of();
            if (points && given.size() != split(vote.fields.getOrDefault("vote", "")).size()) {
                problems.add(Kind.WRONG_COUNT, vote.line, "points", vote.fields.getOrDefault("points", ""),
                        "does not give points to each project voted for.");
                continue;
            }
            for (int i = 0; i < named.size(); i++) {
                Optional<Integer> score = points ? Names.number(given.get(i)) : Optional.of(1);
                if (score.isEmpty())
                    problems.add(Kind.UNKNOWN_VALUE, vote.line, "points", given.get(i), "is not a whole number of points.");
                scores[named.get(i) - 1] = score.orElse(0);
            }
            papers.add(Rational.ONE, scores);
        }
        return finished(papers.ballots());
    }

    private Reading<Election> finished(org.regroup.counting.Ballots ballots) {
        return problems.orElse(() -> new Election(contest(), ballots, List.of(), budget(), source.sha256()));
    }

    private List<Integer> named(Vote vote) {
        List<Integer> named = new ArrayList<>();
        for (String id : split(vote.fields.getOrDefault("vote", ""))) {
            Integer number = numbers.get(id);
            if (number == null)
                problems.add(Kind.UNKNOWN_CANDIDATE, vote.line, "vote", id, "is not the id of a project.");
            else
                named.add(number);
        }
        return named;
    }

    private static List<String> split(String ids) {
        return Arrays.stream(ids.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    private Budget budget() {
        return new Budget(Rational.parse(meta.getOrDefault("budget", "0").replace(',', '.')), costs);
    }

    private Contest contest() {
        List<Candidate> candidates = new ArrayList<>();
        projects.forEach((id, row) -> {
            Map<String, String> traits = new TreeMap<>();
            for (String trait : List.of("category", "target"))
                Optional.ofNullable(row.get(trait)).filter(t -> !t.isEmpty()).ifPresent(t -> traits.put(trait, t));
            candidates.add(new Candidate(candidates.size() + 1, row.getOrDefault("name", id), false, traits));
        });
        String title = meta.getOrDefault("description", meta.getOrDefault("election_name", ""));
        return new Contest(title, candidates.size(), candidates);
    }
}
