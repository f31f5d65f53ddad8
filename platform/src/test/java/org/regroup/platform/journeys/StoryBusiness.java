package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.regroup.platform.journeys.Story.fill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.ConsentList;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.business.Priorities;
import org.regroup.platform.conferences.business.Timing;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.mandates.CardLine;
import org.regroup.platform.conferences.mandates.Cards;
import org.regroup.platform.decisions.questions.QuestionScene.Body;

/// S19 and S22, and the agenda that comes of them: thirteen hours are needed and nine are there, delegates rank and pull items off the
/// consent list, twelve composites go on the order paper, and sixteen delegates come instructed on two of them.
@TestComponent
class StoryBusiness {

    /// The number of the first composite on the agenda.
    static final int FIRST = StoryMotions.ALL + 1;
    static final int ORDER = FIRST + 12;
    static final int CLAUSE = ORDER + 1;

    private final JointActs acts;
    private final Offices offices;
    private final Arranging arranging;
    private final Items items;
    private final Business business;
    private final Priorities priorities;
    private final ConsentList consent;
    private final Attendees attendees;
    private final Cards cards;

    StoryBusiness(JointActs acts, Offices offices, Arranging arranging, Items items, Business business, Priorities priorities,
            ConsentList consent, Attendees attendees, Cards cards) {
        this.acts = acts;
        this.offices = offices;
        this.arranging = arranging;
        this.items = items;
        this.business = business;
        this.priorities = priorities;
        this.consent = consent;
        this.attendees = attendees;
        this.cards = cards;
    }

    /// Somebody who is nobody's delegate.
    static SignedIn chair(Story story) {
        return story.circle().members().get(10);
    }

    /// Two sponsors give each office; that of the chair at their screens.
    void offices(Story story) {
        var ines = story.at(story.circle().convenor(), "/offices/new");
        ines.page().locator("[name=kind][value=chair]").check();
        fill(ines, "person", story.people().address(chair(story)));
        ines.press("Propose it to the other sponsors");
        StoryDelegates.confirms(story.at(story.tenants().convenor(), ""), "chairs");
        office(story, Office.Kind.ARRANGEMENTS, story.coops(), story.coops().convenor());
        office(story, Office.Kind.DESK, story.circle(), story.circle().convenor());
        office(story, Office.Kind.TELLER, story.tenants(), story.tenants().convenor());
        office(story, Office.Kind.TELLER, story.union(), story.union().convenor());
    }

    private void office(Story story, Office.Kind kind, Body body, SignedIn person) {
        var second = story.bodies().stream().filter(one -> !one.equals(body)).findFirst().orElseThrow();
        var giving = new Offices.Giving(kind, person.id(), body.id(), story.clock().instant(), at(story, 83, 12));
        var act = acts.propose(body.convenor().id(), body.id(), story.id(), Offices.CODE, offices.write(giving)).required();
        acts.confirm(second.convenor().id(), second.id(), story.id(), act.id()).required();
    }

    private static Instant at(Story story, int day, int hour) {
        return story.at(day, hour).atZone(Story.ZONE).toInstant();
    }

    void simulated(Story story) {
        var hilde = story.at(story.coops().convenor(), "/agenda/arrange");
        fill(hilde, "sitting", "Saturday morning");
        fill(hilde, "start", story.at(80, 10));
        fill(hilde, "end", story.at(80, 13));
        press(hilde, "sittings");
        var by = story.coops().convenor().id();
        arranging.sit(by, story.id(), "Saturday afternoon", at(story, 80, 14), at(story, 80, 17)).required();
        arranging.sit(by, story.id(), "Sunday", at(story, 81, 9), at(story, 81, 12)).required();
        fill(hilde, "title", "Motions");
        press(hilde, "sections");
        hilde.unfold("Put some of 31 motions of the alliance on the agenda");
        for (var box : hilde.page().locator("[name=motion]").all()) {
            box.check();
        }
        hilde.press("Put them on the agenda");
        // as many speeches as their movers expect
        for (int n = 1; n <= StoryMotions.ALL; n++) {
            int speeches = n <= 20 ? 6 : n <= 23 ? 5 : 4;
            items.change(by, story.id(), n, "", "", new Timing(0, speeches, 1, 0)).required();
        }
        var everybody = story.stranger("/agenda/simulator");
        everybody.reads("31 items need 13 h; 9 h are there.");
        everybody.reads("These 11 would not be reached: 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31");
        everybody.follow("Agenda");
        everybody.reads("Motion of house 28");
    }

    /// The button of a form that is sent to a part of the agenda.
    private static void press(Visitor visitor, String form) {
        visitor.way().hand.press(visitor.page().locator("form[action$='/agenda/" + form + "'] button").last());
    }

    void ranked(Story story) {
        var hilde = story.at(story.coops().convenor(), "/priorities/arrange");
        fill(hilde, "choices", 12);
        fill(hilde, "closesAt", story.at(61, 18));
        hilde.press("Ask the delegates");
        hilde.reads("The delegates are asked.");
        var delegates = people(story);
        var first = story.at(delegates.getFirst(), "/priorities");
        first.choose("Place 1", "31. That repairs are done in time");
        first.choose("Place 2", "30. Motion of house 30");
        first.press("Send this ranking");
        first.reads("Your ranking is in.");
        var wanted = IntStream.iterate(31, n -> n > 19, n -> n - 1).boxed().toList();
        delegates.subList(1, delegates.size()).forEach(one -> priorities.rank(one.id(), story.id(), wanted).required());
        story.to(61, 19);
        story.stranger("/priorities").reads("48 delegates have ranked.");
        hilde.page().navigate(story.href() + "/priorities/arrange");
        hilde.press("Put motions in the order of the result");
        assertThat(hilde.page().locator("ol.orders li .no").first()).hasText("31");
    }

    /// Everybody with a seat, as they sign in.
    private List<SignedIn> people(Story story) {
        return attendees.delegates(story.id()).stream()
                .map(one -> new SignedIn(Objects.requireNonNull(one.person()), one.name())).toList();
    }

    /// Fourteen motions on which nobody seems to want to speak; five delegates want one of them debated.
    void consented(Story story) {
        var hilde = story.at(story.coops().convenor(), "/consent/arrange");
        IntStream.rangeClosed(18, 31).forEach(n -> Story.box(hilde, "[name=item][value='" + n + "']"));
        fill(hilde, "until", story.at(62, 8));
        hilde.press("Propose this list");
        hilde.reads("The list is proposed.");
        var delegates = people(story);
        delegates.subList(0, 4).forEach(one -> consent.pull(one.id(), story.id(), 20).required());
        var fifth = story.at(delegates.get(30), "/consent");
        fifth.reads("5 delegates together are enough to have one debated after all.");
        assertThat(fifth.page().locator("#item-20")).containsText("4 of 5 delegates needed want it debated.");
        fifth.way().hand.press(fifth.page().locator("#item-20 button"));
        fifth.reads("It is debated if enough delegates say so.");
        assertThat(fifth.page().locator("#item-20")).containsText("Off the list");
        var everybody = story.stranger("/agenda/simulator");
        everybody.reads("31 items need 8 h 7 min; 9 h are there. Everything finds its time.");
    }

    /// What the motions became goes on the agenda in their place, and two sponsors adopt it as the order paper.
    void ordered(Story story, StoryComposites.Made made) {
        var by = story.coops().convenor().id();
        var separate = List.of(4, 7);
        IntStream.rangeClosed(1, StoryMotions.ALL).filter(n -> !separate.contains(n))
                .forEach(n -> items.takeOff(by, story.id(), n, "Part of a composite.").required());
        var hilde = story.at(story.coops().convenor(), "/agenda/arrange");
        hilde.unfold("Add a section");
        fill(hilde, "title", "Composites");
        press(hilde, "sections");
        hilde.press("Up Composites");
        hilde.unfold("Put some of 12 motions of the alliance on the agenda");
        made.composites().forEach(one -> Story.box(hilde, "[name=motion][value='" + one + "']"));
        hilde.page().locator("#section-motions").selectOption(new SelectOption()
                .setLabel("Composites"));
        hilde.press("Put them on the agenda");
        var section = business.of(story.id()).sections().getFirst();
        items.add(by, story.id(), section.id(), ItemKind.OTHER, "In which order people speak", "", 10).required();
        items.add(by, story.id(), section.id(), ItemKind.OTHER, "Clause 3 of composite 12", "", 5).required();
        var ines = story.at(story.circle().convenor(), "/order-paper");
        ines.reads("Everything finds its time.");
        ines.press("Propose to another sponsor to adopt it");
        StoryDelegates.confirms(story.at(story.tenants().convenor(), ""),
                "The order paper");
        var everybody = story.stranger("/order-paper");
        everybody.reads("Edition 1");
        for (int n = 1; n <= 12; n++) {
            assertThat(everybody.page().locator("#item-" + (FIRST + n - 1))).containsText(StoryComposites.title(n));
        }
    }

    /// Each delegate of the union is instructed on composites 2 and 4 and free on everything else.
    void instructed(Story story) {
        var sent = attendees.delegates(story.id()).stream().filter(one -> story.union().id().equals(one.organisation())).toList();
        var tomas = story.at(story.union().convenor(), "/delegates/" + story.union().id() + "/mandates");
        tomas.follow(sent.getFirst().name());
        instruct(tomas, FIRST + 1, "for");
        instruct(tomas, FIRST + 3, "for, but by card vote");
        tomas.type("Who said so", "Regional council, 21 of 30");
        tomas.press("Write on the card");
        tomas.reads("Written on the card.");
        for (Attendee one : sent.subList(1, sent.size())) {
            cards.write(story.id(), one.id(), new Cards.Asking(story.union().convenor().id(), null),
                    List.of(new Cards.Said(FIRST + 1, CardLine.Way.INSTRUCTED, "for"),
                            new Cards.Said(FIRST + 3, CardLine.Way.INSTRUCTED, "for, but by card vote")),
                    "Regional council, 21 of 30").required();
        }
        var member = story.at(story.union().members().getLast(), "/delegates/" + story.union().id() + "/mandates");
        assertThat(member.page().locator("article", new Page.LocatorOptions().setHas(member.page().locator("ul.list"))))
                .hasCount(16);
        assertThat(member.page().locator("article li").filter(new Locator.FilterOptions().setHasText("instructed: for")))
                .hasCount(32);
        var own = story.at(story.union().members().getFirst(), "/pass");
        own.follow("Your mandate card");
        own.reads("instructed: for (Regional council, 21 of 30)");
        var other = story.at(story.tenants().convenor());
        var answer = other.page().navigate(story.href() + "/delegates/" + story.union().id() + "/mandates");
        org.assertj.core.api.Assertions.assertThat(Objects.requireNonNull(answer).status()).as("nobody else's").isEqualTo(404);
    }

    private static void instruct(Visitor visitor, int item, String how) {
        visitor.page().locator("[name=way" + item + "][value=instructed]").check();
        fill(visitor, "position" + item, how);
    }
}
