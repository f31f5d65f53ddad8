package org.regroup.platform.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// The first ten minutes of somebody who belongs to no organisation and was sent a link.
@InTheDemonstration
class StrangerJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void somebodyWithoutAnAccountTakesPart(Way way, Browser browser) {
        var guest = way.desk(browser, places.takingPart());
        guest.isOn("Repairs, rents and heat");
        guest.reads("You need no account.");
        guest.press("Take part");

        for (int answer = 1; answer <= 10; answer++) {
            guest.reads("Statement " + answer);
            guest.press(answer % 3 == 0 ? "Disagree" : "Agree");
        }
        guest.reads("Statement 11");
        guest.reads("Answering as somebody who belongs to no organisation");
        guest.follow("See the result");

        guest.isOn("Repairs, rents and heat");
        guest.reads("Common ground");
    }
}
