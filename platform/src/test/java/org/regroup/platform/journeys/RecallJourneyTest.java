package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.seats.SeatScene;
import org.regroup.platform.decisions.seats.SeatScene.Committee;
import org.regroup.platform.testing.Browser;

/// Three of thirty who gave somebody a role take it back: a petition with a reason, the holder's answer beside it, a signature
/// taken back and given again, and whoever is next in the count takes the seat. By mouse, by keys, without script and on a phone.
@WithScenes
class RecallJourneyTest {

    private static final String REASON = "She voted against what we had told her.";
    private static final String ANSWER = "I voted as the meeting of May decided.";
    private static final String ROLE = "Convening committee";

    @Autowired
    QuestionScene people;
    @Autowired
    SeatScene seats;

    @ParameterizedTest
    @EnumSource
    void thoseWhoGaveARoleTakeItBack(Way way, Browser browser) {
        takenBack(browser, path -> way.desk(browser, path));
    }

    @Test
    void onAPhone(Browser browser) {
        takenBack(browser, path -> Way.MOUSE.phone(browser, path));
    }

    private void takenBack(Browser browser, Function<String, Visitor> sits) {
        var committee = seats.committeeOfOne();
        var petition = opened(as(sits, committee.voters().get(5)), committee);
        answered(as(sits, committee.holder()), committee);
        hesitated(as(sits, committee.voters().get(6)), petition);
        everybodyReads(browser, petition);
        reached(as(sits, committee.voters().get(7)), petition);
        followed(as(sits, committee.next()));
    }

    private static String opened(Visitor asks, Committee committee) {
        asks.page().navigate("/alliances/" + committee.alliance() + "/roles");
        asks.isOn("Roles");
        looked(asks);
        asks.follow("Open: " + ROLE);
        asks.isOn(ROLE);
        looked(asks);
        asks.follow("Ask for recall");
        asks.isOn("Recall of Member 1");
        asks.reads("3 signatures are needed, of 30 who gave the role, within 30 days.");
        asks.press("Open the petition and sign it");
        asks.reads("Say why.");
        looked(asks);
        asks.type("Why the role should be taken back", REASON);
        asks.press("Open the petition and sign it");
        asks.reads("1 signed; 3 of 30 are needed");
        asks.reads("You have signed.");
        return asks.page().url();
    }

    /// Too many words are refused, and none of them is lost.
    private static void answered(Visitor holder, Committee committee) {
        holder.page().navigate(committee.href());
        holder.follow("Petition of recall: 1 of 3");
        holder.type("Your answer", ANSWER + " So there.");
        holder.press("Publish the answer");
        holder.reads("At most 8 words; these are 10.");
        assertThat(holder.page().locator("#answer")).hasValue(ANSWER + " So there.");
        looked(holder);
        holder.type("Your answer", ANSWER);
        holder.press("Publish the answer");
        holder.reads("Your answer is published.");
    }

    private static void hesitated(Visitor signs, String petition) {
        signs.page().navigate(petition);
        signs.reads(ANSWER);
        signs.press("Sign");
        signs.reads("2 signed; 3 of 30 are needed");
        signs.press("Take my signature back");
        signs.reads("1 signed; 3 of 30 are needed");
        signs.press("Sign");
        signs.reads("2 signed; 3 of 30 are needed");
        looked(signs);
    }

    /// Anybody reads both sides and the number, and nobody's name but those of the two.
    private static void everybodyReads(Browser browser, String petition) {
        var guest = Way.WITHOUT_SCRIPT.desk(browser, petition);
        guest.isOn("Recall of Member 1");
        guest.reads("2 signed; 3 of 30 are needed");
        guest.reads("Only those who gave this role can sign.");
        assertThat(guest.page().locator(".pair article")).containsText(new String[]{REASON, ANSWER});
        assertThat(guest.page().locator("main form")).hasCount(0);
    }

    private static void reached(Visitor signs, String petition) {
        signs.page().navigate(petition);
        signs.press("Sign");
        signs.reads("3 signed; 3 of 30 are needed");
        signs.reads("The seat was empty from that moment on.");
        signs.follow(ROLE);
        signs.isOn(ROLE);
        signs.reads("Nobody holds it at the moment.");
        signs.reads("The seat of Member 1 is vacant. Member 5 has it to take until");
        assertThat(signs.page().locator("#past")).containsText("Recalled on");
        looked(signs);
    }

    private static void followed(Visitor next) {
        next.page().navigate("/");
        next.reads("A vacant seat is yours to take in");
        next.follow("Answer");
        next.isOn(ROLE);
        next.type("Other roles you hold", "Allotments, treasurer until May");
        looked(next);
        next.press("Take the seat");
        next.reads("The seat is yours.");
        assertThat(next.page().locator("#holders")).containsText("Member 5");
        assertThat(next.page().locator("#holders")).containsText("Next in the count for a seat that fell vacant.");
    }

    private static void looked(Visitor visitor) {
        if (visitor.onAPhone()) {
            Browser.axe(visitor.page());
            Browser.fitsEveryWidth(visitor.page());
        }
    }

    private Visitor as(Function<String, Visitor> sits, SignedIn person) {
        return sits.apply("/").known(people.address(person));
    }
}
