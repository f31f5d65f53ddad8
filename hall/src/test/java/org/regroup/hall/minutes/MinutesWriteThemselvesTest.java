package org.regroup.hall.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Step;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Side;

/// A day of two sittings and twelve composites: eleven carried, one remitted, as in the acceptance story.
class MinutesWriteThemselvesTest {

    private final List<Entry> log = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private int speeches;

    @Test
    void aWholeDayIsWrittenTheSameAgain() {
        day();
        var minutes = Minutes.of(log);
        assertThat(minutes).isEqualTo(Minutes.of(List.copyOf(log)));
        assertThat(minutes.sittings()).hasSize(2).allSatisfy(sat -> assertThat(sat.closed()).isPresent());
        var items = minutes.sittings().stream().flatMap(sat -> sat.items().stream()).toList();
        assertThat(items).hasSize(12);
        assertThat(items).filteredOn(item -> item.how().orElseThrow().disposal() == Act.Disposal.CARRIED).hasSize(11);
        assertThat(items).filteredOn(item -> item.how().orElseThrow().disposal() == Act.Disposal.REMITTED).singleElement()
                .satisfies(item -> assertThat(item.how().orElseThrow().to()).isEqualTo("Convening committee"));
        assertThat(minutes.sittings().stream().flatMap(Minutes.Sat::all).filter(Line.Spoke.class::isInstance)).hasSize(speeches);
        assertThat(minutes.sittings().stream().flatMap(Minutes.Sat::all).filter(Line.Voted.class::isInstance)).hasSize(12);
    }

    @Test
    void nothingThatWasSaidIsLostAndTheTimesAddUp() {
        day();
        var minutes = Minutes.of(log);
        int spoken = minutes.sittings().stream().flatMap(Minutes.Sat::all).mapToInt(line -> switch (line) {
            case Line.Spoke(_, _, _, _, var seconds, _) -> seconds;
            case Line.Opened(_, _, var seconds) -> seconds;
            case Line.Replied(_, _, var seconds) -> seconds;
            case Line.Point(_, _, _, var seconds) -> seconds;
            default -> 0;
        }).sum();
        int inLog = 0;
        Instant began = now;
        for (var entry : log) {
            if (entry.act() instanceof Act.Began) {
                began = entry.at();
            } else if (entry.act() instanceof Act.Finished) {
                inLog += (int) Duration.between(began, entry.at()).toSeconds();
            } else if (entry.act() instanceof Act.SpokenOnPaper paper) {
                inLog += paper.seconds();
            }
        }
        assertThat(spoken).isEqualTo(inLog).isPositive();
        assertThat(minutes.sittings())
                .allSatisfy(sat -> assertThat(sat.floor().values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(sat.all().mapToInt(line -> line instanceof Line.Spoke spoke ? spoke.seconds() : 0).sum()));
        assertThat(minutes.sittings().getFirst().lines().getFirst()).isEqualTo(new Line.Ordered(log.getFirst().at(), 1));
        assertThat(minutes.sittings()).allSatisfy(sat -> assertThat(sat.lines().getLast()).isInstanceOf(Line.Present.class));
    }

    @Test
    void whileTheDayRunsTheMinutesOfItsBeginningStand() {
        day();
        for (int i = 1; i < log.size(); i += 7) {
            var early = Minutes.of(log.subList(0, i));
            var whole = Minutes.of(log);
            for (int s = 0; s < early.sittings().size(); s++) {
                if (early.sittings().get(s).closed().isPresent()) {
                    assertThat(whole.sittings().get(s)).isEqualTo(early.sittings().get(s));
                }
            }
        }
    }

    private void day() {
        does("0", new Act.Ordered(1, StandingOrders.USUAL));
        does("0", new Act.Entitled(List.of(new Act.Seats("A", 4), new Act.Seats("B", 6), new Act.Seats("C", 14),
                new Act.Seats("D", 16), new Act.Seats("", 8))));
        for (var seats : Map.of("A", 4, "B", 6, "C", 14, "D", 16, "", 8).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .toList()) {
            for (int i = 1; i <= seats.getValue(); i++) {
                does("0", new Act.Came(new Attendee(seats.getKey() + i, Voice.DELEGATE, seats.getKey(), Map.of())));
            }
        }
        does("1", new Act.ChairTaken("1"));
        var random = new Random(6);
        for (int sitting = 1; sitting <= 2; sitting++) {
            does("1", new Act.SittingOpened("Sitting " + sitting));
            for (int i = 1; i <= 6; i++) {
                item("c" + ((sitting - 1) * 6 + i), random);
            }
            does("1", new Act.SittingClosed());
        }
    }

    private void item(String item, Random random) {
        does("1", new Act.Called(item, "Composite " + item, Optional.of("C1")));
        var voters = hall.presence().voters();
        for (int i = 0; i < 5; i++) {
            var who = voters.get(random.nextInt(voters.size())).who();
            var asked = new Entry(log.size() + 1L, now, Optional.of(who), new Act.Asked(who, Side.values()[i % 2]));
            if (hall.after(asked) instanceof Step.Next(var next)) {
                hall = next;
                log.add(asked);
                speeches++;
            }
        }
        if (item.equals("c3")) {
            does("1", new Act.PaperBegan("No network"));
            does("1", new Act.SpokenOnPaper("A1", Side.NEITHER, now.minusSeconds(100), 90));
            speeches++;
            does("1", new Act.PaperEnded());
        }
        while (!hall.floor().turns().isEmpty()) {
            does("1", new Act.Began(hall.floor().turns().getFirst().person()));
            now = now.plusSeconds(30 + random.nextInt(200));
            does("1", new Act.Finished());
        }
        does("1", new Act.VoteOpened("v" + item, item, "The whole", "", Rung.HANDS, "delegates(more-than 1/2)"));
        now = now.plusSeconds(60);
        does("1", new Act.VoteClosed("v" + item));
        does("1", new Act.Declared("v" + item, true, 30, 12, 4, "30 to 12"));
        does("1", item.equals("c9")
                ? new Act.Disposed(item, Act.Disposal.REMITTED, "To be costed", "Convening committee", "2027-03-01")
                : new Act.Disposed(item, Act.Disposal.CARRIED, "", "", ""));
    }

    private void does(String by, Act act) {
        now = now.plusSeconds(1);
        var entry = new Entry(log.size() + 1L, now, Optional.of(by), act);
        hall = switch (hall.after(entry)) {
            case Step.Next(var next) -> next;
            case Step.Refused(var why) -> throw new AssertionError(act + ": " + why);
        };
        log.add(entry);
    }
}
