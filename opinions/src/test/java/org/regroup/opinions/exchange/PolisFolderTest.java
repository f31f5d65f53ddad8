package org.regroup.opinions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Counts;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.Problem.Kind;

class PolisFolderTest {

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1000,Thu Jan 01 00:00:01 WIB 1970,0,7,9,9,1,Rents are too high
            2000,Thu Jan 01 00:00:02 WIB 1970,4,7,0,0,0,"Insulate, then
            heat ""less\"""
            3000,Thu Jan 01 00:00:03 WIB 1970,5,8,0,0,-1,spam
            """;
    private static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            300,Thu Jan 01 00:00:00 WIB 1970,0,1,1
            200,Thu Jan 01 00:00:00 WIB 1970,0,1,-1
            300,Thu Jan 01 00:00:00 WIB 1970,0,1,1
            100,Thu Jan 01 00:00:00 WIB 1970,4,1,0
            100,Thu Jan 01 00:00:00 WIB 1970,4,12,-1
            """;
    private static final String MATRIX = """
            participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,4
            1,,0.0,0,2,1,0,1,0
            12,,,0,1,0,1,,-1
            """;
    private static final String SUMMARY = """
            topic,Heating
            url,https://example.org
            conversation-description,"Over
            several lines"
            """;

    @Test
    void readsEventsOfWhichTheLastStands() {
        PolisDialogue dialogue = read(COMMENTS, VOTES, MATRIX, SUMMARY);

        assertThat(dialogue.votes().counts()).isEqualTo(new Counts(2, 2, 3));
        assertThat(dialogue.votes().answer("1", "0")).contains(Answer.AGREE);
        assertThat(dialogue.votes().answer("1", "4")).contains(Answer.PASS);
    }

    @Test
    void readsStatementsWithGapsInTheirIdsAndTextOverSeveralLines() {
        assertThat(read(COMMENTS, VOTES, "", "").statements()).containsExactly(
                new PolisStatement("0", "Rents are too high", "7", 1000, Moderation.ACCEPTED, false, false),
                new PolisStatement("4", "Insulate, then\nheat \"less\"", "7", 2000, Moderation.UNREVIEWED, false, false),
                new PolisStatement("5", "spam", "8", 3000, Moderation.OUT, false, false));
    }

    @Test
    void readsTheNewerColumnsInAnyOrder() {
        String comments = """
                comment-body,is-meta,is-seed,group-informed-consensus,moderated,disagrees,agrees,comment-id,xid
                I rent,true,false,0.5,1,0,0,0,
                Ours,false,true,,1,0,0,4,
                """;
        PolisDialogue dialogue = read(comments, VOTES, "", "");

        assertThat(dialogue.statements()).containsExactly(
                new PolisStatement("0", "I rent", "", 0, Moderation.ACCEPTED, true, false),
                new PolisStatement("4", "Ours", "", 0, Moderation.ACCEPTED, false, true));
        assertThat(dialogue.publishedConsensus()).containsExactly(Map.entry("0", 0.5));
    }

    @Test
    void takesVotesFromTheMatrixWhereThereAreNoEvents() {
        assertThat(read(COMMENTS, "", MATRIX, "").votes().counts()).isEqualTo(new Counts(2, 2, 3));
        assertThat(read(COMMENTS, "", MATRIX.replace(",xid", "").replace(",,0.0", ",0").replace("12,,", "12,"), "")
                .publishedGroups())
                .containsExactly(Map.entry("1", 0));
    }

    @Test
    void readsPublishedGroupsWrittenAsNumbersWithAPointOrLeftEmpty() {
        assertThat(read(COMMENTS, VOTES, MATRIX, "").publishedGroups()).containsExactly(Map.entry("1", 0));
    }

    @Test
    void readsTheSummary() {
        assertThat(read(COMMENTS, VOTES, "", SUMMARY).summary()).containsEntry("topic", "Heating")
                .containsEntry("conversation-description", "Over\nseveral lines");
    }

    @Test
    void readsWindowsFilesWithByteOrderMarkAndCarriageReturns() {
        assertThat(read("\uFEFF" + COMMENTS.replace("\n", "\r\n"), "\uFEFF" + VOTES.replace("\n", "\r\n"), "", "").votes())
                .isEqualTo(read(COMMENTS, VOTES, "", "").votes());
    }

    @Test
    void readsEveryScript() {
        String comments = "comment-id,comment-body\n0,自用車載客 Geräte بيوت 😀\n4,x\n";

        assertThat(read(comments, VOTES, "", "").texts()).containsEntry("0", "自用車載客 Geräte بيوت 😀");
    }

    @Test
    void roundTripsWhatAPlatformWrites() throws IOException {
        Votes votes = Votes.builder().statement("b", Moderation.ACCEPTED, false).statement("a", Moderation.OUT, true)
                .cast("018f-ada", "b", Answer.DISAGREE, 1_600_000_000_000L).cast("018f-ben", "b", Answer.PASS, 1_700_000_000_000L)
                .build();
        PolisDialogue dialogue = PolisDialogue.of(votes,
                List.of(new PolisStatement("a", "=1+1 \"x\",\r\ny ", "018f-ada", 5, Moderation.OUT, true, false),
                        new PolisStatement("b", "b", "", 0, Moderation.ACCEPTED, false, true)),
                new LinkedHashMap<>(Map.of("topic", "Heating, and rent")));
        Map<String, ByteArrayOutputStream> written = new TreeMap<>();
        PolisExport.write(dialogue, name -> written.computeIfAbsent(name, n -> new ByteArrayOutputStream()));

        PolisDialogue back = RealDialogues
                .content(PolisFolder.read(
                        written.entrySet().stream().map(e -> CsvSource.of("export/" + e.getKey(), e.getValue().toByteArray()))
                                .toList(),
                        PolisFolder.STANDARD_LIMIT));

        assertThat(back.votes()).isEqualTo(dialogue.votes());
        assertThat(back.statements()).isEqualTo(dialogue.statements());
        assertThat(back.summary()).containsEntry("topic", "Heating, and rent").containsEntry("voters", "2")
                .containsEntry("comments", "1");
        assertThat(Objects.requireNonNull(written.get("votes.csv")).toString(StandardCharsets.UTF_8)).isEqualTo("""
                timestamp,datetime,comment-id,voter-id,vote
                1600000000000,Sun Sep 13 12:26:40 UTC 2020,b,018f-ada,-1
                1700000000000,Tue Nov 14 22:13:20 UTC 2023,b,018f-ben,0
                """);
    }

    @Test
    void namesWhateverIsWrongInEveryFileAtOnce() {
        List<String> problems = problems(COMMENTS.replace("-1,spam", "2,spam") + "1,x,5,8,0,0,1,again\n",
                VOTES + "1,x,0,1,maybe\n1,x,77,1,1\nsoon,x,0,1,1\n1,x,0\n", "", "");

        assertThat(problems).containsExactly(
                "comments.csv, line 5, moderated: \"2\" is not a state of moderation. Use 1, 0 or -1.",
                "comments.csv, line 6, comment-id: \"5\" stands twice. Ids must be unique.",
                "votes.csv, line 7, vote: \"maybe\" is not an answer. Use 1, 0, -1 or agree, pass, disagree.",
                "votes.csv, line 8, comment-id: \"77\" is not a statement of comments.csv. Add it there, or take its votes out.",
                "votes.csv, line 9, timestamp: \"soon\" is not a whole number. Use milliseconds since 1970.",
                "votes.csv, line 10: The line has 3 fields, the header has 5. "
                        + "Put texts with commas or quotation marks into quotation marks.");
    }

    @Test
    void namesWhatIsWrongWithAMatrix() {
        List<String> problems = problems(COMMENTS, "", """
                participant,group-id,0,99,0
                1,two,1,1,1
                1,-1,7,,
                """, "");

        assertThat(problems).containsExactly("participants-votes.csv, line 1: \"99\" is not a statement of comments.csv. "
                + "Add it there, or take its votes out.",
                "participants-votes.csv, line 1, 0: The column stands twice. Remove one of them.",
                "participants-votes.csv, line 2, group-id: \"two\" is not a group. Use 0, 1, 2 and so on, or nothing for people in no group.",
                "participants-votes.csv, line 3, participant: \"1\" stands twice. Ids must be unique.",
                "participants-votes.csv, line 3, group-id: \"-1\" is not a group. Use 0, 1, 2 and so on, or nothing for people in no group.",
                "participants-votes.csv, line 3, 0: \"7\" is not an answer. Use 1, 0, -1 or agree, pass, disagree.");
    }

    @Test
    void namesMissingColumnsAndDoesNotBlameTheVotesForThem() {
        assertThat(problems("comment-id,text\n0,x\n", VOTES, "", "")).containsExactly(
                "comments.csv, line 1, comment-body: The column is missing. The header has: comment-id, text.");
        assertThat(problems(COMMENTS, "voter-id;comment-id;vote\n1;0;1\n", "", "")).hasSize(3)
                .allMatch(p -> p.contains("The header has: voter-id;comment-id;vote."));
    }

    @Test
    void namesMissingAndEmptyFiles() {
        assertThat(problems("", "", "", SUMMARY)).containsExactly(
                "comments.csv: The file is missing. It holds the statements of the dialogue.",
                "votes.csv: The file is missing. Without it participants-votes.csv would do, but that is missing too.");
        Reading<PolisDialogue> empty = PolisFolder.read(
                List.of(CsvSource.of("comments.csv", new byte[0]), source("votes.csv", VOTES)),
                PolisFolder.STANDARD_LIMIT);
        assertThat(report(empty)).containsExactly("comments.csv: The file is empty. Its first line names the columns.");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin1 = COMMENTS.replace("too high", "für alle").getBytes(StandardCharsets.ISO_8859_1);
        Reading<PolisDialogue> reading = PolisFolder.read(
                List.of(CsvSource.of("comments.csv", latin1), source("votes.csv", VOTES)),
                PolisFolder.STANDARD_LIMIT);

        assertThat(report(reading).getFirst())
                .startsWith("comments.csv, line 2: \"0xFC\" is not UTF-8 text, it may be Latin-1");
    }

    @Test
    void stopsReadingAFileThatIsTooLarge() {
        long[] taken = new long[1];
        CsvSource endless = new CsvSource("votes.csv", () -> new Endless("1,0,1,1\n", taken));
        Reading<PolisDialogue> reading = PolisFolder.read(List.of(source("comments.csv", COMMENTS), endless), 1_000_000);

        assertThat(report(reading).getLast()).startsWith("votes.csv: The file is larger than the limit of 1000000 bytes.");
        assertThat(taken[0]).isLessThan(2_000_000);
    }

    @Test
    void stopsAtALineThatNeverEnds() {
        CsvSource endless = new CsvSource("votes.csv", () -> new Endless("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa", new long[1]));
        Reading<PolisDialogue> reading = PolisFolder.read(List.of(source("comments.csv", COMMENTS), endless), 1_000_000_000);

        assertThat(((Reading.Refused<PolisDialogue>) reading).problems()).extracting(Problem::kind)
                .containsExactly(Kind.UNREADABLE);
    }

    @Test
    void listsTwentyProblemsAndCountsTheRest() {
        String votes = VOTES + "1,x,0,1,maybe\n".repeat(1000);

        var refused = (Reading.Refused<PolisDialogue>) reading(COMMENTS, votes, "", "");

        assertThat(refused.problems()).hasSize(20);
        assertThat(refused.more()).isEqualTo(980);
        assertThat(refused.report()).endsWith("\n980 more problems of this kind or others.");
    }

    @Test
    void keepsOffendingValuesShortAndOnOneLine() {
        String value = "\u202Eevil\u0007" + "x".repeat(100);
        String problem = problems(COMMENTS, VOTES + "1,x,0,1,\"" + value + "\n\"\n", "", "").getFirst();

        assertThat(problem).hasSizeLessThan(200).contains("…").doesNotContain("\u202E", "\u0007", "\n");
    }

    @Test
    void saysThatAFolderCannotBeOpened(@TempDir Path folder) {
        assertThat(report(PolisFolder.read(folder.resolve("nowhere"))).getFirst()).endsWith("The folder cannot be opened.");
    }

    private static PolisDialogue read(String comments, String votes, String matrix, String summary) {
        return RealDialogues.content(reading(comments, votes, matrix, summary));
    }

    private static List<String> problems(String comments, String votes, String matrix, String summary) {
        return report(reading(comments, votes, matrix, summary));
    }

    private static List<String> report(Reading<PolisDialogue> reading) {
        return ((Reading.Refused<PolisDialogue>) reading).report().lines().toList();
    }

    private static Reading<PolisDialogue> reading(String comments, String votes, String matrix, String summary) {
        List<CsvSource> files = new ArrayList<>();
        if (!comments.isEmpty())
            files.add(source("comments.csv", comments));
        if (!votes.isEmpty())
            files.add(source("votes.csv", votes));
        if (!matrix.isEmpty())
            files.add(source("participants-votes.csv", matrix));
        if (!summary.isEmpty())
            files.add(source("summary.csv", summary));
        return PolisFolder.read(files, PolisFolder.STANDARD_LIMIT);
    }

    private static CsvSource source(String name, String content) {
        return CsvSource.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Repeats a line for ever, after a header.
    private static final class Endless extends InputStream {
        private final byte[] header = "timestamp,comment-id,voter-id,vote\n".getBytes(StandardCharsets.UTF_8);
        private final byte[] line;
        private final long[] taken;

        Endless(String line, long[] taken) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
            this.taken = taken;
        }

        @Override
        public int read() {
            long at = taken[0]++;
            return at < header.length ? header[(int) at] : line[(int) ((at - header.length) % line.length)];
        }
    }
}
