package org.regroup.platform.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ConferenceScene.class)
class NoConferenceSpoilsTheHomePageTest {

    @Autowired
    ConferenceScene scene;
    @Autowired
    Conferences conferences;
    @Autowired
    MockMvcTester mvc;

    /// Java takes +01:00 for a zone; the database, which sorts what comes next by the zone of each conference, does not, and takes
    /// UTC+05:00 for the other side of the world.
    @Test
    void aZoneIsOneThatTheDatabaseKnowsToo() {
        var first = scene.body("Tenants", 3);
        var second = scene.body("Coops", 3);
        for (var zone : List.of("+01:00", "UTC+05:00", "Z")) {
            var terms = scene.terms(null, second);
            var proposed = conferences.propose(first.convenor().id(), first.id(), new ConferenceTerms(terms.title(),
                    terms.purpose(), terms.place(), ZoneId.of(zone), terms.startsOn(), terms.endsOn(), "", "", null,
                    terms.others()));
            assertThat(proposed).as(zone).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.grounds())
                    .isEqualTo(List.of(Ground.at("zone", "conferences.ground.zone"))));
        }
        scene.open();
        assertThat(mvc.get().uri("/")).hasStatusOk();
    }
}
