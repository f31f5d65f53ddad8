package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Counts;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(Scene.class)
class AnswersReachTheMapTest {

    @Autowired
    Scene scene;
    @Autowired
    BulkVotes bulk;
    @Autowired
    DialogueVotes votes;
    @Autowired
    Answering answering;
    @Autowired
    Statements statements;
    @Autowired
    Dialogues dialogues;

    @Test
    void answersWrittenInBulkAreTheVotesOfTheDialogue() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two", "Three");
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people(30, cast));

        var found = votes.of(dialogue.id());

        assertThat(found.counts()).isEqualTo(new Counts(30, 2, 60));
        assertThat(found.organisations()).containsExactly(cast.tenants().toString());
        assertThat(dialogues.figures(dialogue.id())).isEqualTo(new Figures(30, 3, 60));
    }

    @Test
    void everyChangeOfTheVotesRaisesTheVersion() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var voter = new Voter.Known(cast.circleMember().id());
        var versions = new ArrayList<Long>();
        versions.add(votes.version(dialogue.id()));
        List<Runnable> changes = List.of(
                () -> answering.cast(dialogue.id(), voter, statement, Answer.AGREE, new BadgeChoice.Unsaid()),
                () -> answering.cast(dialogue.id(), voter, statement, Answer.PASS, new BadgeChoice.Unsaid()),
                () -> answering.wear(dialogue, voter, null), () -> answering.undo(dialogue, voter, statement),
                () -> statements.write(dialogue, voter, "A third", "en", new BadgeChoice.Unsaid()),
                () -> statements.withdraw(dialogue, voter, statements.of(dialogue.id()).getLast().id()));
        for (var change : changes) {
            change.run();
            versions.add(votes.version(dialogue.id()));
        }
        assertThat(versions).doesNotHaveDuplicates().isSorted();
        assertThat(statements.of(dialogue.id())).hasSize(2);
    }

    @Test
    void theSameAnswerTwiceChangesNothing() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var voter = new Voter.Known(cast.circleMember().id());
        answering.cast(dialogue.id(), voter, statement, Answer.AGREE, new BadgeChoice.Unsaid());
        var version = votes.version(dialogue.id());

        var again = answering.cast(dialogue.id(), voter, statement, Answer.AGREE, new BadgeChoice.Unsaid());

        assertThat(again).isInstanceOf(Casting.Counted.class);
        assertThat(votes.version(dialogue.id())).isEqualTo(version);
        assertThat(statements.of(dialogue.id()).getFirst().answers()).isEqualTo(1);
    }

    private static List<BulkVotes.Person> people(int count, Scene.Cast cast) {
        var people = new ArrayList<BulkVotes.Person>();
        for (int i = 0; i < count; i++) {
            people.add(new BulkVotes.Person("p" + i, null, i % 2 == 0 ? null : cast.tenants(), Instant.now(),
                    List.of(new BulkVotes.Cast(1, i % 3 == 0 ? Answer.AGREE : Answer.DISAGREE, Instant.now()),
                            new BulkVotes.Cast(3, Answer.PASS, Instant.now()))));
        }
        return people;
    }
}
