package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.Policy;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Trait;

class ActsAreReadAsTheyWereWrittenTest {

    private static final StandingOrders ORDERS = new StandingOrders(StandingOrders.USUAL.limits(),
            Policy.of(new Criterion.FirstTimers(), new Criterion.FewestSpeeches(), new Criterion.Alternate(),
                    new Criterion.FewestOf(Trait.ORGANISATION), new Criterion.ShortestOf(new Trait("tendency")),
                    new Criterion.EverySecond(new Trait("gender"), "women")),
            StandingOrders.USUAL.motions(), StandingOrders.USUAL.demands(), 333, 5, StandingOrders.USUAL.unreached(), 90);

    static Stream<Act> acts() {
        var at = Instant.parse("2026-11-28T09:00:00.123456Z");
        return Stream.of(new Act.Ordered(3, ORDERS), new Act.Entitled(List.of(new Act.Seats("A", 4), new Act.Seats("", 8))),
                new Act.ChairTaken("7"), new Act.SittingOpened("Saturday, “morning”"), new Act.Adjourned(Optional.of(at)),
                new Act.Adjourned(Optional.empty()), new Act.Guillotined("Forenoon"), new Act.Resumed(), new Act.SittingClosed(),
                new Act.Came(new Attendee("9", Voice.ALTERNATE, "A", Map.of("gender", "women"))), new Act.Went("9"),
                new Act.SteppedIn("9", "1"), new Act.SteppedBack("9"), new Act.Stated("9", Map.of("gender", "woman")),
                new Act.Called("c4", "Composite 4", Optional.of("1")), new Act.CalledToVote("c5", "Composite 5"),
                new Act.Called("c4", "Composite 4", Optional.empty()),
                new Act.CalledTogether("Consent list: 4", List.of(new Act.Listed("4", "Composite 4"))),
                new Act.Disposed("c4", Act.Disposal.REMITTED, "To be costed", "Convening committee", "2027-03-01"),
                new Act.Asked("1", Side.AGAINST), new Act.Unasked("1"), new Act.Raised("1", "order", 2), new Act.Began("1"),
                new Act.Finished(), new Act.Passed("1"), new Act.Ruled("1", "order", "It stands.\nGo on."),
                new Act.SpokenOnPaper("1", Side.FOR, at, 180), new Act.Moved(Kind.CLOSURE, "1", List.of("2", "3")),
                new Act.Settled(Kind.CLOSURE, true, false, 30, 10),
                new Act.VoteOpened("v1", "c4", "The whole", "0af3", Rung.CARDS, "organisations(more-than 1/2)"),
                new Act.VoteOpened("v2", "", "Closure", "", Rung.HANDS, "", new About.Procedure(Kind.CLOSURE)),
                new Act.VoteOpened("v3", "c4", "A4, part 2: Sooner", "", Rung.HANDS, ""),
                new Act.VoteOpened("v4", "c4", "Who reports?", "", Rung.HANDS, "", new About.Question()),
                new Act.Demanded("v1", Rung.SECRET, List.of("1"), "A"), new Act.VoteClosed("v1"),
                new Act.Declared("v1", false, 3, 4, 5, "3 to 4"), new Act.Annulled("v1", "A card was counted twice."),
                new Act.PaperBegan("No network"), new Act.PaperEnded(), new Act.Corrects("k1", "1", "Saturday", "Not so."),
                new Act.Corrected("k1", Act.Decider.SPONSORS, true, 0, 0), new Act.Noted("ein Satz mit ÄÖÜ"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActIsReadAsItWasWritten(Act act) {
        assertThat(ActText.read(ActText.name(act), ActText.write(act))).isEqualTo(act);
    }

    @Test
    void aLineFromBeforeItWasAskedSaysByItsSubjectWhatAVoteIsOn() {
        var act = (Act.VoteOpened) ActText.read("VoteOpened",
                """
                        {"vote":"v1","item":"c4","subject":"A4: Sooner","text":"","rung":"HANDS","rule":""}""");
        assertThat(act.about()).isEqualTo(new About.Amendment("A4", 0));
    }

    @Test
    void noKindOfActIsMissingHere() {
        assertThat(acts().map(Act::getClass).collect(Collectors.toSet())).hasSize((int) ActText.kinds(Act.class).count());
    }
}
