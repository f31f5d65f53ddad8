package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.journeys.Story.box;
import static org.regroup.platform.journeys.Story.fill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.conferences.lots.SeatDraws;
import org.regroup.platform.decisions.BulkElections;
import org.regroup.platform.decisions.Counting;
import org.regroup.platform.decisions.CountingRule;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.Marks;
import org.regroup.platform.decisions.TieOrder;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.shared.Sql;

/// S13, S15 and S16: four sponsors, how many delegates each sends and by which standing orders, the rolls frozen, delegates elected,
/// named and drawn.
@TestComponent
class StoryDelegates {

    private static final String ENTITLEMENT = "How many delegates each organisation sends";

    private final DelegateScene scene;
    private final Naming naming;
    private final Attendees attendees;
    private final SeatDraws draws;
    private final BulkElections elections;
    private final Counting counting;

    StoryDelegates(DelegateScene scene, Naming naming, Attendees attendees, SeatDraws draws, BulkElections elections,
            Counting counting) {
        this.scene = scene;
        this.naming = naming;
        this.attendees = attendees;
        this.draws = draws;
        this.elections = elections;
        this.counting = counting;
    }

    void sponsored(Story story) {
        var ines = story.ines();
        ines.page().navigate("/conferences/new");
        ines.type("Title", "Warm winters for all");
        ines.type("What it is for", "That nobody goes cold, and that we act together.");
        ines.page().locator("#alliance").selectOption(story.alliance().toString());
        fill(ines, "startsOn", story.day(80));
        fill(ines, "endsOn", story.day(81));
        fill(ines, "place", "Mill Hall");
        fill(ines, "zone", Story.ZONE);
        fill(ines, "languages", "English and German, interpreted both ways");
        story.bodies().stream().skip(1).forEach(one -> box(ines, "[name='other-" + one.id() + "']"));
        ines.press("Propose it to them");
        ines.isOn("Warm winters for all");
        story.held(ConferenceId.of(ines.page().url().replaceFirst(".*/", "")));
        for (var sponsor : story.bodies().subList(1, 4)) {
            var visitor = story.at(sponsor.convenor(), "");
            visitor.press("Stand behind it");
            visitor.reads("Your organisation stands behind it.");
        }
    }

    /// Tried by whoever wants to, proposed by one sponsor, confirmed by another.
    void apportioned(Story story) {
        var ines = story.at(story.circle().convenor(), "/delegates");
        ines.follow("Try rules out");
        story.bodies().forEach(one -> box(ines, "[name='org-" + one.id() + "']"));
        fill(ines, "minimum", 4);
        fill(ines, "step", 120);
        fill(ines, "cap", 40);
        fill(ines, "lot", 8);
        fill(ines, "freezesOn", story.day(40));
        ines.press("Show who would send how many");
        for (var words : List.of("4 (10 %)", "6 (15 %)", "14 (35 %)", "16 (40 %)", "129 (84 %)",
                "By its members alone " + story.union().name() + " would send 129 delegates; the cap leaves it 16.")) {
            ines.reads(words);
        }
        assertThat(ines.page().locator("#compare thead th")).hasCount(2 + 6);
        ines.press("Propose this rule");
        ines.reads("Proposed. Another sponsor has to agree.");
        confirms(story.at(story.tenants().convenor(), ""), ENTITLEMENT);
        var everybody = story.stranger("/delegates");
        for (var number : List.of("4", "6", "14", "16", "8", "48")) {
            assertThat(everybody.page().locator("#entitlement tbody td[data-l='Delegates']").getByText(number,
                    new Locator.GetByTextOptions().setExact(true))).hasCount(1);
        }
    }

    /// A vote takes a minute on paper; any one organisation may ask for cards; five delegates take an item off the consent list.
    void standingOrders(Story story) {
        var hilde = story.at(story.coops().convenor(), "/standing-orders");
        hilde.follow("Propose standing orders");
        fill(hilde, "vote", 1);
        fill(hilde, "pulls", 5);
        fill(hilde, "quorum", 50);
        assertThat(hilde.page().locator("[name='cards-any']")).isChecked();
        hilde.press("Propose it to the other sponsors");
        hilde.reads("It takes effect when another sponsor confirms it.");
        var tomas = story.at(story.union().convenor(), "/standing-orders");
        tomas.follow("Standing orders as proposed");
        tomas.reads("or the delegation of any organisation");
        tomas.follow("Confirm or decline");
        confirms(tomas, "Standing orders");
        story.stranger("/standing-orders").reads("Version 1");
    }

    static void confirms(Visitor visitor, String what) {
        visitor.way().hand.press(visitor.page().locator("#waiting li", new Page.LocatorOptions().setHasText(what))
                .locator("form[action$='/confirm'] button").first());
        visitor.reads("Confirmed. It has taken effect.");
    }

    void frozen(Story story) {
        scene.frozen(story.id());
        var everybody = story.stranger("/delegates");
        everybody.reads("Frozen: members are counted as they were on");
        everybody.reads("When members joined");
        everybody.unfold(story.union().name() + ": 15,000 members");
        assertThat(everybody.page().locator("#entitlement details[open] tbody tr")).hasCount(7);
        var figures = everybody.page().request().get(story.href() + "/delegates/entitlement.json").text();
        assertThat(figures).contains("\"members\" : 15000", "\"members\" : 1200", "\"delegates\" : 14", "\"joined\"");
    }

    /// A and B by ranked ballot, C by its co-ops, D by groups of branches.
    void chosen(Story story) {
        seated(story, story.circle(), 4, 27);
        seated(story, story.tenants(), 6, 60);
        named(story, story.coops(), 14, "Co-op");
        named(story, story.union(), 16, "Branch group");
        naming.name(story.union().convenor().id(), story.union().id(), story.id(),
                new Naming.Entry(Attendee.Kind.ALTERNATE, story.union().members().get(16).name(),
                        story.people().address(story.union().members().get(16)), null, "Regional council, reserve"))
                .required();
        var ines = story.at(story.circle().convenor(), "/delegates");
        assertThat(ines.page().locator("#entitlement tr.sum")).containsText("40");
    }

    private void seated(Story story, Body body, int seats, int ballots) {
        var election = elected(story, body, seats, ballots);
        var convenor = story.at(body.convenor(), "/delegates");
        convenor.follow("Name whom " + body.name() + " sends");
        convenor.press("Seat those elected");
        convenor.reads("Those elected are named.");
        convenor.reads("Free: no delegate seat");
        convenor.reads(election.rules().title());
    }

    /// One more than there are seats is elected, as alternate; each voter ranks them as they stand in the list of members.
    private Election elected(Story story, Body body, int seats, int ballots) {
        var now = Sql.now(story.clock());
        var candidates = body.members().subList(0, seats + 2);
        var rules = new ElectionRules("Delegates of " + body.name(), "", seats + 1, story.day(120), "One in ten",
                CountingRule.SCOTTISH, false, TieOrder.OWN, "", List.of(), now, now, now.plusSeconds(60));
        var scrutineer = body.members().getLast();
        var election = elections.add(new Holder.OfOrganisation(body.id(), body.name()), rules,
                new Election.Spoken(body.convenor().id(), body.id()), new Election.Spoken(scrutineer.id(), body.id()),
                candidates.stream().map(one -> new BulkElections.Stands(one.id(), body.id(), "I am " + one.name(),
                        scrutineer.id())).toList(),
                now);
        var marks = marks(elections.paper(election), candidates);
        elections.vote(election.id(), Collections.nCopies(ballots, marks));
        story.clock().advance(java.time.Duration.ofMinutes(2));
        counting.count(body.convenor().id(), election.id(), "").required();
        counting.publish(scrutineer.id(), election.id(), "").required();
        return election;
    }

    private static Marks marks(List<PersonId> paper, List<SignedIn> order) {
        var numbers = new ArrayList<>(Collections.nCopies(paper.size(), 0));
        IntStream.range(0, order.size()).forEach(i -> numbers.set(paper.indexOf(order.get(i).id()), i + 1));
        return Marks.of(numbers);
    }

    /// The first by whoever speaks for the organisation, at a screen.
    private void named(Story story, Body body, int seats, String by) {
        var convenor = story.at(body.convenor(), "/delegates");
        convenor.follow("Name whom " + body.name() + " sends");
        var first = body.members().getFirst();
        fill(convenor, "name", first.name());
        fill(convenor, "email", story.people().address(first));
        fill(convenor, "basis", by + " 1, meeting of 12 of 15");
        convenor.page().locator("#name-somebody button").click();
        convenor.reads("Named.");
        for (int seat = 2; seat <= seats; seat++) {
            var one = body.members().get(seat - 1);
            naming.name(body.convenor().id(), body.id(), story.id(), new Naming.Entry(Attendee.Kind.DELEGATE, one.name(),
                    story.people().address(one), null, by + " " + seat + ", meeting of 12 of 15")).required();
        }
    }

    /// Eight seats among twelve who stand, with a number that nobody could know before.
    void drawn(Story story) {
        var ines = story.at(story.circle().convenor(), "/draw");
        ines.reads("8 delegate seats are for people who belong to none");
        fill(ines, "closesAt", story.at(47, 18));
        fill(ines, "publicNumber", "The national lottery of Saturday, in the order drawn");
        ines.press("Open the draw");
        ines.reads("Open. People can stand.");
        var first = story.people().stranger();
        var stands = story.at(first, "/draw");
        stands.press("Stand");
        stands.reads("You stand, with number 1.");
        var draw = draws.of(story.id()).getFirst();
        for (int n = 2; n <= 12; n++) {
            draws.enter(story.people().stranger().id(), story.id(), draw.id()).required();
        }
        story.to(47, 20);
        var noor = story.at(story.tenants().convenor(), "/draw");
        noor.type("The public number, as it turned out", "4 19 23 31 42 49");
        noor.press("Draw");
        noor.reads("Drawn. Those drawn have their seats.");
        noor.unfold("Draw it again");
        assertThat(noor.page().locator("main ol.list li")).hasCount(12);
        noor.reads(Objects.requireNonNull(draws.of(story.id()).getFirst()).seed());
        story.stranger("/delegates").reads("48");
        assertThat(attendees.delegates(story.id())).hasSize(48);
    }
}
