package org.regroup.platform.conferences.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.FloorTime;
import org.regroup.hall.speaking.Policy;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Trait;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.testing.PlatformTest;

/// Steps 23 to 25 of the acceptance story in the log of one conference: 46 of 48 delegates, 47 % of floor time for the largest
/// organisation on the first day and 36 % on the second, after the chair let the least heard speak first; twelve composites, of which
/// eleven carry and one is remitted; a clause referred back; a card vote that one organisation asks for; forty minutes on paper.
@PlatformTest
@Import({DelegateScene.class, ConferenceScene.class})
class TheTwoDaysOfTheStoryTest {

    private static final List<String> CODES = List.of("A", "B", "C", "D", "");

    @Autowired
    DelegateScene delegates;
    @Autowired
    ConferenceScene scene;
    @Autowired
    Happenings happenings;
    @Autowired
    MockMvcTester mvc;

    private Held held;
    private SignedIn chair;
    private final List<List<String>> seats = new ArrayList<>();

    @BeforeEach
    void fortySixOfFortyEightCome() {
        held = delegates.frozen(8, 40, 300, 1_200, 15_000);
        chair = held.body(0).convenor();
        int[] sent = {4, 6, 14, 16};
        for (int body = 0; body < 4; body++) {
            seats.add(delegates.delegation(held, body, sent[body]).stream().map(one -> one.who()).toList());
        }
        seats.add(IntStream.rangeClosed(901, 908).mapToObj(Integer::toString).toList());
        scene.toFirstDay(new ConferenceScene.Open(held.id(), held.bodies()));
        happens(new Act.Ordered(1, StandingOrders.USUAL));
        happens(new Act.Entitled(IntStream.range(0, 5).mapToObj(i -> new Act.Seats(organisation(i), seats.get(i).size()))
                .toList()));
        for (int body = 0; body < 5; body++) {
            int last = body == 3 || body == 4 ? seats.get(body).size() - 1 : seats.get(body).size();
            for (var who : seats.get(body).subList(0, last)) {
                happens(new Act.Came(new Attendee(who, Voice.DELEGATE, organisation(body), Map.of())));
            }
        }
        happens(new Act.Came(new Attendee("999", Voice.OBSERVER, "", Map.of())));
        happens(new Act.ChairTaken("999"));
    }

    @Test
    void theMinutesSayAllOfIt() {
        assertThat(hall().presence().voters()).hasSize(46);
        assertThat(hall().presence().seats()).isEqualTo(48);

        happens(new Act.SittingOpened("Saturday"));
        // seconds for A, B, C, D and people of no organisation
        speak(List.of(600, 900, 1_640, 3_760, 1_100));
        assertThat(share(3)).as("the largest on the first day").contains(470);
        for (int i = 1; i <= 6; i++) {
            composite(i, Act.Disposal.CARRIED);
        }
        happens(new Act.SittingClosed());

        scene.after(Duration.ofHours(15));
        happens(new Act.Ordered(2, new StandingOrders(StandingOrders.USUAL.limits(),
                Policy.of(new Criterion.ShortestOf(Trait.ORGANISATION)), StandingOrders.USUAL.motions(),
                StandingOrders.USUAL.demands(), 500, 5, StandingOrders.USUAL.unreached(), 120)));
        happens(new Act.SittingOpened("Sunday"));
        happens(new Act.Called("rotation", "In which order people speak", Optional.empty()));
        for (int body : List.of(3, 2, 0)) {
            happens(new Act.Asked(seats.get(body).get(5 % seats.get(body).size()), Side.NEITHER));
        }
        scene.after(Duration.ofMinutes(1));
        speakOne(600);
        speakOne(600);
        assertThat(hall().floor().turns().getFirst().person()).as("the organisation heard least comes first")
                .isNotEqualTo(seats.get(3).get(5));
        speakOne(600);
        happens(new Act.Disposed("rotation", Act.Disposal.NOTED, "", "", ""));
        speak(List.of(1_100, 1_500, 1_900, 3_480, 1_560));
        assertThat(share(3)).as("and on the second").contains(360);
        for (int i = 7; i <= 11; i++) {
            composite(i, i == 9 ? Act.Disposal.REMITTED : Act.Disposal.CARRIED);
        }
        paper();
        composite(12, Act.Disposal.CARRIED);
        happens(new Act.Called("clause", "Clause 3 of composite 12", Optional.empty()));
        happens(new Act.Disposed("clause", Act.Disposal.REFERRED_BACK, "", "Compositing meeting of composite 12", "2027-06-01"));
        happens(new Act.SittingClosed());

        var minutes = Minutes.of(happenings.entries(held.id(), 0));
        var items = minutes.sittings().stream().flatMap(sat -> sat.items().stream()).filter(item -> item.item().startsWith("c"))
                .map(item -> item.how().orElseThrow().disposal()).toList();
        assertThat(items).filteredOn(Act.Disposal.CARRIED::equals).hasSize(11);
        assertThat(items).filteredOn(Act.Disposal.REMITTED::equals).hasSize(1);
        assertThat(items).filteredOn(Act.Disposal.REFERRED_BACK::equals).hasSize(1);
        var demands = minutes.sittings().stream().flatMap(Minutes.Sat::all).filter(Line.Demanded.class::isInstance).toList();
        assertThat(demands).as("one card vote, asked for by one organisation").hasSize(1);
        assertThat(Hall.of(happenings.entries(held.id(), 0))).isEqualTo(hall());

        var answer = mvc.get().uri("/conferences/" + held.id() + "/minutes").exchange();
        assertThat(answer).hasStatusOk();
        var text = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .text();
        assertThat(text).contains("46 of 48 delegates could vote", held.body(1).name() + " demanded: card vote",
                "From here on the conference ran on paper: The network is down.", "entered from paper",
                "Remitted. To: Convening committee", "Referred back. To: Compositing meeting of composite 12");
    }

    /// Forty minutes without a network: one speech is entered from its slip afterwards.
    private void paper() {
        happens(new Act.PaperBegan("The network is down."));
        var began = hall().at();
        scene.after(Duration.ofMinutes(40));
        happens(new Act.SpokenOnPaper(seats.get(0).getFirst(), Side.FOR, began.plusSeconds(60), 150));
        happens(new Act.PaperEnded());
        assertThat(Duration.between(began, hall().at())).isEqualTo(Duration.ofMinutes(40));
    }

    private void composite(int number, Act.Disposal disposal) {
        var item = "c" + number;
        happens(new Act.Called(item, "Composite " + number, Optional.of(seats.get(2).getFirst())));
        happens(new Act.VoteOpened("v" + number, item, "Composite " + number, "", Rung.HANDS, "delegates(more-than 1/2)"));
        if (number == 4) {
            var asking = seats.get(1).subList(0, 2);
            happens(new Act.Demanded("v4", Rung.CARDS, asking, organisation(1)));
        }
        happens(new Act.VoteClosed("v" + number));
        happens(new Act.Declared("v" + number, true, 30, 12, 4, ""));
        happens(disposal == Act.Disposal.REMITTED
                ? new Act.Disposed(item, disposal, "", "Convening committee", "2027-03-01")
                : new Act.Disposed(item, disposal, "", "", ""));
    }

    /// Speeches of each organisation that come to these seconds.
    private void speak(List<Integer> seconds) {
        for (int body = 0; body < seconds.size(); body++) {
            var left = seconds.get(body);
            for (int turn = 0; left > 0; turn++) {
                var who = seats.get(body).get(turn % 4);
                var item = "speeches " + body + " " + turn + " " + hall().lines();
                happens(new Act.Called(item, "Debate", Optional.empty()));
                happens(new Act.Asked(who, Side.NEITHER));
                speakOne(Math.min(left, 180));
                left -= 180;
                happens(new Act.Disposed(item, Act.Disposal.NOTED, "", "", ""));
            }
        }
    }

    private void speakOne(int seconds) {
        happens(new Act.Began(hall().floor().turns().getFirst().person()));
        scene.after(Duration.ofSeconds(seconds));
        happens(new Act.Finished());
    }

    private Optional<Integer> share(int body) {
        return FloorTime.of(hall().floor().heard(), Trait.ORGANISATION).permille(organisation(body));
    }

    private String organisation(int body) {
        return CODES.get(body).isEmpty() ? "" : held.body(body).id().toString();
    }

    private Hall hall() {
        return happenings.hall(held.id());
    }

    private void happens(Act act) {
        happenings.enter(held.id(), UUID.randomUUID(), chair.id(), Optional.of("999"), act).required();
    }
}
