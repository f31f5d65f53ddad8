package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.journeys.StoryHall.person;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/// The second day of S24 and S25: the conference changes the order of speakers, the largest organisation has 36 % of the floor, a
/// composite is remitted and a clause referred back.
@TestComponent
class StorySecondDay {

    private static final List<List<Integer>> SECONDS = List.of(List.of(120), List.of(160), List.of(180, 20), List.of(180, 180),
            List.of(160));

    private final StoryHall hall;
    private final StoryPaper paper;

    StorySecondDay(StoryHall hall, StoryPaper paper) {
        this.hall = hall;
        this.paper = paper;
    }

    void secondDay(Story story) {
        hall.chair(story).type("Which sitting?", "Sunday");
        story.at(StoryBusiness.chair(story)).press("Open the sitting");
        rotated(story);
        hall.carried(story, 7, 7, SECONDS);
        heardLeast(story);
        remitted(story);
        hall.carried(story, 10, 10, SECONDS);
        hall.carried(story, 11, 11, SECONDS);
        paper.onPaper(story);
        hall.called(story, StoryBusiness.CLAUSE);
        hall.finished(story, "referred_back", Map.of("to", "Compositing meeting of composite 12", "by",
                story.day(100).toString()));
        assertThat(hall.share(story, 3)).as("the union on the second day").isEqualTo(360);
        StoryHall.gauge(story, 3, "36");
        var chair = hall.chair(story);
        chair.unfold("Close the sitting");
        chair.way().hand.press(chair.page().locator("#close button"));
        chair.reads("The sitting is closed.");
    }

    /// The conference decides in which order people speak, and the chair enters it.
    private void rotated(Story story) {
        hall.called(story, StoryBusiness.ORDER);
        var chair = hall.chair(story);
        chair.follow("Put something to the vote");
        chair.type("In words", "Whoever was heard least speaks first");
        hall.closed(story, StoryHall.put(chair, "voices", "heads"), "Declare it carried");
        chair.page().navigate(story.href() + "/standing-orders/new");
        chair.page().locator("#order1").selectOption("shortest-organisation");
        chair.page().locator("#order2").selectOption("");
        assertThat(chair.page().locator("#line option").first()).containsText("Whoever was heard least speaks first");
        chair.press("Enter standing orders that the conference adopted");
        chair.reads("Entered. It holds from now on.");
        hall.finished(story, "noted", Map.of());
    }

    /// The eighth: the union asks first, and others come before it, for a reason that everybody reads.
    private void heardLeast(Story story) {
        hall.called(story, StoryBusiness.FIRST + 7);
        var union = StoryHall.speaker(hall.voters(story, 3), 8, SECONDS.get(3).size(), 0);
        var circle = StoryHall.speaker(hall.voters(story, 0), 8, SECONDS.get(0).size(), 0);
        for (var one : List.of(union, circle)) {
            var asks = story.at(person(one), "/now");
            asks.press("neither");
            asks.reads("You are on the list.");
        }
        var everybody = story.stranger("/now");
        everybody.reads("Whoever is of the organisation heard for the shortest time comes first.");
        assertThat(everybody.page().locator("#speakers li").first()).containsText(circle.name());
        assertThat(everybody.page().locator("#speakers li").first()).containsText("was heard for a shorter time");
        hall.debate(story, 8, SECONDS);
        hall.votedOn(story, StoryComposites.title(8));
        hall.finished(story, "carried", Map.of());
    }

    /// The ninth: moved from the floor, seconded, carried; a body has to answer by a day.
    private void remitted(Story story) {
        hall.called(story, StoryBusiness.FIRST + 8);
        var moves = story.at(person(hall.voters(story, 4).getFirst()), "/now");
        moves.unfold("Move how it goes on");
        moves.page().locator("#move [name=motion][value=remit]").check();
        moves.press("Move it");
        moves.reads("It is moved, or waits to be seconded.");
        var seconds = story.at(person(hall.voters(story, 1).get(1)), "/now");
        seconds.press("Second it");
        seconds.reads("You have seconded it.");
        hall.step(story, "Carried by sight");
        hall.finished(story, "remitted", Map.of("to", "Convening committee", "by", story.day(200).toString()));
    }
}
