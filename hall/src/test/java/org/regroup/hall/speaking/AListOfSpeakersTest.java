package org.regroup.hall.speaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AListOfSpeakersTest {

    private static final Policy POLICY = Policy.of(new Criterion.FirstTimers(), new Criterion.FewestOf(Trait.ORGANISATION));

    private static SpeakersList list(Heard before) {
        return SpeakersList.open(POLICY, Limits.USUAL, before, Optional.of("mover"));
    }

    private static SpeakersList listed(Answer answer) {
        return switch (answer) {
            case Answer.Listed(var list) -> list;
            case Answer.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static Refusal refused(Answer answer) {
        return switch (answer) {
            case Answer.Listed(var list) -> throw new AssertionError(list.toString());
            case Answer.Refused(var why) -> why;
        };
    }

    private static List<String> people(SpeakersList list) {
        return list.turns().stream().map(Turn::person).toList();
    }

    @Test
    void whoHasNotSpokenTodayComesFirstAndIsToldSo() {
        var before = Heard.NOTHING.with(new Speech("Ada", "D", Side.NEITHER, java.util.Map.of(), 200));
        var list = list(before);
        list = listed(list.ask(Request.of(1, "Ada", "D")));
        list = listed(list.ask(Request.of(2, "Ben", "D")));
        list = listed(list.ask(Request.of(3, "Cho", "A")));
        assertThat(people(list)).containsExactly("Cho", "Ben", "Ada", "mover");
        var cho = ((Turn.OfSpeaker) list.turns().getFirst()).place();
        assertThat(cho.overtakes()).extracting(one -> one.other().person() + " " + one.criterion().getClass().getSimpleName())
                .containsExactly("Ada FirstTimers", "Ben FewestOf");
        assertThat(((Turn.OfSpeaker) list.turns().get(2)).place().reasons()).isEmpty();
    }

    @Test
    void theMoverOpensBeforeAnybodySpeaksAndRepliesAfterEverybody() {
        var list = SpeakersList.moved(POLICY, Limits.USUAL, Heard.NOTHING, Optional.of("mover"));
        list = listed(list.ask(Request.of(1, "Ada", "D")));
        list = listed(list.raise(new Point(2, "Ben", "D", 0, "order")));
        assertThat(people(list)).containsExactly("Ben", "mover", "Ada", "mover");
        assertThat(people(list.spoken(20).spoken(300))).containsExactly("Ada", "mover");
        assertThat(people(list.end())).as("nobody opens what is over").containsExactly("Ben", "mover");
        assertThat(people(SpeakersList.moved(POLICY, Limits.USUAL, Heard.NOTHING, Optional.empty()))).isEmpty();
    }

    @Test
    void pointsOfOrderComeFirstByTheirWeight() {
        var list = listed(list(Heard.NOTHING).ask(Request.of(1, "Ada", "D")));
        for (int i = 1; i <= 500; i++) {
            list = listed(list.raise(new Point(i, "p" + i, "D", i % 3, "order")));
        }
        assertThat(list.turns()).hasSize(502);
        assertThat(people(list).subList(0, 3)).containsExactly("p3", "p6", "p9");
        assertThat(people(list).get(500)).isEqualTo("Ada");
        assertThat(refused(list.raise(new Point(501, "p7", "D", 0, "order")))).isEqualTo(new Refusal.WaitsAlready(7));
    }

    @Test
    void nobodyRaisesPointsWithoutEnd() {
        var list = list(Heard.NOTHING);
        for (int i = 1; i <= 3; i++) {
            list = listed(list.raise(new Point(i, "Ada", "D", 0, "order"))).spoken(30);
        }
        assertThat(refused(list.raise(new Point(4, "Ada", "D", 0, "order")))).isEqualTo(new Refusal.PointsEnough(3, 3));
    }

    @Test
    void onePersonSpeaksOnceAndWaitsOnce() {
        var list = listed(list(Heard.NOTHING).ask(Request.of(1, "Ada", "D")));
        assertThat(refused(list.ask(Request.of(2, "Ada", "D")))).isEqualTo(new Refusal.WaitsAlready(1));
        list = list.spoken(170);
        assertThat(refused(list.ask(Request.of(2, "Ada", "D")))).isEqualTo(new Refusal.SpokenEnough(1, 1));
        assertThat(list.heard().seconds(Trait.ORGANISATION, Optional.of("D"))).isEqualTo(170);
    }

    @Test
    void aClosedListHearsThoseOnItAndNobodyElse() {
        var list = listed(list(Heard.NOTHING).ask(Request.of(1, "Ada", "D"))).closeList();
        assertThat(refused(list.ask(Request.of(2, "Ben", "A")))).isEqualTo(new Refusal.ListClosed());
        assertThat(people(list)).containsExactly("Ada", "mover");
    }

    @Test
    void whenTimeIsUpOnlyTheMoverHasALastWordAndTheUnheardAreNamed() {
        var list = listed(list(Heard.NOTHING).ask(Request.of(1, "Ada", "D"))).end();
        assertThat(people(list)).containsExactly("mover");
        assertThat(list.unheard()).extracting(Request::person).containsExactly("Ada");
        assertThat(refused(list.ask(Request.of(2, "Ben", "A")))).isEqualTo(new Refusal.DebateOver());
        var after = list.spoken(100);
        assertThat(after.turns()).isEmpty();
        assertThatThrownBy(() -> after.spoken(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverWithdrawsMayAskAgainBehindTheOthers() {
        var list = listed(list(Heard.NOTHING).ask(Request.of(1, "Ada", "D")));
        list = listed(list.ask(Request.of(2, "Ben", "D"))).withdraw("Ada");
        list = listed(list.ask(Request.of(3, "Ada", "D")));
        assertThat(people(list)).containsExactly("Ben", "Ada", "mover");
    }

    @Test
    void floorTimeIsGivenInTenthsOfAPercent() {
        var heard = Heard.NOTHING;
        for (var share : List.of(java.util.Map.entry("A", 53), java.util.Map.entry("D", 47))) {
            heard = heard.with(new Speech("p" + share.getKey(), share.getKey(), Side.NEITHER, java.util.Map.of(),
                    share.getValue() * 60));
        }
        var time = FloorTime.of(heard, Trait.ORGANISATION);
        assertThat(time.permille("D")).contains(470);
        assertThat(time.permille("nobody")).contains(0);
        assertThat(time.groups()).containsExactly("A", "D");
        assertThat(FloorTime.of(Heard.NOTHING, Trait.ORGANISATION).permille("D")).isEmpty();
    }
}
