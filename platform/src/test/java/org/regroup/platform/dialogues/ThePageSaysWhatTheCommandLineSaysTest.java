package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.opinions.CommonGround;
import org.regroup.opinions.Disclosed;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Tally;
import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisFolder;
import org.regroup.opinions.exchange.Reading;
import org.regroup.platform.dialogues.result.ResultJson;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.testing.PlatformTest;

/// vTaiwan is not part of the repository: it is looked for below the folder of the system property `dialogues.data`, or else
/// below `../shared/data` beside the root.
@PlatformTest
@Import(Scene.class)
class ThePageSaysWhatTheCommandLineSaysTest {

    @Autowired
    Scene scene;
    @Autowired
    BulkVotes bulk;
    @Autowired
    Results results;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aboutVTaiwan() {
        var polis = read("vtaiwan.uberx");
        var map = OpinionMap.of(polis.votes(), MapOptions.standard());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        polis.votes().statements().forEach(statement -> numbers.put(statement.id(), numbers.size() + 1));
        var dialogue = imported(polis, numbers);

        long start = System.nanoTime();
        var view = results.of(dialogue).view();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).as("the first result of 49,443 answers").isLessThan(Duration.ofSeconds(10));
        var page = ResultJson.of(view);

        assertThat(List.of(page.participants(), page.statements(), page.votes()))
                .isEqualTo(List.of(map.counts().participants(), map.counts().statements(), map.counts().votes()))
                .isEqualTo(List.of(1921, 197, 49_443));
        assertThat(page.groups().stream().map(ResultJson.Group::size).toList())
                .isEqualTo(map.groups().stream().map(group -> group.size()).toList());
        assertThat(page.commonGround()).isEqualTo(map.commonGround().stream().filter(ground -> ground.score() > 0.5)
                .map(CommonGround::statement).map(id -> String.valueOf(numbers.get(id))).toList());
        for (var facts : view.facts().statements()) {
            var result = map.statements().stream()
                    .filter(one -> String.valueOf(numbers.get(one.id())).equals(facts.wording().id())).findFirst().orElseThrow();
            assertThat(facts.all()).isEqualTo(result.tally());
            facts.groups().forEach((group, disclosed) -> {
                if (disclosed instanceof Disclosed.Shown(Tally tally))
                    assertThat(tally).isEqualTo(result.byGroup().get(group - 1));
            });
        }
    }

    private Dialogue imported(PolisDialogue polis, Map<String, Integer> numbers) {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, Scene.numbered(numbers.size()).toArray(String[]::new));
        polis.votes().statements().stream().filter(statement -> statement.moderation() == Moderation.OUT)
                .forEach(statement -> jdbc.sql("update statement set moderation = -1 where dialogue = ? and number = ?")
                        .param(dialogue.id().value()).param(numbers.get(statement.id())).update());
        Map<String, List<BulkVotes.Cast>> people = new LinkedHashMap<>();
        polis.votes().forEach((person, statement, answer, timestamp) -> people.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new BulkVotes.Cast(numbers.getOrDefault(statement, 0), answer, Instant.ofEpochMilli(timestamp))));
        bulk.add(dialogue.id(), BulkVotes.Source.IMPORT, people.entrySet().stream()
                .map(person -> new BulkVotes.Person(person.getKey(), null, null, Instant.EPOCH, person.getValue())).toList());
        return dialogue;
    }

    private static PolisDialogue read(String name) {
        Optional<Path> given = Optional.ofNullable(System.getProperty("regroup.data")).map(Path::of);
        var folder = given.or(() -> Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw"))).map(path -> path.resolveSibling("shared").resolve("data"))
                .findFirst()).map(data -> data.resolve("dialogues").resolve(name)).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "The real dialogues are not at hand: give their folder with -Dregroup.data=FOLDER");
        return switch (PolisFolder.read(folder.orElseThrow())) {
            case Reading.Read<PolisDialogue>(PolisDialogue content) -> content;
            case Reading.Refused<PolisDialogue> refused -> throw new AssertionError(refused.report());
        };
    }
}
