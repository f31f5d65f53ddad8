package org.regroup.hall.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Side;

/// Anything that can happen, in any order: what is refused changes nothing, what is taken can be played again.
class TheRoomFollowsFromTheLogTest {

    private static final int DAYS = 300;
    private static final int ACTS = 250;
    private static final List<String> ORGANISATIONS = List.of("A", "B", "C", "D");

    @Test
    void whateverHappensTheLogGivesTheSameRoom() {
        int taken = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            var random = new Random(seed);
            var hall = Hall.EMPTY;
            var log = new ArrayList<Entry>();
            var at = Instant.parse("2026-11-28T09:00:00Z");
            for (var act : beginning()) {
                hall = take(hall, log, at, act);
            }
            for (int i = 0; i < ACTS; i++) {
                at = at.plusSeconds(random.nextInt(60));
                var entry = new Entry(log.size() + 1L, at, by(hall, random), any(random, hall));
                var before = hall;
                switch (hall.after(entry)) {
                    case Step.Next(var next) -> {
                        log.add(entry);
                        hall = next;
                        taken++;
                    }
                    case Step.Refused _ -> assertThat(hall).isEqualTo(before);
                }
                holds(hall);
            }
            assertThat(Hall.of(log)).as("day " + seed).isEqualTo(hall);
            int half = log.size() / 2;
            var later = Hall.of(log.subList(0, half));
            for (var entry : log.subList(half, log.size())) {
                later = ((Step.Next) later.after(entry)).hall();
            }
            assertThat(later).isEqualTo(hall);
        }
        assertThat(taken).isGreaterThan(DAYS * ACTS / 5);
    }

    private static void holds(Hall hall) {
        var presence = hall.presence();
        assertThat(hall.business().votes().stream().filter(Vote::pending).count()).isLessThanOrEqualTo(1);
        presence.present().forEach((organisation, here) -> assertThat(here).as(organisation)
                .isLessThanOrEqualTo(presence.entitled().get(organisation)));
        assertThat(presence.standIns().keySet()).allMatch(presence::has);
        assertThat(hall.business().items().stream().filter(item -> item.done().isEmpty()).count()).isLessThanOrEqualTo(1);
        hall.floor().talking().ifPresent(_ -> assertThat(hall.business().item()).isPresent());
        hall.floor().list().ifPresent(list -> list.heard().speeches().forEach(speech -> assertThat(
                list.heard().speeches(speech.person())).isLessThanOrEqualTo(hall.rules().limits().speechesEach() + 3)));
        assertThat(hall.floor().heard().speeches()).allMatch(speech -> speech.seconds() >= 0);
    }

    private static List<Act> beginning() {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Ordered(1, StandingOrders.USUAL));
        acts.add(new Act.Entitled(ORGANISATIONS.stream().map(name -> new Act.Seats(name, 4)).toList()));
        for (int i = 0; i < 16; i++) {
            acts.add(new Act.Came(new Attendee("" + i, Voice.DELEGATE, ORGANISATIONS.get(i % 4), Map.of())));
        }
        for (int i = 16; i < 20; i++) {
            acts.add(new Act.Came(new Attendee("" + i, Voice.ALTERNATE, ORGANISATIONS.get(i % 4), Map.of())));
        }
        acts.add(new Act.Came(new Attendee("20", Voice.OBSERVER, "", Map.of())));
        acts.add(new Act.ChairTaken("20"));
        acts.add(new Act.SittingOpened("Saturday"));
        return acts;
    }

    private static Hall take(Hall hall, List<Entry> log, Instant at, Act act) {
        var entry = new Entry(log.size() + 1L, at, Optional.of("20"), act);
        log.add(entry);
        return switch (hall.after(entry)) {
            case Step.Next(var next) -> next;
            case Step.Refused(var why) -> throw new AssertionError(act + ": " + why);
        };
    }

    private static Optional<String> by(Hall hall, Random random) {
        return random.nextInt(8) == 0 ? Optional.of("" + random.nextInt(21)) : hall.chair();
    }

    private static Act any(Random random, Hall hall) {
        var who = "" + random.nextInt(22);
        var other = "" + random.nextInt(22);
        var first = hall.floor().turns().isEmpty() || random.nextInt(6) == 0 ? who : hall.floor().turns().getFirst().person();
        var item = hall.business().item().map(Taken::item).orElse("item " + random.nextInt(40));
        var vote = hall.business().pending().map(Vote::name).orElse("vote " + random.nextInt(40));
        var kind = ProceduralMotion.Kind.values()[random.nextInt(ProceduralMotion.Kind.values().length)];
        var waiting = hall.business().moved().isEmpty() ? kind : hall.business().moved().getFirst().kind();
        return switch (random.nextInt(28)) {
            case 0 -> new Act.ChairTaken(who);
            case 1 -> new Act.SittingOpened("again");
            case 2 -> random.nextInt(6) == 0 ? new Act.Adjourned(Optional.empty()) : new Act.Noted("…");
            case 3, 4 -> new Act.Resumed();
            case 5 -> random.nextInt(6) == 0 ? new Act.SittingClosed() : new Act.SittingOpened("next");
            case 6 -> new Act.Came(new Attendee(who, Voice.DELEGATE, ORGANISATIONS.get(Integer.parseInt(who) % 4), Map.of()));
            case 7 -> new Act.Went(who);
            case 8 -> new Act.SteppedIn(who, other);
            case 9 -> new Act.SteppedBack(who);
            case 10, 11 -> new Act.Called("item " + random.nextInt(40), "An item", Optional.of(who));
            case 12 -> new Act.Disposed(item, Act.Disposal.NOTED, "", "", "");
            case 13, 14, 15 -> new Act.Asked(who, Side.values()[random.nextInt(3)]);
            case 16 -> new Act.Raised(who, "order", random.nextInt(3));
            case 17, 18 -> new Act.Began(first);
            case 19 -> new Act.Finished();
            case 20 -> switch (random.nextInt(4)) {
                case 0 -> new Act.Guillotined("Forenoon");
                case 1 -> new Act.Unasked(who);
                default -> new Act.Passed(first);
            };
            case 21 -> new Act.Moved(kind, who, List.of(other));
            case 22 -> new Act.Settled(waiting, random.nextBoolean(), false, random.nextInt(10), random.nextInt(10));
            case 23 -> new Act.VoteOpened(vote, item, "The whole", "", Rung.HANDS, "organisations(more-than 1/2)");
            case 24 -> new Act.VoteClosed(vote);
            case 25 -> new Act.Stated(who, Map.of("gender", other));
            case 26 -> new Act.CalledToVote("item " + random.nextInt(40), "An item");
            default -> random.nextInt(4) == 0
                    ? new Act.Annulled(vote, "counted wrongly")
                    : new Act.Declared(vote, true, 9, 3, 1, "9 to 3");
        };
    }

    @Test
    void aLineThatCouldNotHaveHappenedIsFound() {
        var at = Instant.parse("2026-11-28T09:00:00Z");
        var log = List.of(new Entry(1, at, Optional.of("1"), new Act.ChairTaken("1")),
                new Entry(2, at.plus(Duration.ofMinutes(1)), Optional.of("1"), new Act.Called("1", "One", Optional.empty())));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Hall.of(log))).hasMessageContaining("line 2");
    }
}
