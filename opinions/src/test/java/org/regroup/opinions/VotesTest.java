package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VotesTest {

    @Test
    void letTheLatestVoteStandWhateverTheOrderOfArrival() {
        Votes late = Votes.builder().cast("ada", "1", Answer.AGREE, 2).cast("ada", "1", Answer.DISAGREE, 1).build();
        Votes early = Votes.builder().cast("ada", "1", Answer.DISAGREE, 1).cast("ada", "1", Answer.AGREE, 2).build();

        assertThat(late.answer("ada", "1")).contains(Answer.AGREE);
        assertThat(late).isEqualTo(early);
        assertThat(late.counts()).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void takeDifferentAnswersOfOneInstantAsAPassInAnyOrder() {
        for (List<Answer> order : List.of(List.of(Answer.AGREE, Answer.DISAGREE, Answer.AGREE),
                List.of(Answer.AGREE, Answer.AGREE, Answer.DISAGREE), List.of(Answer.DISAGREE, Answer.AGREE, Answer.AGREE))) {
            Votes.Builder votes = Votes.builder();
            order.forEach(a -> votes.cast("ada", "1", a, 5));

            assertThat(votes.build().answer("ada", "1")).contains(Answer.PASS);
        }
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void takeARepeatedEventAsOne(Answer answer) {
        Votes votes = Votes.builder().cast("ada", "1", answer, 5).cast("ada", "1", answer, 5).build();

        assertThat(votes.answer("ada", "1")).contains(answer);
        assertThat(votes.counts().votes()).isEqualTo(1);
    }

    @Test
    void sortNumbersByValueAndWordsByCodePoint() {
        Votes.Builder votes = Votes.builder();
        for (String id : List.of("b", "10", "2", "\uD83D\uDE00", "\uFF21", "B", "002", "9999999999999999999999")) {
            votes.cast(id, "1", Answer.PASS, 0);
        }
        assertThat(votes.build().participants()).containsExactly("002", "2", "10", "9999999999999999999999", "B", "b", "\uFF21",
                "\uD83D\uDE00");
    }

    @Test
    void keepStatementsNobodySawButNotPeopleWithoutAVote() {
        Votes votes = Votes.builder().statement("1", Moderation.OUT, false).statement("2", Moderation.ACCEPTED, true)
                .participant("ada", "Tenants").participant("ben", "Union").cast("ada", "2", Answer.PASS, 0).build();

        assertThat(votes.statements()).containsExactly(new Statement("1", Moderation.OUT, false),
                new Statement("2", Moderation.ACCEPTED, true));
        assertThat(votes.participants()).containsExactly("ada");
        assertThat(votes.organisations()).containsExactly("Tenants");
        assertThat(votes.organisationOf("ada")).contains("Tenants");
        assertThat(votes.organisationOf("ben")).isEmpty();
        assertThat(votes.counts()).isEqualTo(new Counts(1, 1, 1));
        assertThat(votes.answer("ada", "1")).isEmpty();
        assertThat(votes.answer("nobody", "1")).isEmpty();
    }

    @Test
    void refuseContradictingDeclarations() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> Votes.builder().statement("1", Moderation.OUT, false).statement("1", Moderation.ACCEPTED, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Votes.builder().participant("ada", "Tenants").participant("ada", null))
                .withMessage("Participant ada speaks for Tenants and for nobody.");
    }

    @Test
    void areTheSameForShuffledEvents() {
        List<Planted.Event> events = Planted.camps(50, 20, 2, 0.8, 0.7, 1);

        assertThat(Planted.votes(Planted.shuffled(events, 9))).isEqualTo(Planted.votes(events));
    }

    @Test
    void showEveryStandingVoteOnce() {
        List<Planted.Event> events = Planted.camps(30, 10, 2, 0.8, 0.7, 1);
        List<Planted.Event> shown = new ArrayList<>();

        Planted.votes(events).forEach((p, s, a, t) -> shown.add(new Planted.Event(p, s, a, t)));

        assertThat(shown).containsExactlyElementsOf(events);
    }

    @Test
    void takeOnNewAffiliations() {
        Votes votes = Votes.builder().participant("ada", "Tenants").cast("ada", "1", Answer.AGREE, 3)
                .cast("ben", "1", Answer.PASS, 4)
                .build();

        Votes changed = votes.withAffiliations(Map.of("ben", "Union", "nobody", "Nowhere"));

        assertThat(changed.organisations()).containsExactly("Union");
        assertThat(changed.organisationOf("ada")).isEmpty();
        assertThat(changed.withAffiliations(Map.of("ada", "Tenants"))).isEqualTo(votes);
    }
}
