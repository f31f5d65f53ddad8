package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.testing.Browser;

/// A vote in a meeting, from the naming of the tellers to the result: two organisations name one each, what they enter differs
/// and is put right, one person draws the certificate up and another agrees to it. By mouse, by keys, without script and on a
/// phone.
@WithScenes
class MeetingJourneyTest {

    private static final List<String> COLUMNS = List.of("present", "for", "against", "abstained");

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;

    private Body circle;
    private Body tenants;
    /// tellers; the first keeps the roll of the Circle as well
    private SignedIn ada;
    private SignedIn noor;
    private Question question;

    @BeforeEach
    void aMeetingIsToDecide() {
        circle = scene.body("Circle", 8, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        tenants = scene.body("Tenants", 2, "more-than 1/2 of cast");
        ada = scene.member("Ada", circle.id());
        noor = scene.member("Noor", tenants.id());
        bulk.keepsRoll(ada.id(), circle.id());
        question = scene.question(scene.alliance(circle, tenants), circle, tenants,
                scene.terms(QuestionKind.BASIS, "organisations(at-least 1)", true));
    }

    @ParameterizedTest
    @EnumSource
    void twoTellersCount(Way way, Browser browser) {
        decided(browser, path -> way.desk(browser, path));
    }

    @Test
    void onAPhone(Browser browser) {
        decided(browser, path -> Way.MOUSE.phone(browser, path));
    }

    private void decided(Browser browser, Function<String, Visitor> sits) {
        var convenor = as(sits, circle.convenor());
        named(convenor, ada, "nobody@example.org");
        named(as(sits, tenants.convenor()), noor, scene.address(ada));
        scene.toVote();
        counted(as(sits, ada), as(sits, noor));
        scene.toClose();
        certified(convenor, as(sits, ada));
        published(browser);
    }

    /// Each organisation names one of its own, after an address that is none of its members’.
    private void named(Visitor convenor, SignedIn teller, String wrong) {
        convenor.page().navigate(question.href());
        convenor.follow("The count of " + circle.name());
        convenor.isOn("The count of " + circle.name());
        convenor.type("E-mail address of the teller", wrong);
        convenor.press("Name this teller");
        convenor.reads("No member of your organisation who has signed in here has this address.");
        assertThat(convenor.page().locator("#email")).hasValue(wrong);
        looked(convenor);
        convenor.type("E-mail address of the teller", scene.address(teller));
        convenor.press("Name this teller");
        convenor.reads("The teller is named.");
        convenor.reads(teller.name());
    }

    private void counted(Visitor first, Visitor second) {
        enters(first, 9, 6, 2, 1);
        first.press("Enter this count");
        first.reads("It waits for the other teller’s.");
        assertThat(first.page().locator("#compared")).hasCount(0);

        enters(second, 9, 5, 2, 1);
        type(second, "v2-for", "some");
        second.press("Enter this count");
        second.reads("Clause 2: a whole number from 0 to 1,000,000, please.");
        assertThat(figure(second, "v2-for")).hasValue("some");
        assertThat(figure(second, "v3-for")).hasValue("5");
        looked(second);
        type(second, "v2-for", "6");
        second.press("Enter this count");
        second.reads("It differs from another one.");
        differs(second, "5");

        first.page().reload();
        differs(first, "6");
        enters(second, 9, 6, 2, 1);
        second.press("Enter this count");
        second.reads("Both counts are the same. The count stands.");
        assertThat(second.page().locator("#settled tbody tr")).hasCount(4);
        looked(second);
        first.page().reload();
        first.reads("Counted by Ada and Noor.");
        assertThat(first.page().locator("#sheet")).hasCount(0);
    }

    /// From the home page; the same for the whole and for all clauses.
    private void enters(Visitor teller, int... figures) {
        teller.page().navigate("/");
        teller.reads("You count the votes of " + circle.name());
        teller.follow("Enter the count");
        teller.isOn("The count of " + circle.name());
        for (int column = 0; column < figures.length; column++) {
            type(teller, "v0-" + COLUMNS.get(column), String.valueOf(figures[column]));
        }
        teller.press("The same figures for all clauses");
        assertThat(figure(teller, "v3-for")).hasValue(String.valueOf(figures[1]));
    }

    /// Both see where, and each still finds what she entered herself: clause 2 is not among what differs.
    private static void differs(Visitor teller, String own) {
        var rows = teller.page().locator("#compared tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.locator("th")).hasText(new String[]{"The text as a whole: For", "Clause 1: For", "Clause 3: For"});
        assertThat(rows.first()).containsText("6");
        assertThat(rows.first()).containsText("5");
        assertThat(figure(teller, "v0-for")).hasValue(own);
        assertThat(figure(teller, "v2-for")).hasValue("6");
        looked(teller);
    }

    private void certified(Visitor convenor, Visitor keeper) {
        convenor.page().navigate(question.href());
        convenor.press("Count and draw up");
        convenor.reads("Another person of your organisation now agrees to it.");
        keeper.page().navigate(question.href());
        keeper.reads("A certificate waits for your word");
        keeper.reads("Clause 3: 6–2–1");
        looked(keeper);
        keeper.press("Agree and sign");
        keeper.reads("Signed with the key of your organisation.");
        assertThat(keeper.page().locator("header.lead")).containsText("Carried");
    }

    private void published(Browser browser) {
        var guest = Way.MOUSE.phone(browser, question.href());
        assertThat(guest.page().locator("#result")).containsText("Carried.");
        assertThat(guest.page().locator("#certs")).containsText("6–2–1");
        assertThat(guest.page().locator("#certs")).containsText("75% of votes for or against");
        looked(guest);
        guest.way().hand.press(guest.page().locator("#certs a").first());
        guest.reads("6 for of 8 votes cast is 75%");
        guest.reads("Counted by hand by");
        guest.reads("Ada, Noor");
        looked(guest);
    }

    private static Locator figure(Visitor teller, String name) {
        return teller.page().locator("[name='" + name + "']");
    }

    private static void type(Visitor teller, String name, String figure) {
        teller.way().hand.type(figure(teller, name), figure);
    }

    private static void looked(Visitor visitor) {
        if (visitor.onAPhone()) {
            Browser.axe(visitor.page());
            Browser.fitsEveryWidth(visitor.page());
        }
    }

    private Visitor as(Function<String, Visitor> sits, SignedIn person) {
        return sits.apply("/").known(scene.address(person));
    }
}
