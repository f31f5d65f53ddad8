package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.hall.day.Act;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.TestClock;

/// A vote on a phone: opened, cast, demanded by name, cast again, closed, declared; heard by a screen reader; and held on paper.
@WithScenes
@Import(HallScene.class)
class VoteInHallJourneyTest {

    @Autowired
    HallScene hall;
    @Autowired
    QuestionScene people;
    @Autowired
    Offices offices;
    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource
    void fromHandsToARollCall(Way way, Browser browser) {
        var sitting = hall.sits();
        hall.enter(sitting, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        var votes = "/conferences/" + sitting.id() + "/votes";
        var chair = as(way, browser, sitting.chair());
        chair.page().navigate(votes);
        chair.follow("Put something to the vote");
        chair.isOn("Put something to the vote");
        chair.press("Open the vote");
        chair.reads("Say in words what is voted on.");
        chair.type("In words", "Heat for all, as a whole");
        chair.press("Open the vote");
        chair.isOn("Heat for all, as a whole");
        fits(chair);

        var delegate = as(way, browser, sitting.delegate(4));
        delegate.page().navigate(votes);
        delegate.follow("1: Heat for all, as a whole");
        delegate.press("Abstain");
        delegate.reads("Your vote is stored.");
        delegate.reads("You voted: Abstain.");
        fits(delegate);
        way.hand.press(delegate.page().locator("form:has(input[value=ROLL_CALL]) button[value=delegation]"));
        delegate.reads("The vote begins anew in that way.");
        delegate.press("Against");
        delegate.reads("You voted: Against.");

        chair.page().reload();
        chair.press("Close the vote");
        chair.reads("The vote is closed.");
        chair.reads("0 for, 1 against");
        chair.press("Declare the result");
        chair.reads("The result is declared.");
        chair.isOn("Heat for all, as a whole");
        delegate.page().reload();
        delegate.reads("Not carried");
        delegate.reads("Count it again");
        fits(delegate);
    }

    /// Cards without the network: two tellers of two organisations read out numbers, each on a phone of her own.
    @ParameterizedTest
    @EnumSource
    void onPaper(Way way, Browser browser) {
        var sitting = hall.sits();
        hall.enter(sitting, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        teller(sitting, sitting.delegate(2), sitting.at().first().id());
        teller(sitting, sitting.delegate(5), sitting.at().second().id());
        var votes = "/conferences/" + sitting.id() + "/votes";
        var chair = as(way, browser, sitting.chair());
        chair.page().navigate(votes + "/new");
        chair.type("In words", "Heat for all");
        chair.tick("Card vote");
        way.hand.press(chair.page().locator("#onLine"));
        way.hand.press(chair.page().locator("#counted"));
        chair.press("Open the vote");
        chair.reads("Print papers and sheets for tellers (PDF)");
        chair.press("Close the vote");
        chair.reads("Two tellers of two organisations have to agree first.");

        var one = as(way, browser, sitting.delegate(2));
        counts(one, votes, "1-4", "5-6");
        one.reads("Entered. Another teller, of another organisation, has to count the same.");
        fits(one);
        var other = as(way, browser, sitting.delegate(5));
        counts(other, votes, "1-3", "5-6");
        other.reads("Another teller counted differently");
        counts(other, votes, "1-4", "5, 6");
        other.reads("Two tellers agree: the count stands.");
        fits(other);

        chair.page().reload();
        chair.press("Declare the result");
        chair.reads("4 for, 2 against");
        fits(chair);
    }

    private static void counts(Visitor teller, String votes, String inFavour, String against) {
        teller.page().navigate(votes);
        teller.follow("1: Heat for all");
        teller.follow("Enter what was counted");
        teller.way().hand.type(teller.page().locator("[name=for]"), inFavour);
        teller.way().hand.type(teller.page().locator("[name=against]"), against);
        teller.press("Enter the count");
    }

    private void teller(Sitting sitting, SignedIn person, OrganisationId organisation) {
        hall.business().jointly(sitting.at(), Offices.CODE, offices.write(new Offices.Giving(Office.Kind.TELLER, person.id(),
                organisation, clock.instant(), clock.instant().plus(Duration.ofDays(2)))));
    }

    @Test
    void aScreenReaderHearsWhatIsAskedAndWhatWasCast(Browser browser) {
        var sitting = hall.sits();
        hall.enter(sitting, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        var votes = "/conferences/" + sitting.id() + "/votes";
        var chair = as(Way.WITHOUT_SCRIPT, browser, sitting.chair());
        chair.page().navigate(votes + "/new?subject=Heat+for+all");
        chair.press("Open the vote");
        var delegate = as(Way.KEYBOARD, browser, sitting.delegate(4));
        delegate.page().navigate(votes);
        delegate.follow("1: Heat for all");
        delegate.isOn("Heat for all");
        assertThat(delegate.page().locator("main").ariaSnapshot()).contains("- heading \"Heat for all\" [level=1]",
                "- button \"For\"", "- button \"Against\"", "- button \"Abstain\"").doesNotContain("[pressed]");
        delegate.press("Against");
        assertThat(delegate.page().locator("main [role=status]")).hasText("Your vote is stored.");
        assertThat(delegate.page().locator("main").ariaSnapshot()).contains("- button \"Against\" [pressed]", "- button \"For\"",
                "- paragraph: \"You voted: Against.\"");
        Browser.axe(delegate.page());
    }

    private Visitor as(Way way, Browser browser, SignedIn person) {
        var visitor = way.phone(browser, "/");
        return visitor.known(people.address(person));
    }

    private static void fits(Visitor visitor) {
        assertThat((Boolean) visitor.page().evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
    }
}
