package org.regroup.platform.dialogues;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Counts;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.CsvSource;
import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisFolder;
import org.regroup.opinions.exchange.Reading;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class DialoguesTravelTest {

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1400000000000,x,0,1,0,0,1,"Heat, ""for"" all"
            1400000000000,x,4,1,0,0,-1,<b>Spam</b>
            """;

    @Autowired
    Scene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Dialogues dialogues;
    @Autowired
    DialogueVotes votes;
    @Autowired
    Statements statements;
    @Autowired
    BulkVotes bulk;
    @Autowired
    TestClock clock;

    @Test
    void vTaiwanIsTakenInWithinTenSecondsAndTravelsOnUnchanged() throws IOException {
        var folder = beside("shared/data/dialogues/vtaiwan.uberx");
        assumeTrue(Files.isDirectory(folder), "the vTaiwan dialogue does not lie beside this project");
        var cast = scene.cast();
        var files = new ArrayList<MockMultipartFile>();
        for (var name : List.of("comments.csv", "votes.csv", "participants-votes.csv", "summary.csv")) {
            files.add(new MockMultipartFile("files", name, "text/csv", Files.readAllBytes(folder.resolve(name))));
        }
        var begin = System.nanoTime();
        var result = take(cast, cast.circleConvenor(), files);
        var taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(result).hasStatus3xxRedirection();
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        var dialogue = dialogues.ofAlliance(cast.alliance()).getFirst();
        assertThat(votes.of(dialogue.id()).counts()).isEqualTo(new Counts(1921, 197, 49443));
        var source = read(files.stream().map(f -> CsvSource.of(String.valueOf(f.getOriginalFilename()), bytes(f))).toList());
        var exported = export(dialogue);
        assertThat(matrix(exported.votes())).isEqualTo(matrix(source.votes()));
        assertThat(exported.texts().keySet()).isEqualTo(source.texts().keySet());
        clock.advance(Duration.ofSeconds(5));
        take(cast, cast.circleConvenor(), List.of(new MockMultipartFile("files", "e.zip", "application/zip", zip(dialogue))));
        var again = dialogues.ofAlliance(cast.alliance()).getFirst();
        assertThat(again.id()).isNotEqualTo(dialogue.id());
        assertThat(matrix(votes.of(again.id()))).isEqualTo(matrix(source.votes()));
    }

    @Test
    void anExportGivesTheSameMapAsTheDatabase() throws IOException {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, Scene.numbered(12).toArray(String[]::new));
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people(cast, 90, clock.instant().minus(Duration.ofDays(2))));
        var exported = export(dialogue);
        var own = OpinionMap.of(votes.of(dialogue.id()), MapOptions.standard());
        var theirs = OpinionMap.of(exported.votes(), MapOptions.standard());
        assertThat(theirs.places()).isEqualTo(own.places());
        assertThat(theirs.groups()).isEqualTo(own.groups());
    }

    @Test
    void answersOfTodayAndOfFewPeopleAreNotExported() throws IOException {
        var cast = scene.cast();
        var few = scene.dialogue(cast, "One");
        bulk.add(few.id(), BulkVotes.Source.DEMONSTRATION, people(cast, 9, clock.instant().minus(Duration.ofDays(2))));
        assertThat(export(few).votes().counts().votes()).isZero();
        var today = scene.dialogue(cast, "One");
        bulk.add(today.id(), BulkVotes.Source.DEMONSTRATION, people(cast, 30, clock.instant()));
        assertThat(export(today).votes().counts().votes()).isZero();
    }

    @Test
    void anExportNamesOnlyOrganisationsWithTwentyRespondentsAndNoAuthors() throws IOException {
        assertThat(Exporting.shown(Map.of("a", 50, "b", 19), 100)).containsExactly("a");
        assertThat(Exporting.shown(Map.of("a", 50, "b", 5), 3)).isEmpty();
        assertThat(Exporting.shown(Map.of("a", 50, "b", 20), 0)).containsExactlyInAnyOrder("a", "b");
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people(cast, 90, clock.instant().minus(Duration.ofDays(2))));
        assertThat(mvc.get().uri("/dialogues/{d}/export.json", dialogue.id())).hasStatusOk().bodyJson()
                .extractingPath("$.participants.length()").isEqualTo(90);
        assertThat(export(dialogue).statements()).allSatisfy(s -> assertThat(s.author()).isEmpty());
    }

    @Test
    void whatIsWrongIsListedByFileLineAndFieldAndNothingIsWritten() {
        var cast = scene.cast();
        var result = take(cast, cast.circleConvenor(), List.of(file("comments.csv", COMMENTS),
                file("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n1,x,0,7,2\n1,x,9,7,1\n")));
        assertThat(result).hasStatus(422).bodyText().contains("votes.csv").contains("Unknown value.")
                .contains("Unknown statement.");
        assertThat(dialogues.ofAlliance(cast.alliance())).isEmpty();
    }

    @Test
    void latinLettersOutsideUtf8AndBrokenArchivesAreExplained() {
        var cast = scene.cast();
        var latin = new MockMultipartFile("files", "comments.csv", "text/csv",
                (COMMENTS + "1,x,5,1,0,0,1,Wärme\n").getBytes(ISO_8859_1));
        assertThat(take(cast, cast.circleConvenor(),
                List.of(latin, file("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n"))))
                .hasStatus(422).bodyText().contains("Not UTF-8.");
        var broken = new MockMultipartFile("files", "all.zip", "application/zip", "no zip".getBytes(UTF_8));
        assertThat(take(cast, cast.circleConvenor(), List.of(broken))).hasStatus(422).bodyText().contains("ZIP cannot be read");
        assertThat(take(cast, cast.circleConvenor(), List.of())).hasStatus(422).bodyText().contains("Choose the files");
    }

    @Test
    void aSmallArchiveThatUnpacksToAHugeFileIsStopped() throws IOException {
        var cast = scene.cast();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("comments.csv"));
            zip.write(COMMENTS.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("votes.csv"));
            zip.write("timestamp,datetime,comment-id,voter-id,vote\n".getBytes(UTF_8));
            var line = "1400000000000,x,0,7,1\n".repeat(50_000).getBytes(UTF_8);
            for (int i = 0; i < 70; i++) {
                zip.write(line);
            }
        }
        var bomb = new MockMultipartFile("files", "bomb.zip", "application/zip", bytes.toByteArray());
        assertThat(take(cast, cast.circleConvenor(), List.of(bomb))).hasStatus(422).bodyText().contains("File too large.");
    }

    @Test
    void onlyWhoSpeaksForAnAffiliateTakesDialoguesIn() {
        var cast = scene.cast();
        for (var person : List.of(cast.circleMember(), cast.unaffiliated())) {
            assertThat(mvc.get().uri("/alliances/{a}/dialogues/import", cast.alliance()).with(People.signedIn(person)))
                    .hasStatus(403);
            assertThat(take(cast, person, List.of(file("comments.csv", COMMENTS)))).hasStatus(403);
        }
    }

    @Test
    void aDialogueTakenInSaysWhereItComesFromAndIsClosed() {
        var cast = scene.cast();
        take(cast, cast.circleConvenor(), List.of(file("comments.csv", COMMENTS),
                file("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n1400000000000,x,0,7,1\n")));
        var dialogue = dialogues.ofAlliance(cast.alliance()).getFirst();
        assertThat(mvc.get().uri("/dialogues/{d}", dialogue.id())).hasStatusOk().bodyText().contains("CC BY 4.0, somebody");
        assertThat(mvc.get().uri("/dialogues/{d}/statements", dialogue.id())).hasStatusOk().bodyText()
                .contains("&lt;b&gt;Spam&lt;/b&gt;").contains("Left out where this dialogue was held");
        assertThat(dialogue.isOpen(clock.instant())).isFalse();
    }

    /// Looks upwards from here, so that it does not matter how deep the project lies.
    private static Path beside(String path) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(path))) {
                return at.resolve(path);
            }
        }
        return Path.of(path);
    }

    private MvcTestResult take(Scene.Cast cast, SignedIn person, List<MockMultipartFile> files) {
        var request = mvc.post().uri("/alliances/{a}/dialogues/import", cast.alliance()).multipart();
        files.forEach(request::file);
        return request.param("title", "Taken in").param("language", "en").param("attribution", "CC BY 4.0, somebody")
                .param("under", cast.circle().toString()).with(People.signedIn(person))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private byte[] zip(Dialogue dialogue) {
        var result = mvc.get().uri("/dialogues/{d}/export.zip", dialogue.id()).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private PolisDialogue export(Dialogue dialogue) throws IOException {
        var sources = new ArrayList<CsvSource>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zip(dialogue)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sources.add(CsvSource.of(entry.getName(), zip.readAllBytes()));
            }
        }
        assertThat(sources).extracting(CsvSource::name).contains("affiliations.csv", "README.txt");
        return read(sources);
    }

    private static PolisDialogue read(List<CsvSource> sources) {
        return ((Reading.Read<PolisDialogue>) PolisFolder.read(sources, PolisFolder.STANDARD_LIMIT)).content();
    }

    private static Map<String, Answer> matrix(Votes votes) {
        var cells = new TreeMap<String, Answer>();
        votes.forEach((person, statement, answer, _) -> cells.put(person + " " + statement, answer));
        return cells;
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8));
    }

    private static byte[] bytes(MockMultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<BulkVotes.Person> people(Scene.Cast cast, int count, Instant at) {
        var people = new ArrayList<BulkVotes.Person>();
        int last = statements.of(dialogues.ofAlliance(cast.alliance()).getFirst().id()).size();
        for (int i = 0; i < count; i++) {
            var answers = new ArrayList<BulkVotes.Cast>();
            for (int s = 1; s <= last; s++) {
                answers.add(new BulkVotes.Cast(s, (i % 3 == 0) == (s % 2 == 0) ? Answer.AGREE : Answer.DISAGREE, at));
            }
            people.add(new BulkVotes.Person("p" + i, null, i % 2 == 0 ? null : cast.tenants(), at, answers));
        }
        return people;
    }
}
