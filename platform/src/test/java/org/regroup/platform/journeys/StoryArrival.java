package org.regroup.platform.journeys;

import static org.regroup.platform.journeys.Story.fill;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.conferences.desk.Desk;
import org.regroup.platform.conferences.programme.Registrations;

/// S23, the desk: 46 of 48 delegates and 310 others come, ninety of them from afar.
@TestComponent
class StoryArrival {

    private static final int OTHERS = 310;
    private static final int REMOTE = 90;

    private final StoryHall hall;
    private final DelegateScene delegates;
    private final Attendees attendees;
    private final Naming naming;
    private final Desk desk;
    private final Registrations registrations;

    StoryArrival(StoryHall hall, DelegateScene delegates, Attendees attendees, Naming naming, Desk desk,
            Registrations registrations) {
        this.hall = hall;
        this.delegates = delegates;
        this.attendees = attendees;
        this.naming = naming;
        this.desk = desk;
        this.registrations = registrations;
    }

    /// By the code of a pass, by name, and from a list on paper; one alternate takes a seat.
    void arrived(Story story) {
        var chair = StoryBusiness.chair(story);
        var observer = naming.name(story.circle().convenor().id(), story.circle().id(), story.id(),
                new Naming.Entry(Attendee.Kind.OBSERVER, chair.name(), story.people().address(chair), null, "General meeting"))
                .required();
        remote(story);
        var ines = story.at(story.circle().convenor(), "/desk");
        var coops = of(story, 2);
        var union = of(story, 3);
        var drawn = attendees.delegates(story.id()).stream().filter(one -> one.organisation() == null).toList();
        fill(ines, "code", delegates.code(union.getFirst()));
        ines.way().hand.press(ines.page().locator("#by-code button"));
        ines.reads(union.getFirst().name() + " is here (No. " + union.getFirst().number() + ").");
        ines.type("Name or number", Integer.toString(coops.getFirst().number()));
        ines.press("Look");
        ines.press("Check in " + coops.getFirst().name());
        ines.reads(coops.getFirst().name() + " is here");
        var alternate = attendees.of(story.id()).stream()
                .filter(one -> one.alternate() && story.union().id().equals(one.organisation())).findFirst().orElseThrow();
        var missing = List.of(coops.getLast(), union.getLast(), drawn.getLast(), union.getFirst(), coops.getFirst());
        var list = attendees.delegates(story.id()).stream().filter(one -> !missing.contains(one)).map(Attendee::who).toList();
        fill(ines, "numbers", String.join(" ", list) + ", " + alternate.who() + " " + observer.who());
        ines.press("Check all in");
        ines.reads(list.size() + 2 + " checked in");
        ines.page().locator("#delegate-" + alternate.number()).selectOption(Integer.toString(union.getLast().number()));
        ines.press(alternate.name() + " steps in");
        ines.reads("The alternate has the seat and its vote.");
        for (int n = 1; n < OTHERS; n++) {
            desk.register(story.circle().convenor().id(), story.id(), Attendee.Kind.GUEST, "Guest " + n, "").required();
            hall.hall(story);
        }
        ines.page().navigate(story.href() + "/desk");
        ines.reads("46 of 48 delegates can vote; 310 others are here. Quorum reached.");
    }

    /// A quarter of those who come follow from home.
    private void remote(Story story) {
        for (int n = 0; n < REMOTE; n++) {
            registrations.register(story.people().stranger().id(), story.id(), new Registrations.Coming(
                    List.of(story.day(80), story.day(81)), true, "", false)).required();
        }
        story.at(story.circle().convenor(), "/registrations").reads("90");
    }

    private List<Attendee> of(Story story, int body) {
        var id = story.bodies().get(body).id();
        return attendees.delegates(story.id()).stream().filter(one -> id.equals(one.organisation())).toList();
    }
}
