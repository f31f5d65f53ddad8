package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.hall.orders.ProceduralMotion.Kind.SUSPEND_ORDERS;
import static org.regroup.platform.conferences.business.BusinessScene.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Limits;
import org.regroup.hall.speaking.Policy;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.business.AgendaChange.Kind;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(BusinessScene.class)
class WhatHoldsWasAdoptedTest {

    private static final StandingOrders SHORT = new StandingOrders(new Limits(120, 60, 0, 30, 2, 1), Policy.FIRST_COME, List.of(),
            List.of(new Demand(Rung.SECRET, 3, false)), 250, 2, Unreached.FALLS, 30);

    @Autowired
    BusinessScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Business business;
    @Autowired
    Orders orders;
    @Autowired
    OrderPapers papers;
    @Autowired
    AgendaRepository agendas;
    @Autowired
    JointActs acts;
    @Autowired
    Happenings happenings;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Convened at;
    private AgendaSection section;

    @BeforeEach
    void aConferenceWithThreeItems() {
        at = scene.convened();
        arranging.sit(at.by(), at.id(), "Morning", at.at(0, 10, 0), at.at(0, 13, 0)).required();
        section = arranging.section(at.by(), at.id(), "Reports", null, null).required();
        Stream.of("a", "b", "c")
                .forEach(title -> items.add(at.by(), at.id(), section.id(), ItemKind.REPORT, title, "", 10).required());
    }

    private List<Integer> numbers() {
        return business.of(at.id()).items().stream().map(BusinessItem::number).toList();
    }

    private void adopted() {
        scene.jointly(at, OrderPapers.CODE, papers.proposal(agendas.of(at.id())));
    }

    private void happens(Act act) {
        happenings.enter(at.id(), Ids.next(clock), at.first().convenor().id(), Optional.empty(), act).required();
    }

    @Test
    void theConferenceGoesByWhatTwoSponsorsAdoptedAndNotByWhatIsWritten() {
        adopted();
        items.move(at.by(), at.id(), 3, true).required();
        items.takeOff(at.by(), at.id(), 1, "Not ready.").required();
        items.add(at.by(), at.id(), section.id(), ItemKind.BREAK, "Tea", "", 15).required();
        assertThat(numbers()).containsExactly(1, 2, 3);
        assertThat(AgendaChange.between(business.of(at.id()), agendas.of(at.id()))).containsExactlyInAnyOrder(
                new AgendaChange(Kind.OFF, 1, "a"), new AgendaChange(Kind.ORDER, 2, "b"), new AgendaChange(Kind.ADDED, 4, "Tea"));
        assertThat(mvc.get().uri(at.href() + "/order-paper")).hasStatusOk().bodyText().contains("Edition 1",
                "Item 1, a: taken off.", "Item 4, Tea: put on.");
        adopted();
        assertThat(numbers()).containsExactly(3, 2, 4);
        assertThat(mvc.get().uri(at.href() + "/order-paper?edition=1")).hasStatusOk().bodyText()
                .contains("This is an earlier edition.");
        assertThat(mvc.get().uri(at.href() + "/order-paper?edition=3")).hasStatus(404);
    }

    @Test
    void whatIsConfirmedIsExactlyWhatWasProposed() {
        var first = at.first();
        var act = acts.propose(first.convenor().id(), first.id(), at.id(), OrderPapers.CODE,
                papers.proposal(agendas.of(at.id()))).required();
        items.move(at.by(), at.id(), 3, true).required();
        assertThat(keys(acts.confirm(at.second().convenor().id(), at.second().id(), at.id(), act.id())))
                .containsExactly("business.ground.paper.changed");
        items.move(at.by(), at.id(), 3, false).required();
        acts.confirm(at.second().convenor().id(), at.second().id(), at.id(), act.id()).required();
        assertThat(keys(acts.propose(first.convenor().id(), first.id(), at.id(), OrderPapers.CODE,
                papers.proposal(agendas.of(at.id()))))).containsExactly("business.ground.paper.same");
    }

    @Test
    void onceTheConferenceSitsItDecidesItselfByAVoteThatStandsInItsLog() {
        adopted();
        var chair = at.first().members().get(1);
        scene.office(at, Office.Kind.CHAIR, chair);
        happens(new Act.SittingOpened("Morning"));
        items.move(at.by(), at.id(), 3, true).required();
        var seen = papers.proposal(agendas.of(at.id()));
        assertThat(keys(acts.propose(at.first().convenor().id(), at.first().id(), at.id(), OrderPapers.CODE, seen)))
                .containsExactly("business.ground.sits");
        // that somebody took the chair is no vote
        assertThat(keys(papers.resolve(chair.id(), at.id(), 1, seen))).containsExactly("business.ground.line");
        assertThatThrownBy(() -> papers.resolve(at.by(), at.id(), 1, seen)).isInstanceOf(Forbidden.class);
        happens(new Act.Entitled(List.of(new Act.Seats("x", 2))));
        happens(new Act.Came(new Attendee("1", Voice.DELEGATE, "x", Map.of())));
        happens(new Act.Came(new Attendee("2", Voice.DELEGATE, "x", Map.of())));
        happens(new Act.Moved(SUSPEND_ORDERS, "1", List.of("2")));
        happens(new Act.Settled(SUSPEND_ORDERS, true, false, 2, 0));
        int line = happenings.entries(at.id(), 0).size();
        assertThat(keys(papers.resolve(chair.id(), at.id(), line, "something else")))
                .containsExactly("business.ground.paper.changed");
        assertThat(papers.resolve(chair.id(), at.id(), line, seen).required().line()).isEqualTo(line);
        assertThat(numbers()).containsExactly(1, 3, 2);
        items.move(at.by(), at.id(), 3, true).required();
        assertThat(keys(papers.resolve(chair.id(), at.id(), line, papers.proposal(agendas.of(at.id())))))
                .containsExactly("business.ground.line.used");
        // the same vote may have been on the standing orders too
        var draft = new OrdersDraft(0, "1. Be brief.", SHORT);
        orders.resolve(chair.id(), at.id(), line, draft).required();
        assertThat(happenings.hall(at.id()).rules()).isEqualTo(SHORT);
        assertThat(mvc.get().uri(at.href() + "/standing-orders")).bodyText().contains("line " + line + " of its log");
        // what was annulled adopts nothing
        happens(new Act.Called("1", "The order paper", Optional.empty()));
        happens(new Act.VoteOpened("v1", "1", "The order paper", "", Rung.HANDS, ""));
        happens(new Act.VoteClosed("v1"));
        happens(new Act.Declared("v1", true, 2, 0, 0, ""));
        int declared = happenings.entries(at.id(), 0).size();
        happens(new Act.Annulled("v1", "The doors were not shut."));
        assertThat(keys(papers.resolve(chair.id(), at.id(), declared, papers.proposal(agendas.of(at.id())))))
                .containsExactly("business.ground.line");
    }

    @Test
    void standingOrdersAreProposedWholeAndTheLastVersionHolds() {
        assertThat(orders.inForce(at.id())).isEqualTo(StandingOrders.USUAL);
        scene.jointly(at, Orders.CODE, OrdersText.proposal(new OrdersDraft(0, "1. Be brief.", SHORT)));
        assertThat(orders.inForce(at.id())).isEqualTo(SHORT);
        assertThat(happenings.hall(at.id()).orders()).contains(SHORT);
        assertThat(keys(acts.propose(at.first().convenor().id(), at.first().id(), at.id(), Orders.CODE,
                OrdersText.proposal(new OrdersDraft(0, "1. Be long.", StandingOrders.USUAL)))))
                .containsExactly("business.ground.orders.changed");
        scene.jointly(at, Orders.CODE, OrdersText.proposal(new OrdersDraft(1, "1. As usual.", StandingOrders.USUAL)));
        assertThat(orders.current(at.id())).hasValueSatisfying(one -> assertThat(one.version()).isEqualTo(2));
        assertThat(mvc.get().uri(at.href() + "/standing-orders")).hasStatusOk().bodyText().contains("Version 2", "1. As usual.",
                "That the vote be now taken: moved by a delegate who has not spoken on the item");
        assertThat(mvc.get().uri(at.href() + "/standing-orders?version=1")).hasStatusOk().bodyText().contains("1. Be brief.",
                "no longer holds", "Secret vote: if 3 delegates demand it.", "25 % of the delegates");
        // the plan goes by them: three reports of ten minutes take no longer, a motion does
        assertThat(orders.inForce(at.id()).allowances(0).mover()).isEqualTo(300);
    }

    @Test
    void theFormGivesBackWhatItWasFilledWith() {
        for (var parts : Arrays.asList(SHORT, StandingOrders.USUAL)) {
            var draft = new OrdersDraft(3, "The text.", parts);
            assertThat(OrdersForm.read(Typed.of(OrdersForm.values(draft))).required()).isEqualTo(draft);
            assertThat(OrdersText.proposed(OrdersText.proposal(draft))).isEqualTo(draft);
        }
        for (var code : Criteria.CODES) {
            assertThat(Criteria.code(Criteria.of(code).orElseThrow())).isEqualTo(code);
        }
    }

    @Test
    void aSponsorProposesStandingOrdersOnAFormThatKeepsWhatWasTyped() {
        var convenor = at.first().convenor();
        assertThat(mvc.get().uri(at.href() + "/standing-orders/new").with(People.signedIn(convenor))).hasStatusOk().bodyText()
                .contains("1. Whoever moves a motion speaks for 5 min, others for 3 min each");
        assertThat(mvc.get().uri(at.href() + "/standing-orders/new").with(People.signedIn(at.arranges()))).hasStatus(403);
        assertThat(mvc.post().uri(at.href() + "/standing-orders/new").with(People.signedIn(convenor)).with(csrf())
                .param("text", "").param("mover", "five").param("quorum", "101").param("pulls", "0")).hasStatusOk().bodyText()
                .contains("The text is missing.", "Minutes such as 3 or 2:30, at most 60.", "A whole number from 0 to 100.",
                        "value=\"five\"");
        var sent = mvc.post().uri(at.href() + "/standing-orders/new").with(People.signedIn(convenor)).with(csrf()).param("under",
                at.first().id().toString());
        OrdersForm.values(new OrdersDraft(0, "1. Be brief.", SHORT)).forEach(sent::param);
        assertThat(sent).hasStatus3xxRedirection();
        var act = acts.of(at.id()).stream().filter(one -> one.kind().equals(Orders.CODE)).findFirst().orElseThrow();
        assertThat(mvc.get().uri(at.href() + "/standing-orders/proposals/" + act.id())).hasStatusOk().bodyText()
                .contains("1. Be brief.", "Whoever moves a motion speaks for 2 min");
    }

    @Test
    void theOrderPaperAndTheReportArePrinted() {
        adopted();
        happens(new Act.SittingOpened("Morning"));
        happens(new Act.Called("1", "a", Optional.empty()));
        happens(new Act.Disposed("1", Act.Disposal.NOTED, "", "", ""));
        assertThat(mvc.get().uri(at.href() + "/order-paper/report")).hasStatusOk().bodyText().contains("noted",
                "2 items need 20 min");
        assertThat(mvc.get().uri(at.href() + "/agenda")).hasStatusOk().bodyText().contains("noted", "Order paper, edition 1");
        for (var file : List.of("/order-paper.pdf", "/order-paper/report.pdf", "/order-paper.odt")) {
            assertThat(mvc.get().uri(at.href() + file)).hasStatusOk();
        }
    }
}
