package org.regroup.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.hall.day.Act;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.testing.Browser;

/// A vote on a phone: opened, cast, demanded by name, cast again, closed, declared.
@WithScenes
@Import(HallScene.class)
class VoteInHallJourneyTest {

    @Autowired
    HallScene hall;
    @Autowired
    QuestionScene people;

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
        fits(delegate);
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
