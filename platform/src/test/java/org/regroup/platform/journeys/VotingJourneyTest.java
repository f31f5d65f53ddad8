package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// A vote on a question from the home page to the receipt and once more, on a small screen: yes to all, then one clause
/// changed.
@InTheDemonstration
class VotingJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void aMemberVotesClauseByClauseAndChangesTheVote(Way way, Browser browser) {
        var title = "How we vote in the " + way.suffix();
        places.asked(title);
        var ines = way.phone(browser, "/demo");
        ines.page().locator("button[value=ines]").click();
        // the front page shows what is due first, of which other tests leave more than it holds
        ines.page().navigate("/decisions");
        ines.follow(title);
        ines.isOn(title);
        ines.follow("Vote in Circle");
        ines.reads("Shall we meet every month");
        ines.reads("of votes cast");
        ines.reads("Ballots are not yet encrypted");
        ines.press("Yes to all");
        fits(ines);
        assertThat(ines.page().locator("#item1")).isChecked();
        way.hand.tick(ines.page().locator("#item2-n"));
        ines.press("Cast this vote");
        ines.isOn("Your vote is in");
        assertThat(ines.page().locator(".code")).hasText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}"));
        var code = ines.page().locator(".code").innerText();
        assertThat(ines.page().locator("main dl").last()).containsText("Clause 2");
        assertThat(ines.page().locator("main dl dd").last()).hasText("No");
        fits(ines);

        ines.follow("Change this vote");
        way.hand.tick(ines.page().locator("#item2-a"));
        ines.press("Cast this vote in place of the first");
        ines.isOn("Your changed vote is in");
        assertThat(ines.page().locator(".code")).hasText(code);
        assertThat(ines.page().locator("main dl dd").last()).hasText("Abstain");
        ines.type("Your reason", "The trams stop at nine.");
        ines.press("Keep this reason");
        ines.reads("Your reason is kept.");
    }

    private static void fits(Visitor visitor) {
        org.assertj.core.api.Assertions.assertThat((Boolean) visitor.page().evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
    }
}
