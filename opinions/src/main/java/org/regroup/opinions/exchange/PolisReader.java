package org.regroup.opinions.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

import org.regroup.opinions.Moderation;
import org.regroup.opinions.Statement;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.CsvTable.Column;
import org.regroup.opinions.exchange.CsvTable.Row;
import org.regroup.opinions.exchange.Problem.Kind;

/// Gathers a dialogue from the files of an export folder.
final class PolisReader {

    /// columns of the matrix that are no statement
    private static final Set<String> ABOUT_PEOPLE = Set.of("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree",
            "n-disagree");
    private static final String TWICE = "stands twice. Ids must be unique.";
    private static final String UNKNOWN = "is not a statement of comments.csv. Add it there, or take its votes out.";

    private final long limit;
    private final Problems problems;
    private final Votes.Builder votes = Votes.builder();
    private final Map<String, PolisStatement> statements = new HashMap<>();
    private final SequencedMap<String, String> summary = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Double> consensus = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private boolean statementsKnown;

    PolisReader(long limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void readStatements(CsvSource source) {
        CsvTable.read(source, limit, problems, table -> {
            Optional<Column> id = table.required("comment-id");
            Optional<Column> text = table.required("comment-body");
            if (id.isEmpty() || text.isEmpty())
                return Optional.empty();
            statementsKnown = true;
            Optional<Column> author = table.column("author-id");
            Optional<Column> timestamp = table.column("timestamp");
            Optional<Column> moderated = table.column("moderated");
            Optional<Column> meta = table.column("is-meta");
            Optional<Column> seed = table.column("is-seed");
            Optional<Column> published = table.column("group-informed-consensus");
            return Optional.of(row -> row.id(id.get()).ifPresent(found -> {
                published.ifPresent(column -> decimal(row, column).ifPresent(value -> consensus.put(found, value)));
                PolisStatement statement = new PolisStatement(found, row.text(text.get()), row.value(author, ""),
                        row.number(timestamp),
                        moderation(row, moderated), flag(row, meta), flag(row, seed));
                if (statements.putIfAbsent(found, statement) != null)
                    row.refuse(Kind.DUPLICATE_ID, id.get(), found, TWICE);
                else
                    votes.statement(found, statement.moderation(), statement.meta());
            }));
        });
    }

    void readVotes(CsvSource source) {
        CsvTable.read(source, limit, problems, table -> {
            Optional<Column> participant = table.required("voter-id");
            Optional<Column> statement = table.required("comment-id");
            Optional<Column> vote = table.required("vote");
            Optional<Column> timestamp = table.column("timestamp");
            if (participant.isEmpty() || statement.isEmpty() || vote.isEmpty())
                return Optional.empty();
            return Optional.of(row -> {
                Optional<String> who = row.id(participant.get());
                Optional<String> what = row.id(statement.get());
                if (who.isEmpty() || what.isEmpty())
                    return;
                if (isNewlyUnknown(what.get()))
                    row.refuse(Kind.UNKNOWN_STATEMENT, statement.get(), what.get(), UNKNOWN);
                cast(row, vote.get(), who.get(), what.get(), row.number(timestamp));
            });
        });
    }

    /// @param withVotes whether its votes count, or only the published groups
    void readMatrix(CsvSource source, boolean withVotes) {
        CsvTable.read(source, limit, problems, table -> {
            Optional<Column> participant = table.required("participant");
            Optional<Column> group = table.column("group-id");
            List<Column> cells = withVotes ? statementColumns(table) : List.of();
            if (participant.isEmpty())
                return Optional.empty();
            Set<String> seen = new HashSet<>();
            return Optional.<Consumer<Row>>of(row -> row.id(participant.get()).ifPresent(who -> {
                if (!seen.add(who))
                    row.refuse(Kind.DUPLICATE_ID, participant.get(), who, TWICE);
                group.ifPresent(column -> GroupNumber.in(row, column).ifPresent(number -> groups.put(who, number)));
                for (Column cell : cells) {
                    if (!row.value(cell).isEmpty())
                        cast(row, cell, who, cell.name(), 0);
                }
            }));
        });
    }

    void readSummary(CsvSource source) {
        CsvTable.readWithoutHeader(source, limit, problems,
                fields -> summary.putIfAbsent(fields.getFirst().strip(), fields.size() > 1 ? fields.get(1) : ""));
    }

    PolisDialogue dialogue() {
        Votes built = votes.build();
        List<PolisStatement> ordered = built.statements().stream().map(Statement::id).map(this::statement).toList();
        SequencedMap<String, Integer> orderedGroups = inOrder(groups, built.participants());
        SequencedMap<String, Double> orderedConsensus = inOrder(consensus, ordered.stream().map(PolisStatement::id).toList());
        return new PolisDialogue(built, ordered, summary, orderedGroups, orderedConsensus);
    }

    private PolisStatement statement(String id) {
        PolisStatement statement = statements.get(id);
        if (statement == null)
            throw new IllegalStateException("Statement " + id + " has votes but no text.");
        return statement;
    }

    private static <V> SequencedMap<String, V> inOrder(Map<String, V> values, List<String> ids) {
        SequencedMap<String, V> ordered = new LinkedHashMap<>();
        for (String id : ids) {
            V value = values.get(id);
            if (value != null)
                ordered.put(id, value);
        }
        return ordered;
    }

    private List<Column> statementColumns(CsvTable table) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            if (ABOUT_PEOPLE.contains(name))
                continue;
            if (!seen.add(name))
                table.refuse(Kind.REPEATED_COLUMN, 1, name, "", "The column stands twice. Remove one of them.");
            else if (isNewlyUnknown(name))
                table.refuse(Kind.UNKNOWN_STATEMENT, 1, "", name, UNKNOWN);
            else
                columns.add(new Column(i, name));
        }
        return columns;
    }

    /// Says so once a statement, and never where it is comments.csv that could not be read.
    private boolean isNewlyUnknown(String statement) {
        return statementsKnown && !statements.containsKey(statement) && unknown.add(statement);
    }

    private void cast(Row row, Column column, String participant, String statement, long timestamp) {
        String word = row.value(column);
        AnswerWord.of(word).ifPresentOrElse(answer -> votes.cast(participant, statement, answer, timestamp),
                () -> row.refuse(Kind.UNKNOWN_VALUE, column, word, AnswerWord.ADVICE));
    }

    private static Moderation moderation(Row row, Optional<Column> column) {
        String word = row.value(column, "1");
        return switch (word) {
            case "1" -> Moderation.ACCEPTED;
            case "0", "" -> Moderation.UNREVIEWED;
            case "-1" -> Moderation.OUT;
            default -> {
                column.ifPresent(c -> row.refuse(Kind.UNKNOWN_VALUE, c, word, "is not a state of moderation. Use 1, 0 or -1."));
                yield Moderation.UNREVIEWED;
            }
        };
    }

    private static boolean flag(Row row, Optional<Column> column) {
        String word = row.value(column, "");
        if (word.equalsIgnoreCase("true") || word.equals("1"))
            return true;
        boolean no = word.isEmpty() || word.equalsIgnoreCase("false") || word.equals("0");
        if (!no)
            column.ifPresent(c -> row.refuse(Kind.UNKNOWN_VALUE, c, word, "is neither true nor false."));
        return false;
    }

    private static Optional<Double> decimal(Row row, Column column) {
        String word = row.value(column);
        if (word.isEmpty())
            return Optional.empty();
        try {
            return Optional.of(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            row.refuse(Kind.UNKNOWN_VALUE, column, word, "is not a number.");
            return Optional.empty();
        }
    }
}
