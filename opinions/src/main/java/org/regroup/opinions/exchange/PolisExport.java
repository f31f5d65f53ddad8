package org.regroup.opinions.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.Tally;

/// Writes a dialogue in the layout of a Polis export folder. A dialogue that was read reads back equal.
///
/// Counts are true to the votes that stand. Times are in UTC. `votes.csv` holds each standing vote once, by statement and
/// participant, so the same dialogue gives the same bytes.
public final class PolisExport {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// Opens one file of the export, for example an entry of a ZIP. The writer closes it.
    @FunctionalInterface
    public interface Target {
        OutputStream open(String name) throws IOException;
    }

    private final PolisDialogue dialogue;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();

    private PolisExport(PolisDialogue dialogue) {
        this.dialogue = dialogue;
        dialogue.votes().forEach((participant, statement, answer, timestamp) -> {
            tallies.merge(statement, one(answer), Tally::plus);
            answers.computeIfAbsent(participant, p -> new HashMap<>()).put(statement, answer);
        });
    }

    /// Writes the four files into a folder, which is made if needed.
    public static void write(PolisDialogue dialogue, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(dialogue, name -> Files.newOutputStream(folder.resolve(name)));
    }

    /// Writes the four files, one after the other.
    public static void write(PolisDialogue dialogue, Target target) throws IOException {
        PolisExport export = new PolisExport(dialogue);
        export.file(target, PolisFolder.STATEMENTS, export::statements);
        export.file(target, PolisFolder.VOTES, export::votes);
        export.file(target, PolisFolder.MATRIX, export::matrix);
        export.file(target, PolisFolder.SUMMARY, export::summary);
    }

    private interface Content {
        void writeTo(CsvWriter csv);
    }

    private void file(Target target, String name, Content content) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target.open(name))) {
            content.writeTo(csv);
        }
    }

    private void statements(CsvWriter csv) {
        csv.writeRecord("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "is-meta",
                "is-seed",
                "group-informed-consensus", "comment-body");
        for (PolisStatement s : dialogue.statements()) {
            Tally tally = tallies.getOrDefault(s.id(), Tally.NONE);
            csv.writeRecord(Long.toString(s.timestamp()), date(s.timestamp()), s.id(), s.author(),
                    Integer.toString(tally.agree()),
                    Integer.toString(tally.disagree()), number(s.moderation()), Boolean.toString(s.meta()),
                    Boolean.toString(s.seed()),
                    text(dialogue.publishedConsensus().get(s.id())), s.text());
        }
    }

    private void votes(CsvWriter csv) {
        csv.writeRecord("timestamp", "datetime", "comment-id", "voter-id", "vote");
        record Vote(String participant, Answer answer, long timestamp) {}
        Map<String, List<Vote>> byStatement = new HashMap<>();
        dialogue.votes().forEach((participant, statement, answer, timestamp) -> byStatement
                .computeIfAbsent(statement, s -> new ArrayList<>()).add(new Vote(participant, answer, timestamp)));
        for (PolisStatement s : dialogue.statements()) {
            for (Vote v : byStatement.getOrDefault(s.id(), List.of())) {
                csv.writeRecord(Long.toString(v.timestamp), date(v.timestamp), s.id(), v.participant, text(v.answer.value()));
            }
        }
    }

    private void matrix(CsvWriter csv) {
        List<String> seen = dialogue.statements().stream().map(PolisStatement::id).filter(tallies::containsKey).toList();
        List<String> header = new ArrayList<>(
                List.of("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"));
        header.addAll(seen);
        csv.writeRecord(header);
        Map<String, Integer> written = new HashMap<>();
        dialogue.statements().forEach(s -> written.merge(s.author(), 1, Integer::sum));
        answers.forEach((participant, given) -> {
            Tally tally = given.values().stream().map(PolisExport::one).reduce(Tally.NONE, Tally::plus);
            List<String> row = new ArrayList<>(List.of(participant, "", text(dialogue.publishedGroups().get(participant)),
                    text(written.getOrDefault(participant, 0)), text(tally.seen()), text(tally.agree()), text(tally.disagree())));
            for (String statement : seen) {
                Answer answer = given.get(statement);
                row.add(answer == null ? "" : text(answer.value()));
            }
            csv.writeRecord(row);
        });
    }

    /// What the dialogue says of itself, and the usual counts where it says nothing of them.
    private void summary(CsvWriter csv) {
        SequencedMap<String, String> lines = new LinkedHashMap<>(dialogue.summary());
        Set<String> authors = new HashSet<>(dialogue.statements().stream().map(PolisStatement::author).toList());
        authors.remove("");
        lines.putIfAbsent("voters", text(dialogue.votes().counts().participants()));
        lines.putIfAbsent("voters-in-conv", text(dialogue.votes().counts().participants()));
        lines.putIfAbsent("commenters", text(authors.size()));
        lines.putIfAbsent("comments", text(dialogue.votes().counts().statements()));
        lines.putIfAbsent("groups", text((int) dialogue.publishedGroups().values().stream().distinct().count()));
        lines.forEach(csv::writeRecord);
    }

    private static Tally one(Answer answer) {
        return switch (answer) {
            case AGREE -> new Tally(1, 0, 0);
            case DISAGREE -> new Tally(0, 1, 0);
            case PASS -> new Tally(0, 0, 1);
        };
    }

    private static String number(Moderation moderation) {
        return switch (moderation) {
            case ACCEPTED -> "1";
            case UNREVIEWED -> "0";
            case OUT -> "-1";
        };
    }

    private static String date(long timestamp) {
        return timestamp == 0 ? "" : DATE.format(Instant.ofEpochMilli(timestamp));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
