package org.regroup.hall.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.FloorTime;
import org.regroup.hall.speaking.Policy;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Trait;

/// A hall of four organisations with the seats of the acceptance story: 4, 6, 14 and 16, and 8 drawn by lot.
class AChairKeepsToTheOrdersTest {

    private static final Map<String, Integer> SEATS = Map.of("A", 4, "B", 6, "C", 14, "D", 16, "", 8);

    private final List<Entry> log = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-28T09:00:00Z");

    @BeforeEach
    void theRoomFillsAndTheSittingOpens() {
        does("0", new Act.Ordered(1, StandingOrders.USUAL));
        does("0", new Act.Entitled(SEATS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(one -> new Act.Seats(one.getKey(), one.getValue())).toList()));
        SEATS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            for (int i = 1; i <= one.getValue(); i++) {
                does("0", new Act.Came(new Attendee(one.getKey() + i, Voice.DELEGATE, one.getKey(), Map.of())));
            }
        });
        does("0", new Act.Came(new Attendee("A9", Voice.ALTERNATE, "A", Map.of())));
        does("0", new Act.Came(new Attendee("G1", Voice.OBSERVER, "", Map.of())));
        does("G1", new Act.ChairTaken("G1"));
        does("G1", new Act.SittingOpened("Saturday morning"));
    }

    @Test
    void itemsAreHeardVotedOnAndDisposedOf() {
        does("G1", new Act.Called("c4", "Composite 4", Optional.of("C1")));
        does("D1", new Act.Asked("D1", Side.FOR));
        does("D2", new Act.Asked("D2", Side.FOR));
        does("B1", new Act.Asked("B1", Side.AGAINST));
        refused("G1", new Act.Began("D1"), Why.NOT_FIRST, "C1");
        does("G1", new Act.Began("C1"));
        assertThat(hall.floor().talking().orElseThrow().limit()).as("the mover opens").isEqualTo(300);
        now = now.plusSeconds(290);
        does("G1", new Act.Finished());
        refused("G1", new Act.Began("D2"), Why.NOT_FIRST, "D1");
        speaks("D1", 100);
        assertThat(hall.floor().turns().getFirst().person()).as("against answers for").isEqualTo("B1");
        refused("B1", new Act.Began("B1"), Why.NOT_IN_CHAIR, "G1");
        refused("G1", new Act.Asked("D1", Side.FOR), Why.SPOKEN_ENOUGH, "1");
        speaks("B1", 50);
        does("C2", new Act.Moved(Kind.CLOSURE, "C2", List.of("C3")));
        refused("D1", new Act.Moved(Kind.NEXT_BUSINESS, "D1", List.of("D2")), Why.NOT_THEIRS);
        refused("G1", new Act.Settled(Kind.CLOSURE, true, false, 20, 20), Why.ARITHMETIC, "20", "20");
        does("G1", new Act.Settled(Kind.CLOSURE, true, false, 30, 10));
        refused("A1", new Act.Asked("A1", Side.FOR), Why.DEBATE_OVER);
        assertThat(hall.floor().turns()).as("only the mover is still heard").hasSize(1);
        speaks("C1", 30);
        does("G1", new Act.VoteOpened("v1", "c4", "Composite 4 as a whole", "sha", Rung.HANDS, "delegates(more-than 1/2)"));
        refused("G1", new Act.VoteOpened("v2", "c4", "again", "", Rung.HANDS, ""), Why.VOTING);
        refused("G1", new Act.Disposed("c4", Act.Disposal.CARRIED, "", "", ""), Why.VOTING);
        refused("D1", new Act.Demanded("v1", Rung.CARDS, List.of("D1", "B1"), ""), Why.NOT_ENOUGH_DEMAND, "2", "50");
        does("B1", new Act.Demanded("v1", Rung.CARDS, List.of("B1", "B2"), "B"));
        refused("G1", new Act.Declared("v1", true, 30, 10, 1, ""), Why.STILL_OPEN);
        does("G1", new Act.VoteClosed("v1"));
        does("G1", new Act.Declared("v1", true, 30, 16, 0, "30 to 16"));
        does("G1", new Act.Disposed("c4", Act.Disposal.CARRIED, "", "", ""));
        assertThat(hall.business().disposal("c4")).map(Act.Disposed::disposal).contains(Act.Disposal.CARRIED);
        assertThat(hall.business().votes().getFirst().rung()).isEqualTo(Rung.CARDS);
        assertThat(FloorTime.of(hall.floor().heard(), Trait.ORGANISATION).permille("D")).contains(667);
        assertThat(Hall.of(log)).isEqualTo(hall);
    }

    /// Otherwise a speech that was interrupted in the evening would have lasted until the morning.
    @Test
    void nobodyHasTheFloorThroughAnInterruption() {
        does("G1", new Act.Called("c4", "Composite 4", Optional.of("C1")));
        does("G1", new Act.Began("C1"));
        refused("G1", new Act.Adjourned(Optional.empty()), Why.SPEAKING, "C1");
        does("G1", new Act.Finished());
        does("G1", new Act.Adjourned(Optional.empty()));
        does("G1", new Act.Resumed());
    }

    @Test
    void aProceduralMotionIsPutByAVoteAndTakesEffectWithItsResult() {
        does("B1", new Act.Moved(Kind.ADJOURN, "B1", List.of("C1")));
        does("C2", new Act.Moved(Kind.SUSPEND_ORDERS, "C2", List.of("C3")));
        refused("G1", procedural("v1", Kind.CHALLENGE_CHAIR), Why.NOT_MOVED);
        refused("G1", procedural("v1", Kind.ADJOURN), Why.NOT_FIRST, "SUSPEND_ORDERS");
        does("G1", procedural("v1", Kind.SUSPEND_ORDERS));
        refused("G1", new Act.Settled(Kind.SUSPEND_ORDERS, true, true, 0, 0), Why.VOTING);
        does("G1", new Act.VoteClosed("v1"));
        refused("G1", new Act.Declared("v1", true, 31, 16, 1, ""), Why.ARITHMETIC, "31", "16");
        does("G1", new Act.Declared("v1", false, 31, 16, 1, ""));
        does("G1", procedural("v2", Kind.ADJOURN));
        does("G1", new Act.VoteClosed("v2"));
        does("G1", new Act.Declared("v2", true, 24, 23, 1, ""));
        assertThat(hall.state()).isEqualTo(Hall.State.INTERRUPTED);
        assertThat(hall.business().moved()).isEmpty();
        assertThat(Hall.of(log)).isEqualTo(hall);
    }

    private static Act procedural(String vote, Kind kind) {
        return new Act.VoteOpened(vote, "", kind.name(), "", Rung.HANDS, "", new About.Procedure(kind));
    }

    @Test
    void whatAVoteIsOnIsReadFromItsSubjectWhereNothingElseSaysIt() {
        assertThat(About.of("A4: Heat networks")).isEqualTo(new About.Amendment("A4", 0));
        assertThat(About.of("A4.2: Heat networks")).isEqualTo(new About.Amendment("A4", 2));
        assertThat(About.of("A4, Teil 2: Wärmenetze")).isEqualTo(new About.Amendment("A4", 2));
        assertThat(About.of("A4")).isEqualTo(new About.Amendment("A4", 0));
        assertThat(About.of("A40 is a road")).isEqualTo(new About.Whole());
        assertThat(About.of("Composite 4 as a whole")).isEqualTo(new About.Whole());
    }

    @Test
    void anAlternateSitsInTheSeatAndNobodyVotesTwice() {
        refused("A9", new Act.Moved(Kind.ADJOURN, "A9", List.of("B1")), Why.NO_VOICE, "A9");
        refused("0", new Act.SteppedIn("A9", "B1"), Why.OTHER_ORGANISATION, "B1");
        does("0", new Act.SteppedIn("A9", "A1"));
        assertThat(hall.presence().votes("A9")).isTrue();
        assertThat(hall.presence().votes("A1")).isFalse();
        assertThat(hall.presence().voters("A")).isEqualTo(4);
        does("0", new Act.Went("A2"));
        does("0", new Act.SteppedBack("A9"));
        assertThat(hall.presence().votes("A1")).isTrue();
        does("0", new Act.SteppedIn("A9", "A2"));
        assertThat(hall.presence().voters("A")).isEqualTo(4);
        does("0", new Act.Came(new Attendee("A2", Voice.DELEGATE, "A", Map.of())));
        assertThat(hall.presence().votes("A2")).as("the seat is taken until the alternate steps back").isFalse();
    }

    @Test
    void withoutAQuorumNothingIsVotedOn() {
        does("G1", new Act.Called("c1", "Composite 1", Optional.empty()));
        for (int i = 1; i <= 16; i++) {
            does("0", new Act.Went("D" + i));
        }
        assertThat(hall.quorate()).as("32 of 48").isTrue();
        for (int i = 1; i <= 9; i++) {
            does("0", new Act.Went("C" + i));
        }
        refused("G1", new Act.VoteOpened("v1", "c1", "it", "", Rung.HANDS, ""), Why.NO_QUORUM, "23", "48");
    }

    @Test
    void whatWasNotReachedInTimeIsOnlyVotedOn() {
        does("G1", new Act.CalledToVote("c7", "Composite 7"));
        refused("A1", new Act.Asked("A1", Side.FOR), Why.DEBATE_OVER);
        assertThat(hall.floor().turns()).isEmpty();
        refused("G1", new Act.CalledToVote("c8", "Composite 8"), Why.ITEM_OPEN, "Composite 7");
        does("D1", new Act.Raised("D1", "order", 1));
        assertThat(hall.floor().turns()).as("a point is heard at any time").hasSize(1);
        speaks("D1", 10);
        does("G1", new Act.VoteOpened("v1", "c7", "Composite 7", "", Rung.HANDS, "delegates(more-than 1/2)"));
        does("G1", new Act.VoteClosed("v1"));
        does("G1", new Act.Declared("v1", true, 30, 16, 0, "30 to 16"));
        does("G1", new Act.Disposed("c7", Act.Disposal.CARRIED, "", "", ""));
        does("G1", new Act.SittingClosed());
        assertThat(Minutes.of(log).sittings().getFirst().lines()).filteredOn(Line.Item.class::isInstance)
                .singleElement(InstanceOfAssertFactories.type(Line.Item.class))
                .satisfies(item -> assertThat(item.lines().getFirst()).isInstanceOf(Line.Undebated.class));
    }

    @Test
    void whatSomebodyStatesCountsFromTheNextTimeSheAsks() {
        refused("Z9", new Act.Stated("Z9", Map.of("gender", "woman")), Why.NOT_HERE, "Z9");
        does("0", new Act.Ordered(2, new StandingOrders(StandingOrders.USUAL.limits(),
                Policy.of(new Criterion.EverySecond(new Trait("gender"), "woman")), List.of(), List.of(), 0, 5,
                StandingOrders.USUAL.unreached(), 60)));
        does("G1", new Act.Called("c4", "Composite 4", Optional.empty()));
        does("A1", new Act.Asked("A1", Side.FOR));
        does("B1", new Act.Stated("B1", Map.of("gender", "woman")));
        does("B1", new Act.Asked("B1", Side.FOR));
        assertThat(hall.floor().turns().getFirst().person()).isEqualTo("B1");
        assertThat(hall.presence().votes("B1")).isTrue();
        assertThat(Hall.of(log)).isEqualTo(hall);
    }

    @Test
    void aChairHandsOverByTaking() {
        does("C1", new Act.ChairTaken("C1"));
        refused("G1", new Act.Called("c1", "Composite 1", Optional.empty()), Why.NOT_IN_CHAIR, "C1");
        does("C1", new Act.Called("c1", "Composite 1", Optional.empty()));
    }

    @Test
    void minutesAreCorrectedByTheConference() {
        does("B1", new Act.Corrects("k1", "B1", "Friday", "Composite 3 was moved by the Tenants."));
        refused("G1", new Act.Corrected("k2", Act.Decider.CONFERENCE, true, 0, 0), Why.NOT_MOVED);
        refused("G1", new Act.Corrected("k1", Act.Decider.CONFERENCE, true, 10, 20), Why.ARITHMETIC, "10", "20");
        refused("B1", new Act.Corrected("k1", Act.Decider.CONFERENCE, true, 0, 0), Why.NOT_IN_CHAIR, "G1");
        does("G1", new Act.Corrected("k1", Act.Decider.CONFERENCE, true, 20, 10));
        assertThat(hall.business().corrections()).isEmpty();
        assertThat(Minutes.of(log).corrections("Friday")).singleElement().matches(Minutes.Correction::adopted);
    }

    @Test
    void fiveHundredPointsOfOrderAreHeardByWeightAndThenInTurn() {
        does("G1", new Act.Called("c1", "Composite 1", Optional.empty()));
        int raised = 0;
        for (int i = 0; i < 500; i++) {
            var who = hall.presence().voters().get(i % 48).who();
            var step = hall.after(new Entry(log.size() + 1L, now, Optional.of(who), new Act.Raised(who, "order", i % 3)));
            if (step instanceof Step.Next(var next)) {
                log.add(new Entry(log.size() + 1L, now, Optional.of(who), new Act.Raised(who, "order", i % 3)));
                hall = next;
                raised++;
            }
        }
        assertThat(raised).as("one each until it is heard").isEqualTo(48);
        assertThat(hall.floor().turns()).hasSize(48);
    }

    private void speaks(String who, int seconds) {
        does("G1", new Act.Began(who));
        now = now.plusSeconds(seconds);
        does("G1", new Act.Finished());
    }

    private void does(String by, Act act) {
        var entry = new Entry(log.size() + 1L, now, Optional.of(by), act);
        hall = switch (hall.after(entry)) {
            case Step.Next(var next) -> next;
            case Step.Refused(var why) -> throw new AssertionError(act + ": " + why);
        };
        log.add(entry);
    }

    private void refused(String by, Act act, Why why, String... args) {
        assertThat(hall.after(new Entry(log.size() + 1L, now, Optional.of(by), act)))
                .isEqualTo(new Step.Refused(new Refusal(why, List.of(args))));
    }
}
