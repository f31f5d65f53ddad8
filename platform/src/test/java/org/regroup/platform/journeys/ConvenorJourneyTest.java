package org.regroup.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.platform.testing.Browser;

/// The first ten minutes of a convenor: from a mail address to a dialogue with another organisation.
@InTheDemonstration
class ConvenorJourneyTest {

    @ParameterizedTest
    @EnumSource
    void aConvenorOpensAnAllianceWithAnotherOrganisation(Way way, Browser browser) {
        var rosa = way.desk(browser, "/");
        rosa.signIn("rosa-" + way.suffix().toLowerCase(java.util.Locale.ROOT) + "@example.org", "Rosa");
        var kitchen = found(rosa);
        var alliance = propose(rosa);

        accept(way.desk(browser, "/demo"), alliance);

        var link = openDialogue(rosa, alliance, kitchen);
        way.desk(browser, link).isOn("Cold kitchens");
    }

    private static String found(Visitor rosa) {
        var name = "Bike Kitchen " + rosa.way().suffix();
        rosa.follow("Bring your organisation");
        rosa.type("Name", name);
        rosa.type("What it is", "We mend bicycles and cook together every Thursday.");
        rosa.tick(switch (rosa.way()) {
            case MOUSE, WITHOUT_SCRIPT -> "green leaf";
            case KEYBOARD -> "green-blue arch";
        });
        rosa.press("Found it");
        rosa.isOn(name);
        return name;
    }

    private static String propose(Visitor rosa) {
        var name = "Warm Kitchens " + rosa.way().suffix();
        rosa.go("Alliances");
        rosa.follow("Propose an alliance");
        rosa.choose("Which organisation?", "Tenants’ Campaign");
        rosa.type("Name", name);
        rosa.type("Purpose", "That nobody in our street sits in a cold kitchen.");
        rosa.press("Propose it");
        rosa.reads("Somebody else, in another organisation, must answer.");
        return name;
    }

    private static void accept(Visitor noor, String alliance) {
        noor.press("Be Noor");
        noor.follow(alliance);
        noor.press("Accept and open the alliance");
        noor.reads("Agreed");
    }

    private static String openDialogue(Visitor rosa, String alliance, String organisation) {
        rosa.go("Alliances");
        rosa.follow(alliance);
        rosa.reads(organisation);
        rosa.reads("Tenants’ Campaign");
        rosa.follow("Open a dialogue");
        rosa.type("Title", "Cold kitchens");
        rosa.type("One statement a line", "Nobody should have to choose between heating and eating.\n"
                + "The landlord pays for the boiler.\nWe cook together when it is cold.");
        rosa.press("Open the dialogue");
        rosa.isOn("Cold kitchens");
        rosa.reads("Take part by link");
        var link = rosa.page().locator("main code").textContent();
        assertThat(link).contains("/d/");
        return link;
    }
}
