package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.journeys.Story.fill;
import static org.regroup.platform.journeys.StoryHall.person;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/// What is there when the conference is over: minutes, what was handed on, and a report back.
@TestComponent
class StoryRecord {

    private final StoryHall hall;

    StoryRecord(StoryHall hall) {
        this.hall = hall;
    }

    /// Everything that was decided stands in the minutes, and where it was handed to somebody, with an address and a date.
    void written(Story story, StoryComposites.Made made) {
        var minutes = story.stranger("/minutes");
        for (var words : List.of("46 of 48 delegates could vote; 310 others were present", "Saturday", "Sunday",
                story.tenants().name() + " demanded: card vote",
                "From here on the conference ran on paper: The router died.", "The network was back.", "2:40, entered from paper",
                "Composite 9: Remitted. To: Convening committee",
                "Clause 3 of composite 12: Referred back. To: Compositing meeting of composite 12",
                "Version 2 of the standing orders came into force.",
                "“Whoever was heard least speaks first” was carried by voices.")) {
            minutes.reads(words);
        }
        assertThat(Duration.between(clock(minutes, "From here on the conference ran on paper"),
                clock(minutes, "The network was back.")))
                .isEqualTo(Duration.ofMinutes(40));
        for (int n = 1; n <= 12; n++) {
            if (n != 9) {
                minutes.reads("Composite " + n + ": Carried.");
            }
        }
        for (int n = 1; n <= 12; n++) {
            minutes.page().navigate("/motions/" + made.composites().get(n - 1));
            minutes.reads(n == 9 ? "Remitted" : "Carried");
        }
        for (var format : List.of("pdf", "odt", "json")) {
            assertThat(minutes.page().request().get(story.href() + "/minutes." + format).status()).isEqualTo(200);
        }
        disposed(story);
        reportedBack(story);
    }

    /// When the minutes say that something happened.
    private static LocalTime clock(Visitor minutes, String words) {
        return LocalTime.parse(minutes.page().locator("ol.timeline > li", new Page.LocatorOptions().setHasText(words))
                .locator("time").first().innerText());
    }

    /// The two motions whose movers refused were not reached: the standing orders say what becomes of them.
    private static void disposed(Story story) {
        var hilde = story.at(story.coops().convenor(), "/remits/unheard");
        hilde.reads("Motion of house 4");
        fill(hilde, "addressee", "Convening committee");
        fill(hilde, "answerBy", story.day(200));
        hilde.press("Dispose of all of it");
        hilde.reads("Everything that was not reached is disposed of.");
        var everybody = story.stranger("/remits");
        everybody.reads("To Convening committee.");
        everybody.reads("To Compositing meeting of composite 12.");
        everybody.reads("Motion of house 7");
    }

    /// A delegate who came with instructions tells those who sent her.
    private void reportedBack(Story story) {
        var delegate = story.at(person(hall.voters(story, 3).getFirst()), "/pass");
        delegate.follow("Your mandate card");
        delegate.follow("Report back");
        assertThat(delegate.page().locator("#report")).hasValue(Pattern.compile("Composite 4: carried"));
        delegate.press("Send it to those who sent me");
        delegate.reads("Sent.");
    }
}
