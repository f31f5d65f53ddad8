package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.FloorTime;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Trait;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.votes.Casting;
import org.regroup.platform.conferences.votes.Choice;
import org.regroup.platform.conferences.votes.HallVote;
import org.regroup.platform.conferences.votes.Opening;
import org.regroup.platform.conferences.votes.VoteClosing;
import org.regroup.platform.conferences.votes.VoteId;
import org.regroup.platform.conferences.votes.Votes;

/// What happens in the hall of the story: its chair at her page, delegates at theirs, and whatever many do at once.
@TestComponent
class StoryHall {

    static final String BOTH = "double";

    private final Attendees attendees;
    private final Happenings happenings;
    private final Votes votes;
    private final VoteClosing closing;
    private final Casting casting;

    StoryHall(Attendees attendees, Happenings happenings, Votes votes, VoteClosing closing, Casting casting) {
        this.attendees = attendees;
        this.happenings = happenings;
        this.votes = votes;
        this.closing = closing;
        this.casting = casting;
    }

    Hall hall(Story story) {
        return happenings.hall(story.id());
    }

    /// Those who vote now, those of one organisation; of nobody's where it is not named.
    List<Attendee> voters(Story story, int body) {
        var key = body < 4 ? story.bodies().get(body).id().toString() : "";
        var present = hall(story).presence();
        return attendees.of(story.id()).stream().filter(one -> present.votes(one.who()))
                .filter(one -> key.equals(Objects.requireNonNull(present.here().get(one.who())).organisation())).toList();
    }

    List<Attendee> voters(Story story) {
        return IntStream.range(0, 5).boxed().flatMap(body -> voters(story, body).stream()).toList();
    }

    static SignedIn person(Attendee one) {
        return new SignedIn(Objects.requireNonNull(one.person()), one.name());
    }

    /// The chair's page.
    Visitor chair(Story story) {
        return story.at(StoryBusiness.chair(story), "/chair");
    }

    /// The next step on the chair's page, which has to be this one.
    void step(Story story, String label) {
        var chair = chair(story);
        assertThat(chair.page().locator("#step-do")).hasText(label);
        chair.way().hand.press(chair.page().locator("#step-do"));
    }

    void happens(Story story, Act act) {
        happenings.enter(story.id(), UUID.randomUUID(), StoryBusiness.chair(story).id(), Optional.of(chairs(story)), act)
                .required();
        happenings.hall(story.id());
    }

    private String chairs(Story story) {
        return attendees.of(StoryBusiness.chair(story).id(), story.id()).orElseThrow().who();
    }

    /// People of each organisation, the last one of none, speak for so many seconds each; who has asked already is not asked again.
    void debate(Story story, int round, List<List<Integer>> seconds) {
        for (int body = 0; body < seconds.size(); body++) {
            var there = voters(story, body);
            for (int n = 0; n < seconds.get(body).size(); n++) {
                var one = speaker(there, round, seconds.get(body).size(), n);
                if (hall(story).floor().turns().stream().noneMatch(turn -> turn.person().equals(one.who()))) {
                    happens(story, new Act.Asked(one.who(), n % 2 == 0 ? Side.FOR : Side.AGAINST));
                }
            }
        }
        var left = new ArrayList<>(seconds.stream().map(ArrayList::new).toList());
        var turns = hall(story).floor().turns();
        while (!turns.isEmpty()) {
            speak(story, turns.getFirst(), turns.getFirst() instanceof Turn.OfSpeaker
                    ? left.get(body(story, turns.getFirst().person())).removeFirst()
                    : 60);
            turns = hall(story).floor().turns();
        }
    }

    /// Others in each round.
    static Attendee speaker(List<Attendee> there, int round, int speakers, int n) {
        return there.get((round * speakers + n) % there.size());
    }

    private int body(Story story, String who) {
        var organisation = attendees.byNumber(story.id(), Integer.parseInt(who)).orElseThrow().organisation();
        return organisation == null ? 4 : story.bodies().indexOf(story.of(organisation));
    }

    private void speak(Story story, Turn turn, int seconds) {
        happens(story, new Act.Began(turn.person()));
        story.clock().advance(Duration.ofSeconds(seconds));
        happens(story, new Act.Finished());
    }

    /// An item is called, debated and carried by all who can vote.
    void carried(Story story, int number, int round, List<List<Integer>> seconds) {
        var item = Integer.toString(StoryBusiness.FIRST + number - 1);
        happens(story, new Act.Called(item, StoryComposites.title(number), Optional.of(voters(story, 2).getFirst().who())));
        debate(story, round, seconds);
        votedOn(story, StoryComposites.title(number));
        happens(story, new Act.Disposed(item, Act.Disposal.CARRIED, "", "", ""));
    }

    /// By hands, each on a device: three quarters of each delegation are for it.
    void votedOn(Story story, String subject) {
        var chair = StoryBusiness.chair(story).id();
        var vote = votes.open(chair, story.id(), new Opening(UUID.randomUUID(), subject, "", Rung.HANDS,
                Rules.text(JointRule.doubleMajority()), true, false, null, List.of())).required();
        cast(story, vote.id(), Rung.HANDS, List.of());
        assertThat(closed(story, chair, vote)).isTrue();
    }

    private boolean closed(Story story, PersonId chair, HallVote vote) {
        closing.close(chair, story.id(), vote.id()).required();
        votes.declare(chair, story.id(), vote.id(), false).required();
        return hall(story).business().vote(vote.id().toString()).orElseThrow().result().orElseThrow().carried();
    }

    /// @param others who have voted already
    void cast(Story story, VoteId vote, Rung rung, List<Attendee> others) {
        for (int body = 0; body < 5; body++) {
            var there = voters(story, body);
            for (int n = 0; n < there.size(); n++) {
                if (!others.contains(there.get(n))) {
                    casting.cast(story.id(), vote, there.get(n).who(), UUID.randomUUID(), rung,
                            n % 4 == 3 ? Choice.AGAINST : Choice.FOR).required();
                }
            }
        }
    }

    /// The chair puts what is next to the vote.
    ///
    /// @param rung how
    /// @return the page of the vote
    String opened(Story story, String subject, String rung, String rule) {
        var chair = chair(story);
        assertThat(chair.page().locator("#step-do")).hasText("Take the vote: " + subject);
        chair.way().hand.press(chair.page().locator("#step-do"));
        return put(chair, rung, rule);
    }

    /// Fills in the page on which something is put to the vote.
    static String put(Visitor chair, String rung, String rule) {
        chair.page().locator("[name=rung][value=" + rung + "]").check();
        chair.page().locator("[name=rules][value=" + rule + "]").check();
        chair.press("Open the vote");
        chair.reads("The vote is open.");
        return chair.page().url();
    }

    void closed(Story story, String vote, String button) {
        var chair = story.at(StoryBusiness.chair(story));
        chair.page().navigate(vote);
        chair.press("Close the vote");
        chair.reads("The vote is closed.");
        chair.press(button);
        chair.reads("The result is declared.");
    }

    /// The chair says what became of the item; more where something is handed on.
    void finished(Story story, String how, Map<String, String> handed) {
        var chair = chair(story);
        var forms = chair.page().locator("form:has([name=disposal])");
        var fold = chair.page().locator("#dispose > summary");
        if (fold.count() > 0) {
            chair.way().hand.press(fold);
        }
        forms.locator("[name=disposal][value=" + how + "]").check();
        if (!handed.isEmpty()) {
            chair.way().hand.press(forms.locator("#handed > summary"));
            handed.forEach((field, value) -> forms.locator("[name=" + field + "]").fill(value));
        }
        chair.way().hand.press(forms.locator("button"));
        chair.reads("The item is finished.");
    }

    /// Another item than the next one, moved by somebody or by nobody.
    void called(Story story, int number) {
        var chair = chair(story);
        if (!chair.page().locator("#step-do").innerText().equals("Call item " + number)) {
            chair.unfold("Call another item");
            chair.page().locator("#call select[name=item]").selectOption(Integer.toString(number));
            chair.way().hand.press(chair.page().locator("#call button"));
        } else {
            chair.way().hand.press(chair.page().locator("#step-do"));
        }
        chair.reads("The item is called.");
    }

    /// How much of the floor an organisation had in this sitting, in per mille.
    int share(Story story, int body) {
        return FloorTime.of(hall(story).floor().heard(), Trait.ORGANISATION)
                .permille(story.bodies().get(body).id().toString()).orElseThrow();
    }

    /// The same as everybody reads it.
    static void gauge(Story story, int body, String percent) {
        var everybody = story.stranger("/now");
        assertThat(everybody.page().locator("#gauge tr", new Page.LocatorOptions().setHasText(story.bodies().get(body).name()))
                .locator("td").filter(new Locator.FilterOptions().setHasText(percent))).hasCount(1);
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
