package org.regroup.opinions.exchange;

import java.nio.file.Path;
import java.util.Optional;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.CsvTable.Column;
import org.regroup.opinions.exchange.Problem.Kind;

/// Reads votes from any CSV file with one vote a line.
///
/// ```
/// participant,statement,vote
/// ada,1,agree
/// ben,1,-1
/// ```
///
/// Columns are found by name: participant (also participant-id, voter-id, voter, user), statement (statement-id, comment-id,
/// item), vote (value, answer) and, if votes were changed, timestamp. A vote is 1, 0, -1 or agree, pass, disagree. Other
/// columns are ignored. Without a timestamp nobody can tell which of two different votes came last: they stand as a pass.
public final class VotesFile {

    private static final String[] PARTICIPANT = {"participant", "participant-id", "voter-id", "voter", "user"};

    private VotesFile() {}

    /// Reads a file on disk, up to [PolisFolder#STANDARD_LIMIT] bytes.
    public static Reading<Votes> read(Path file) {
        return read(CsvSource.of(file), PolisFolder.STANDARD_LIMIT);
    }

    /// @param limit the most bytes the file may have
    public static Reading<Votes> read(CsvSource file, long limit) {
        Problems problems = new Problems();
        Votes.Builder votes = Votes.builder();
        CsvTable.read(file, limit, problems, table -> {
            Optional<Column> participant = table.required(PARTICIPANT);
            Optional<Column> statement = table.required("statement", "statement-id", "comment-id", "item");
            Optional<Column> vote = table.required("vote", "value", "answer");
            Optional<Column> timestamp = table.column("timestamp");
            if (participant.isEmpty() || statement.isEmpty() || vote.isEmpty())
                return Optional.empty();
            return Optional.of(row -> {
                Optional<String> who = row.id(participant.get());
                Optional<String> what = row.id(statement.get());
                Optional<Answer> how = AnswerWord.of(row.value(vote.get()));
                if (how.isEmpty())
                    row.refuse(Kind.UNKNOWN_VALUE, vote.get(), row.value(vote.get()), AnswerWord.ADVICE);
                else if (who.isPresent() && what.isPresent())
                    votes.cast(who.get(), what.get(), how.get(), row.number(timestamp));
            });
        });
        return problems.orElse(votes::build);
    }
}
