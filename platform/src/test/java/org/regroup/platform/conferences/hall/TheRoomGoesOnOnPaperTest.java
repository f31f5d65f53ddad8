package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.day.Act;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.speaking.FloorTime;
import org.regroup.hall.speaking.Trait;
import org.regroup.platform.conferences.business.BusinessScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class TheRoomGoesOnOnPaperTest {

    @Autowired
    HallScene scene;
    @Autowired
    Happenings happenings;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Sitting at;

    @BeforeEach
    void itSits() {
        at = scene.sits();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.empty()));
    }

    @Test
    void fromTheChairsPageAndBackWithEverySlip() {
        refused("do", "paper", "reason", " ").contains("Say what happened.");
        done("do", "paper", "reason", "The router died.");
        assertThat(page().select(".flag").text()).contains("On paper since");
        refused("do", "paper", "reason", "Again.").contains("The room runs on paper already.");
        var began = clock.instant().atZone(BusinessScene.ZONE).format(DateTimeFormatter.ofPattern("HH:mm"));
        clock.advance(Duration.ofMinutes(40));
        refused("do", "spoken", "who", "999", "side", "for", "began", "half past", "length", "2:75")
                .contains("Nobody in this conference has this number.", "Write the hour like 14:30.",
                        "Write minutes like 3 or 2:30.", "value=\"half past\"", "value=\"2:75\"");
        done("do", "spoken", "who", "4", "side", "for", "began", began, "length", "2:30");
        done("do", "online");
        refused("do", "online").contains("The room does not run on paper.");
        refused("do", "note", "note", "").contains("Write what ought to stand there.");
        done("do", "note", "note", "Two languages were interpreted.");

        assertThat(FloorTime.of(scene.hall(at).floor().heard(), Trait.ORGANISATION).permille(at.at().second().id().toString()))
                .as("a speech on paper counts like any other").contains(1000);
        var lines = Minutes.of(happenings.entries(at.id(), 0)).sittings().getLast().all().toList();
        assertThat(lines).filteredOn(Line.OnPaper.class::isInstance).hasSize(1);
        assertThat(lines).filteredOn(Line.OnLine.class::isInstance).hasSize(1);
        assertThat(lines).filteredOn(Line.Noted.class::isInstance).hasSize(1);
    }

    @Test
    void slipsArePrintedByWhoeverChairs() {
        var address = at.at().href() + "/chair/slips.pdf";
        assertThat(mvc.get().uri(address).with(People.signedIn(at.chair()))).hasStatusOk().hasContentType("application/pdf");
        assertThat(mvc.get().uri(address).with(People.signedIn(at.delegate(1)))).hasStatus(403);
    }

    private void done(String... fields) {
        assertThat(sent(fields)).hasStatus3xxRedirection();
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(String... fields) {
        return assertThat(sent(fields)).hasStatusOk().bodyText();
    }

    private MvcTestResult sent(String... fields) {
        var request = mvc.post().uri(at.at().href() + "/chair").with(csrf()).with(People.signedIn(at.chair()))
                .param("id", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page() {
        try {
            return Jsoup.parse(mvc.get().uri(at.at().href() + "/chair").with(People.signedIn(at.chair())).exchange()
                    .getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
