package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.opinions.Answer;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.dialogues.BulkVotes;
import org.regroup.platform.dialogues.DialogueDraft;
import org.regroup.platform.dialogues.DialogueId;
import org.regroup.platform.dialogues.Dialogues;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.TestClock;

/// The whole way, by people at their screens: a statement on which all agree becomes a motion, two amendments go into it, its
/// clauses are ratified by four organisations under four rule cards with the numbers of the story (S28), one clause binds three
/// of them (S29), and its page leads back to the statement in three clicks. Only crowds are entered in bulk.
@WithScenes
class FromAStatementToADecisionTest {

    /// Members of the 20 co-ops voting, and of two that do not vote.
    private static final int[] CO_OPS = {48, 48, 48, 48, 48, 48, 48, 48, 47, 73, 73, 73, 73, 73, 72, 72, 72, 32, 32, 32, 45, 45};
    private static final List<String> STATEMENTS = List.of("Nobody should be disconnected in winter.",
            "Rents should be frozen for two years.", "Heat networks should be public.",
            "A loan fund lasts longer than a gift fund.",
            "Repairs should be done within four weeks.", "Each of us should speak for itself.");
    private static final int OF_EACH = 30;
    private static final String MOTION = "What we act on together";

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Dialogues dialogues;
    @Autowired
    BulkVotes answers;
    @Autowired
    Results results;
    @Autowired
    Questions questions;
    @Autowired
    Clock clock;

    private Body circle;
    private Body tenants;
    private Body coops;
    private Body union;
    private AllianceId alliance;
    /// in each of the four somebody who agrees to certificates
    private List<SignedIn> seconds;

    @Test
    void theWholeWay(Browser browser) {
        var dialogue = answered();
        var ines = as(browser, circle.convenor());
        var noor = as(browser, tenants.convenor());
        var hilde = as(browser, coops.convenor());
        var tomas = as(browser, union.convenor());

        var motion = moved(noor, dialogue);
        admitted(hilde, ines, motion);
        accepted(hilde, noor, motion);
        carried(tomas, ines, hilde, motion);
        var question = put(ines, noor, motion);

        ((TestClock) clock).advance(Duration.ofDays(23));
        counted(ines, noor, question);
        voted(browser, Objects.requireNonNull(seconds.get(3)), question);

        ((TestClock) clock).advance(Duration.ofDays(14));
        var convenors = List.of(ines, noor, hilde, tomas);
        for (int i = 0; i < 4; i++) {
            certified(convenors.get(i), as(browser, seconds.get(i)), question);
        }
        ratified(browser, question);
        ledBack(browser, question);
        ledForward(browser, dialogue, question);
    }

    @BeforeEach
    void fourOrganisations() {
        circle = body("Circle", VoteMethod.MEETING, Secrecy.OPEN, 14, "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        tenants = body("Tenants", VoteMethod.BALLOT, Secrecy.SECRET, 7, "quorum at-least 1/4 of roll, more-than 1/2 of cast");
        coops = scene.body("Co-ops", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 21,
                "at-least 2/3 of cast"));
        union = body("Union", VoteMethod.MIXED, Secrecy.SECRET, 14, "more-than 1/2 of cast");
        for (int i = 0; i < CO_OPS.length; i++) {
            bulk.members(coops.id(), scene.unit(coops, String.format(Locale.ROOT, "Co-op %02d", i + 1)), CO_OPS[i]);
        }
        seconds = List.of(circle, tenants, coops, union).stream().map(body -> {
            var keeper = scene.member("Keeper", body.id());
            bulk.keepsRoll(keeper.id(), body.id());
            return keeper;
        }).toList();
        bulk.members(circle.id(), null, 38);
        bulk.members(tenants.id(), null, 298);
        bulk.members(union.id(), null, 14_998);
        alliance = scene.alliance(circle, tenants, coops, union);
    }

    private Body body(String name, VoteMethod method, Secrecy secrecy, int notice, String rule) {
        return scene.body(name, 0, kind -> Procedure.of(kind, Electorate.MEMBERS, method, secrecy, notice, rule));
    }

    /// On the first statement all agree; on each of the others one organisation does not.
    private DialogueId answered() {
        var bodies = List.of(circle, tenants, coops, union);
        var draft = new DialogueDraft("Repairs, rents and heat", "What should we stand for together?", "en", null,
                STATEMENTS.stream().map(words -> new DialogueDraft.Seed(words, "en", tenants.id())).toList());
        var dialogue = dialogues.open(tenants.convenor().id(), alliance, tenants.id(), draft).required().id();
        var people = new ArrayList<BulkVotes.Person>();
        for (int i = 0; i < 4 * OF_EACH; i++) {
            int from = i % 4;
            people.add(new BulkVotes.Person(String.valueOf(i + 1), null, bodies.get(from).id(), clock.instant(),
                    IntStream.rangeClosed(1, STATEMENTS.size()).mapToObj(number -> new BulkVotes.Cast(number,
                            number == 1 || number % 4 != from ? Answer.AGREE : Answer.DISAGREE, clock.instant())).toList()));
        }
        answers.add(dialogue, BulkVotes.Source.DEMONSTRATION, people);
        results.refresh(dialogue);
        return dialogue;
    }

    private String moved(Visitor noor, DialogueId dialogue) {
        noor.page().navigate("/dialogues/" + dialogue + "/result");
        noor.reads("Common ground");
        noor.way().hand.press(noor.page()
                .locator("section:has(h2:text('Common ground')) a[href$='/statements/1/further']").first());
        noor.isOn("New draft");
        noor.reads(STATEMENTS.getFirst());
        noor.type("Title", MOTION);
        noor.type("The text to be decided", clauses());
        noor.press("Start the draft");
        noor.isOn(MOTION);
        var motion = noor.page().url();
        noor.follow("Hand it in");
        noor.tick("For " + tenants.name());
        noor.press("Hand in this motion");
        noor.reads("Handed in, not yet ruled on");
        return motion;
    }

    private static String clauses() {
        return IntStream.rangeClosed(1, 9).mapToObj(n -> n + ". " + switch (n) {
            case 1 -> "Nobody is disconnected in winter.";
            case 3 -> "A joint fund pays debts.";
            case 7 -> "Heat networks become private.";
            default -> "This is what clause " + n + " says.";
        }).collect(Collectors.joining("\n"));
    }

    private void admitted(Visitor hilde, Visitor ines, String motion) {
        hilde.page().navigate(motion);
        hilde.unfold("Second or support it");
        hilde.tick("For " + coops.name());
        hilde.press("Second it");
        hilde.reads("You second this motion.");
        hilde.unfold("Enter what a body has decided");
        hilde.follow("Admit it");
        hilde.type("Which body decided?", "Standing orders committee");
        hilde.type("Reason", "In order.");
        hilde.press("Enter it");
        ines.page().navigate(motion);
        ines.press("Confirm for " + circle.name());
        ines.reads("Admitted");
    }

    /// The movers take the words in themselves.
    private static void accepted(Visitor hilde, Visitor noor, String motion) {
        amend(hilde, motion, "pays debts", "lends to households in arrears", "Lend, do not pay");
        noor.page().navigate(motion);
        noor.follow("Lend, do not pay");
        noor.press("Accept this amendment");
        noor.reads("It is part of the text");
    }

    /// A vote puts the words in: entered for one organisation, confirmed for another.
    private static void carried(Visitor tomas, Visitor ines, Visitor hilde, String motion) {
        amend(tomas, motion, "become private", "become public", "Public, not private");
        ines.page().navigate(motion);
        ines.follow("Public, not private");
        ines.unfold("Enter what was decided");
        ines.way().hand.tick(ines.page().locator("[name=kind][value=carried]"));
        ines.page().fill("#outcome-body", "Conference");
        ines.page().fill("#outcome-howMany", "46 of 48, 31 for, 15 against");
        ines.page().fill("#outcome-rule", "Simple majority");
        ines.way().hand.press(ines.page().locator("form:has(#outcome-body) button"));
        hilde.page().navigate(motion);
        hilde.follow("Public, not private");
        hilde.press("Confirm");
        hilde.reads("Carried");
    }

    private static void amend(Visitor visitor, String motion, String old, String words, String title) {
        visitor.page().navigate(motion);
        visitor.follow("Propose an amendment");
        var field = visitor.page().locator("textarea[name=text]");
        var text = field.inputValue();
        Assertions.assertThat(text).contains(old);
        field.fill(text.replace(old, words));
        visitor.type("In a few words", title);
        visitor.press("See what this changes");
        visitor.isOn("Is this what you mean?");
        visitor.press("Move this amendment");
        visitor.reads("Your amendment is moved");
    }

    /// Proposed from the page of the motion by one organisation, confirmed from the home page by another.
    private String put(Visitor ines, Visitor noor, String motion) {
        ines.page().navigate(motion);
        ines.follow("Put this motion to the organisations");
        ines.unfold("Is it about something else?");
        ines.follow("Our basis of agreement");
        ines.reads(MOTION);
        var page = ines.page();
        page.fill("[name=title]", "Shall we ratify the basis of agreement?");
        page.fill("[name=notice]", "Nine clauses on which four organisations would act together.");
        page.fill("[name=caseFor]", "Together we are heard.");
        page.fill("[name=caseAgainst]", "Alone we are free.");
        page.fill("[name=noticeDays]", "30");
        page.check("[name=rung][value=alliance]");
        Assertions.assertThat(page.isChecked("[name=byClause]") && page.isChecked("[name=reservations]")).isTrue();
        page.check("[name=rule][value=most]");
        ines.press("Propose the question");
        ines.isOn("Shall we ratify the basis of agreement?");
        ines.reads("Waits for another organisation than " + circle.name());

        noor.page().navigate("/");
        noor.follow("Shall we ratify the basis of agreement?");
        noor.press("Confirm and fix the rules");
        noor.reads("Confirmed. The rules and rolls are fixed.");
        noor.reads("15,000 members");
        noor.reads("22 units");
        return noor.page().url();
    }

    /// Two tellers of two organisations count the hands of the Circle: 27, 5 and 2, on clause 7 26, 6 and 2.
    private void counted(Visitor ines, Visitor noor, String question) {
        for (var teller : List.of(ines, noor)) {
            teller.page().navigate(question);
            teller.follow("The count of " + circle.name());
            teller.type("E-mail address of the teller", scene.address(teller == ines ? circle.convenor() : tenants.convenor()));
            teller.press("Name this teller");
        }
        for (var teller : List.of(ines, noor)) {
            teller.page().navigate(question);
            teller.follow("The count of " + circle.name());
            hands(teller, 0, 34, 27, 5, 2);
            teller.press("The same figures for all clauses");
            hands(teller, 7, 34, 26, 6, 2);
            teller.press("Enter this count");
        }
        noor.reads("Two tellers counted the same. This count stands.");
    }

    private static void hands(Visitor teller, int item, int... figures) {
        var columns = List.of("present", "for", "against", "abstained");
        for (int column = 0; column < figures.length; column++) {
            teller.page().fill("[name='v" + item + "-" + columns.get(column) + "']", String.valueOf(figures[column]));
        }
    }

    /// A member of the union finds her vote at home and casts it; thousands do as she does.
    private void voted(Browser browser, SignedIn member, String question) {
        var zoe = as(browser, member);
        zoe.page().navigate("/");
        zoe.reads("You vote as a member of " + union.name());
        zoe.follow("Shall we ratify the basis of agreement?");
        zoe.press("Yes to all");
        zoe.press("Cast this vote");
        zoe.isOn("Your vote is in");
        assertThat(zoe.page().locator(".code")).hasText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}"));

        var asked = asked();
        cast(asked, tenants, 118, 19, 4, 97, 38);
        cast(asked, coops, 17, 3, 0, 9, 11);
        cast(asked, union, 3_239, 810, 0, 2_089, 1_960);
        zoe.page().navigate(question);
        zoe.reads("4,050 of 15,000");
    }

    private Question asked() {
        return questions.of(alliance).getFirst();
    }

    private void cast(Question asked, Body body, int yes, int no, int abstained, int seventhYes, int seventhNo) {
        var ballots = new ArrayList<String>();
        for (int i = 0; i < yes + no + abstained; i++) {
            var whole = i < yes ? "y" : i < yes + no ? "n" : "a";
            var seventh = i < seventhYes ? "y" : i < seventhYes + seventhNo ? "n" : "a";
            ballots.add(whole.repeat(7) + seventh + whole.repeat(2));
        }
        bulk.cast(asked, asked.party(body.id()).orElseThrow(), ballots);
    }

    private static void certified(Visitor convenor, Visitor second, String question) {
        convenor.page().navigate(question);
        convenor.press("Count and draw up");
        second.page().navigate(question);
        second.press("Agree and sign");
    }

    private void ratified(Browser browser, String question) {
        var stranger = stranger(browser, question);
        assertThat(stranger.page().locator("header.lead")).containsText("Carried");
        for (var words : List.of("27–5–2", "118–19–4", "17–3", "3,240–810", "80% of votes", "21.6% of the roll", "26–6–2",
                "97–38–6",
                "9–11", "2,090–1,960", "4 of 4 organisations have certified their result")) {
            stranger.reads(words);
        }
        var clauses = stranger.page().locator("#clauses tbody tr");
        assertThat(clauses).hasCount(9);
        for (int clause = 1; clause <= 9; clause++) {
            var binds = clauses.nth(clause - 1).locator("td").last();
            assertThat(binds).hasText(clause == 7 ? circle.name() + ", " + tenants.name() + ", " + union.name() : "All");
        }
        stranger.reads("Reservation of " + coops.name() + ": clause 7 does not bind it.");
        stranger.page().navigate("/alliances/" + alliance + "/basis");
        assertThat(stranger.page().locator("#basis-1-7")).containsText("Reservation");
    }

    /// Three ways back, none longer than three clicks.
    private static void ledBack(Browser browser, String question) {
        var stranger = stranger(browser, question);
        press(stranger, stranger.page().locator("#life a", new com.microsoft.playwright.Page.LocatorOptions()
                .setHasText(STATEMENTS.getFirst())));
        assertThat(stranger.page().locator("#s1")).containsText(STATEMENTS.getFirst());

        stranger.page().navigate(question);
        stranger.follow("Where this comes from");
        stranger.isOn("Where this comes from");
        stranger.reads("Lend, do not pay");
        stranger.reads("taken in by the movers");
        stranger.reads("Public, not private");
        stranger.reads("carried by a vote");
        assertThat(stranger.page().locator("#statements svg").first()).isVisible();
        stranger.follow("Repairs, rents and heat");
        stranger.reads("Common ground");

        stranger.page().navigate(question);
        press(stranger,
                stranger.page().locator("#life").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(MOTION)));
        stranger.isOn(MOTION);
        press(stranger, stranger.page().locator("#life a").first());
        assertThat(stranger.page().locator("#s1")).containsText(STATEMENTS.getFirst());
    }

    /// From the statement by way of the motion to what was decided.
    private static void ledForward(Browser browser, DialogueId dialogue, String question) {
        var stranger = stranger(browser, "/dialogues/" + dialogue + "/statements");
        assertThat(stranger.page().locator("#s1")).containsText("Carried");
        press(stranger, stranger.page().locator("#s1").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(MOTION)));
        stranger.reads("Carried by the organisations");
        press(stranger, stranger.page().locator("#life a[href*='/questions/']").last());
        Assertions.assertThat(stranger.page().url()).startsWith(question);
    }

    private static void press(Visitor visitor, Locator control) {
        visitor.way().hand.press(control.first());
    }

    private static Visitor stranger(Browser browser, String path) {
        return Way.WITHOUT_SCRIPT.desk(browser, path);
    }

    private Visitor as(Browser browser, SignedIn person) {
        var visitor = Way.WITHOUT_SCRIPT.desk(browser, "/");
        visitor.signIn(scene.address(person));
        assertThat(visitor.page().locator(".masthead").getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(person.name()))).isVisible();
        return visitor;
    }
}
