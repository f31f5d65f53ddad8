package org.regroup.platform.dialogues.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.Answer;

class NobodysBallotCanBeReadOffTest {

    @Test
    void fourPeopleOfAnOrganisationWaitAndTheFifthBringsThemIn() {
        SequencedMap<UUID, Ballot> given = people(30, "tenants");
        SequencedMap<UUID, Ballot> shown = new LinkedHashMap<>(given);
        given.putAll(more(4, "tenants"));

        var waiting = Steps.next(shown, given);
        assertThat(waiting.moved()).isFalse();
        assertThat(waiting.waiting()).isEqualTo(4);
        assertThat(waiting.shown()).isEqualTo(shown);

        given.putAll(more(1, "tenants"));
        var in = Steps.next(shown, given);
        assertThat(in.waiting()).isZero();
        assertThat(in.shown()).isEqualTo(given);
    }

    @Test
    void tenAnswersOfOnePersonDoNotComeInAlone() {
        SequencedMap<UUID, Ballot> given = people(30, "");
        SequencedMap<UUID, Ballot> shown = new LinkedHashMap<>(given);
        var person = given.firstEntry().getValue();
        Map<Integer, Ballot.Given> answers = new HashMap<>();
        for (int statement = 1; statement <= 10; statement++)
            answers.put(statement, new Ballot.Given(Answer.DISAGREE, 99));
        given.put(person.participant(), new Ballot(person.participant(), "1", "", "link", answers));

        assertThat(Steps.next(shown, given).moved()).isFalse();
    }

    @Test
    void aNewNumberIsNoNewAnswer() {
        SequencedMap<UUID, Ballot> shown = people(8, "tenants");
        SequencedMap<UUID, Ballot> given = new LinkedHashMap<>();
        shown.forEach((id, ballot) -> given.put(id, ballot.numbered("9" + ballot.number())));

        var step = Steps.next(shown, given);

        assertThat(step.moved()).isFalse();
        assertThat(step.shown()).isEqualTo(given);
    }

    /// People join, change their minds, their badges, and leave, in any order: whatever happens, an organisation changes by
    /// none or by at least five people.
    @Test
    void anOrganisationChangesByNobodyOrByFivePeopleWhateverHappens() {
        for (int seed = 0; seed < 200; seed++) {
            var chance = new SplittableRandom(seed);
            SequencedMap<UUID, Ballot> given = new LinkedHashMap<>();
            SequencedMap<UUID, Ballot> shown = new LinkedHashMap<>();
            for (int round = 0; round < 60; round++) {
                for (int events = chance.nextInt(8); events > 0; events--)
                    happen(given, chance);
                var step = Steps.next(shown, given);
                Map<String, Integer> moved = new HashMap<>();
                for (UUID person : union(shown, step.shown()).keySet()) {
                    var before = shown.get(person);
                    var after = step.shown().get(person);
                    if (before != null && after != null && before.says(after))
                        continue;
                    var voices = new java.util.HashSet<String>();
                    if (before != null)
                        voices.add(Objects.requireNonNullElse(before.organisation(), ""));
                    if (after != null)
                        voices.add(Objects.requireNonNullElse(after.organisation(), ""));
                    voices.forEach(voice -> moved.merge(voice, 1, Integer::sum));
                }
                assertThat(moved.values()).as("seed %d, round %d", seed, round).allMatch(people -> people >= Steps.TOGETHER);
                assertThat(step.shown().values().stream().map(Ballot::number)).doesNotHaveDuplicates();
                shown = step.shown();
            }
        }
    }

    private static void happen(SequencedMap<UUID, Ballot> given, SplittableRandom chance) {
        @Nullable
        String[] voices = {null, "tenants", "circle", "coops"};
        var id = new UUID(0, chance.nextInt(40));
        if (chance.nextInt(12) == 0) {
            given.remove(id);
            return;
        }
        var before = given.get(id);
        var voice = before == null || chance.nextInt(10) == 0 ? voices[chance.nextInt(4)] : before.organisation();
        Map<Integer, Ballot.Given> answers = before == null ? new HashMap<>() : new HashMap<>(before.answers());
        answers.put(chance.nextInt(10), new Ballot.Given(Answer.of(chance.nextInt(3) - 1), chance.nextInt(1000)));
        given.put(id, new Ballot(id, id.toString(), voice, "member", answers));
    }

    private static SequencedMap<UUID, Ballot> union(SequencedMap<UUID, Ballot> one, SequencedMap<UUID, Ballot> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static int made;

    private static SequencedMap<UUID, Ballot> people(int count, String organisation) {
        return more(count, organisation);
    }

    private static SequencedMap<UUID, Ballot> more(int count, String organisation) {
        SequencedMap<UUID, Ballot> people = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            var id = new UUID(1, ++made);
            people.put(id, new Ballot(id, Integer.toString(made), organisation, "member",
                    new HashMap<>(Map.of(1, new Ballot.Given(Answer.AGREE, made)))));
        }
        return people;
    }
}
