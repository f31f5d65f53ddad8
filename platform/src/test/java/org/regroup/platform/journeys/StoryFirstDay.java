package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.journeys.StoryHall.person;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.votes.VoteId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.stances.Stances;

/// The first day of S24 and S25: the largest organisation has 47 % of the floor, six composites are carried, one organisation asks for
/// cards, and nine delegates dissent.
@TestComponent
class StoryFirstDay {

    private static final List<List<Integer>> SECONDS = List.of(List.of(100), List.of(120), List.of(170), List.of(157, 157, 156),
            List.of(140));
    private static final String REPORT = "Whoever keeps the key has power over those who wait.";

    private final StoryHall hall;
    private final Stances stances;

    StoryFirstDay(StoryHall hall, Stances stances) {
        this.hall = hall;
        this.stances = stances;
    }

    void firstDay(Story story, StoryComposites.Made made) {
        hall.step(story, "Take the chair");
        hall.chair(story).type("Which sitting?", "Saturday");
        story.at(StoryBusiness.chair(story)).press("Open the sitting");
        story.stranger("/now").reads("46 of 48 delegates are here: a quorum");
        story.at(StoryBusiness.chair(story), "/now").reads("you do not vote");
        inGerman(story);
        opened(story);
        for (int n = 2; n <= 3; n++) {
            hall.carried(story, n, n, SECONDS);
        }
        dissented(story, made);
        amended(story);
        hall.carried(story, 6, 6, SECONDS);
        assertThat(hall.share(story, 3)).as("the union on the first day").isEqualTo(470);
        StoryHall.gauge(story, 3, "47");
        var chair = hall.chair(story);
        chair.unfold("Close the sitting");
        chair.way().hand.press(chair.page().locator("#close button"));
        chair.reads("The sitting is closed.");
    }

    private static void inGerman(Story story) {
        var page = story.abroad("/now", "de-DE");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("main")).containsText("46 von 48");
    }

    /// The first composite at screens: a delegate asks to speak, and the declared order is there for everybody.
    private void opened(Story story) {
        var mover = hall.voters(story, 2).getFirst();
        var chair = hall.chair(story);
        chair.type("Who moves it?", mover.who());
        chair.press("Call item " + StoryBusiness.FIRST);
        chair.reads("The item is called.");
        hall.step(story, "Give the floor to " + mover.name());
        hall.step(story, mover.name() + " has finished");
        var first = StoryHall.speaker(hall.voters(story, 3), 1, SECONDS.get(3).size(), 0);
        var asks = story.at(person(first), "/now");
        asks.press("for");
        asks.reads("You are on the list.");
        asks.reads("You are number 1 on the list.");
        story.stranger("/now").reads("Whoever has not spoken in this sitting comes before whoever has.");
        hall.debate(story, 1, SECONDS);
        var vote = hall.opened(story, StoryComposites.title(1), "hands", StoryHall.BOTH);
        hall.cast(story, vote(vote), Rung.HANDS, List.of());
        hall.closed(story, vote, "Declare the result");
        hall.finished(story, "carried", Map.of());
        story.stranger("/votes").reads(StoryComposites.title(1));
    }

    private static VoteId vote(String page) {
        return VoteId.of(page.replaceFirst(".*/", "").replaceFirst("[?#].*", ""));
    }

    /// The fourth: one delegation asks for cards, which it alone may; nine delegates dissent.
    private void dissented(Story story, StoryComposites.Made made) {
        hall.called(story, StoryBusiness.FIRST + 3);
        hall.debate(story, 4, SECONDS);
        var vote = hall.opened(story, StoryComposites.title(4), "hands", StoryHall.BOTH);
        var tenant = story.at(person(hall.voters(story, 1).getFirst()));
        tenant.page().navigate(vote);
        tenant.way().hand.press(tenant.page().locator("#demand li", new Page.LocatorOptions().setHasText("Card vote"))
                .locator("[value=delegation]"));
        tenant.reads("The vote begins anew in that way.");
        var instructed = hall.voters(story, 3).getFirst();
        var union = story.at(person(instructed), "/now");
        union.follow("To your ballot");
        union.way().hand.press(union.page().locator("#mine [value=y]"));
        union.reads("You voted: For.");
        hall.cast(story, vote(vote), Rung.CARDS, List.of(instructed));
        hall.closed(story, vote, "Declare the result");
        var everybody = story.stranger("/votes");
        everybody.follow("4: " + StoryComposites.title(4));
        for (var words : List.of("Carried", "Card vote", "15,000", "The same votes under other rules")) {
            everybody.reads(words);
        }
        reported(story, "/motions/" + made.composites().get(3), vote);
        hall.finished(story, "carried", Map.of());
    }

    /// By one of those who voted against it; eight others sign with her, one of whom belongs to nobody. It stands beside the motion and
    /// beside the result.
    private void reported(Story story, String motion, String vote) {
        var author = story.at(person(hall.voters(story, 2).get(3)));
        author.page().navigate(motion + "/minority-reports");
        author.page().locator("[name=body][value=delegates]").check();
        author.page().locator("#reasons").fill(REPORT);
        author.press("Attach it");
        author.reads("The minority report stands beside the motion.");
        var signs = story.at(person(hall.voters(story, 4).get(3)));
        signs.page().navigate(motion + "/minority-reports");
        signs.press("Sign with " + hall.voters(story, 2).get(3).name());
        signs.reads("You have signed.");
        var report = stances.of(MotionId.of(motion.replaceFirst(".*/", ""))).reports().getFirst().id();
        Stream.of(hall.voters(story, 1).get(3), hall.voters(story, 2).get(7), hall.voters(story, 2).get(11),
                hall.voters(story, 3).get(3), hall.voters(story, 3).get(7), hall.voters(story, 3).get(11),
                hall.voters(story, 3).get(15)).forEach(one -> stances.sign(person(one).id(), report).required());
        var everybody = story.stranger("");
        everybody.page().navigate(motion);
        everybody.reads(REPORT);
        everybody.page().navigate(vote);
        everybody.reads(REPORT);
        everybody.reads("Signed by 9 delegates of 3 organisations");
    }

    /// The fifth: its amendment is put before the whole.
    private void amended(Story story) {
        hall.called(story, StoryBusiness.FIRST + 4);
        hall.debate(story, 5, SECONDS);
        var amendment = hall.opened(story, "A1: Hot water", "voices", "heads");
        hall.closed(story, amendment, "Declare it carried");
        var whole = hall.opened(story, StoryComposites.title(5), "hands", StoryHall.BOTH);
        hall.cast(story, vote(whole), Rung.HANDS, List.of());
        hall.closed(story, whole, "Declare the result");
        hall.finished(story, "carried", Map.of());
    }
}
