package org.regroup.hall.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Refusal;
import org.regroup.hall.day.Step;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;

class SeveralItemsAreTakenTogetherTest {

    private static final Act LIST = new Act.CalledTogether("Consent list: 2, 3",
            List.of(new Act.Listed("2", "Heat"), new Act.Listed("3", "Light")));

    private final List<Entry> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-28T09:00:00Z");

    @BeforeEach
    void somebodySits() {
        does(new Act.ChairTaken("9"));
        does(new Act.Entitled(List.of(new Act.Seats("A", 1))));
        does(new Act.Came(new Attendee("1", Voice.DELEGATE, "A", Map.of())));
        does(new Act.SittingOpened("Saturday"));
    }

    private Hall does(Act act) {
        now = now.plusSeconds(60);
        log.add(new Entry(log.size() + 1L, now, Optional.of("9"), act));
        return Hall.of(log);
    }

    private Refusal.Why refused(Act act) {
        var step = Hall.of(log).after(new Entry(log.size() + 1L, now, Optional.of("9"), act));
        return step instanceof Step.Refused(var refusal) ? refusal.why() : fail("not refused");
    }

    private static Act disposed(Act.Disposal how) {
        return new Act.Disposed(Act.CalledTogether.LIST, how, "", "", "");
    }

    @Test
    void eachOfThemIsCarriedWithTheList() {
        var hall = does(LIST);
        assertThat(hall.business().item().orElseThrow().items()).containsExactly("2", "3");
        assertThat(refused(LIST)).isEqualTo(Refusal.Why.ITEM_OPEN);
        assertThat(refused(new Act.Asked("1", Side.FOR))).as("nothing is debated").isEqualTo(Refusal.Why.DEBATE_OVER);
        hall = does(disposed(Act.Disposal.CARRIED));
        for (var item : List.of("2", "3")) {
            assertThat(hall.business().disposal(item).orElseThrow().disposal()).isEqualTo(Act.Disposal.CARRIED);
        }
        assertThat(hall.business().disposal("4")).isEmpty();
        var written = Minutes.of(log).sittings().getFirst().items().getFirst();
        assertThat(written.together()).extracting(Act.Listed::title).containsExactly("Heat", "Light");
        assertThat(written.how().orElseThrow().disposal()).isEqualTo(Act.Disposal.CARRIED);
    }

    @Test
    void itIsVotedOnOnceAndKnownByItsVote() {
        does(LIST);
        does(new Act.VoteOpened("v1", Act.CalledTogether.LIST, "Consent list: 2, 3", "", Rung.VOICES, ""));
        does(new Act.VoteClosed("v1"));
        var hall = does(new Act.Declared("v1", true, 0, 0, 0, ""));
        assertThat(hall.business().taken(hall.business().vote("v1").orElseThrow()).orElseThrow().takes("3")).isTrue();
        does(disposed(Act.Disposal.CARRIED));
        does(new Act.CalledTogether("Consent list: 5", List.of(new Act.Listed("5", "Rent"))));
        hall = does(disposed(Act.Disposal.CARRIED));
        assertThat(hall.business().taken(hall.business().vote("v1").orElseThrow()).orElseThrow().takes("5"))
                .as("a later list is another").isFalse();
        assertThat(Minutes.of(log).sittings().getFirst().items().getFirst().lines()).hasOnlyElementsOfType(Line.Voted.class);
    }

    @Test
    void itIsNeitherEmptyNorHandedOnAsAWhole() {
        assertThat(refused(new Act.CalledTogether("Nothing", List.of()))).isEqualTo(Refusal.Why.NO_ITEM);
        does(LIST);
        assertThat(refused(disposed(Act.Disposal.REMITTED))).isEqualTo(Refusal.Why.TOGETHER);
        var hall = does(disposed(Act.Disposal.NOT_REACHED));
        assertThat(hall.business().items().getLast().missed()).isTrue();
    }
}
