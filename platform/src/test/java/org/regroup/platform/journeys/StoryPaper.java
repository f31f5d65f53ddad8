package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.Attendee;

/// S23, the network: for forty minutes the room runs on paper, and everything is reconciled afterwards.
@TestComponent
class StoryPaper {

    private final StoryHall hall;

    StoryPaper(StoryHall hall) {
        this.hall = hall;
    }

    /// The twelfth: forty minutes without a network. Tellers of two organisations count, and what was said is entered from slips.
    void onPaper(Story story) {
        hall.called(story, StoryBusiness.FIRST + 11);
        var chair = hall.chair(story);
        chair.unfold("The network fails, or is back");
        chair.page().locator("#reason").fill("The router died.");
        chair.press("From here on the room runs on paper");
        chair.reads("From here on the room runs on paper.");
        story.stranger("/now").reads("On paper since");
        var began = LocalTime.ofInstant(story.clock().instant(), Story.ZONE).withSecond(0).withNano(0).plusMinutes(5);
        var voted = story.clock().instant().plus(Duration.ofMinutes(30)).atZone(Story.ZONE).toLocalDateTime().withNano(0);
        story.clock().advance(Duration.ofMinutes(40));
        hall.chair(story).press("The network is back");
        chair.reads("The network is back. Enter what was noted on paper.");
        slip(story, hall.voters(story, 3).getFirst(), "for", began, "3");
        slip(story, hall.voters(story, 2).getFirst(), "against", began.plusMinutes(4), "2:40");
        slip(story, hall.voters(story, 0).getFirst(), "neither", began.plusMinutes(8), "2:40");
        hall.chair(story);
        assertThat(chair.page().locator("#step-do")).hasText("Take the vote: " + StoryComposites.title(12));
        hall.step(story, "Take the vote: " + StoryComposites.title(12));
        chair.page().locator("#onLine").uncheck();
        chair.page().locator("#counted").check();
        chair.page().locator("#heldAt").fill(voted.toString());
        var vote = StoryHall.put(chair, "hands", StoryHall.BOTH);
        chair.press("Close the vote");
        chair.reads("The vote is closed.");
        count(story, story.tenants().convenor(), vote, 11, "Another teller, of another organisation, has to count the same.");
        count(story, story.union().convenor(), vote, 12, "Another teller counted differently");
        count(story, story.tenants().convenor(), vote, 12, "Two tellers agree: the count stands.");
        var everybody = story.stranger("");
        everybody.page().navigate(vote + "/reconciliation");
        everybody.reads("Everything fits.");
        chair.page().navigate(vote);
        chair.press("Declare the result");
        chair.reads("36 for, 10 against");
        hall.finished(story, "carried", Map.of());
    }

    private void slip(Story story, Attendee who, String side, LocalTime began, String length) {
        var chair = hall.chair(story);
        chair.unfold("The network fails, or is back");
        chair.page().locator("#spoken-who").fill(who.who());
        chair.page().locator("#paper [name=side][value=" + side + "]").check();
        chair.page().locator("#began").fill(began.toString());
        chair.page().locator("#length").fill(length);
        chair.press("Enter the speech");
        chair.reads("The speech is entered.");
    }

    /// @param union how many of the union's hands this teller saw up for it
    private static void count(Story story, SignedIn teller, String vote, int union, String said) {
        var counts = story.at(teller);
        counts.page().navigate(vote);
        counts.follow("Enter what was counted");
        hands(counts, story.circle().name(), 3, 1);
        hands(counts, story.tenants().name(), 5, 1);
        hands(counts, story.coops().name(), 10, 3);
        hands(counts, story.union().name(), union, 4);
        hands(counts, "In no organisation", 6, 1);
        counts.way().hand.press(counts.page().locator("form[action$='/count'] button"));
        counts.reads(said);
    }

    private static void hands(Visitor teller, String delegation, int inFavour, int against) {
        var row = teller.page().locator("fieldset", new Page.LocatorOptions().setHasText(delegation));
        row.locator("input").nth(0).fill(Integer.toString(inFavour));
        row.locator("input").nth(1).fill(Integer.toString(against));
        row.locator("input").nth(2).fill("0");
    }
}
