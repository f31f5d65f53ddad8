package org.regroup.platform.organisations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonConfirmed;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(Scene.class)
class AListIsLookedAtBeforeItIsAddedTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Memberships memberships;

    @Autowired
    Roll roll;

    @Autowired
    ApplicationEventPublisher events;

    SignedIn ines;
    Organisation circle;
    String base;

    @BeforeEach
    void anOrganisationWithItsConvenor() {
        ines = scene.person("Ines");
        circle = scene.foundedBy(ines);
        base = "/organisations/" + circle.id() + "/roll";
    }

    @Test
    void thePreviewShowsWhatWouldHappenAndNothingIsWrittenUntilItIsAdded() {
        roll.add(circle.id(), java.util.List.of(new RollLine("Bo", "bo@circle.example", Standing.VOTING, null, null),
                new RollLine("Cem", "cem@circle.example", Standing.VOTING, null, null)));
        var waiting = upload("name,email,standing,unit\nBo,BO@circle.example,,\nCem,cem@circle.example,advisory,Millbrook\n"
                + "Dan,dan@circle.example,voting,Millbrook\nEve,not an address,,\n");
        var preview = page(waiting);
        assertThat(preview.select("td.r").eachText()).startsWith("1", "1", "1", "1");
        assertThat(preview.text()).contains("not an address", "This is not an address", "Millbrook", "Advisory member");
        assertThat(organisations.members(circle.id())).isEqualTo(3);

        assertThat(mvc.post().uri(waiting).with(csrf()).with(People.signedIn(ines))).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(waiting).with(csrf()).with(People.signedIn(ines))).hasStatus3xxRedirection();
        assertThat(organisations.members(circle.id())).isEqualTo(4);
        assertThat(memberships.counts(circle.id())).isEqualTo(new Counts(3, 1, 0, 1));
        assertThat(mvc.get().uri(waiting).with(People.signedIn(ines))).hasStatus(404);
    }

    @Test
    void aListThatIsThrownAwayChangesNothing() {
        var waiting = upload("name\nDan\n");
        assertThat(mvc.post().uri(waiting + "/discard").with(csrf()).with(People.signedIn(ines))).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(waiting).with(People.signedIn(ines))).hasStatus(404);
        assertThat(organisations.members(circle.id())).isEqualTo(1);
    }

    @Test
    void latinOneIsRefusedAtTheFieldWithItsLine() {
        var answer = mvc.post().multipart().uri(base + "/import").file(new MockMultipartFile("file", "list.csv", "text/csv",
                "name\nJosé\n".getBytes(ISO_8859_1))).with(csrf()).with(People.signedIn(ines)).exchange();
        assertThat(answer).hasStatusOk();
        var form = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(form.select("#file-error").text()).contains("Line 2 is not UTF-8 text");
    }

    @Test
    void anEntryIsClaimedWhenItsAddressSignsInAndOnlyOnce() {
        var otto = people.person("Otto", "otto@circle.example");
        roll.add(circle.id(), java.util.List.of(new RollLine("Otto", "Otto@Circle.example", Standing.OBSERVER, null, null)));
        assertThat(organisations.isMember(otto.id(), circle.id())).isFalse();
        events.publishEvent(new PersonConfirmed(otto.id(), "otto@circle.example"));
        events.publishEvent(new PersonConfirmed(otto.id(), "otto@circle.example"));
        assertThat(organisations.standing(otto.id(), circle.id())).contains(Standing.OBSERVER);
        assertThat(organisations.members(circle.id())).isEqualTo(2);
    }

    @Test
    void fifteenThousandLinesArePreviewedAndAddedInSeconds() {
        var text = new StringBuilder("name;email;unit\n");
        for (int n = 0; n < 15_000; n++) {
            text.append("Member ").append(n).append(";member").append(n).append("@union.example;Branch ").append(n % 60)
                    .append('\n');
        }
        var start = System.nanoTime();
        var waiting = upload(text.toString());
        page(waiting);
        assertThat(mvc.post().uri(waiting).with(csrf()).with(People.signedIn(ines))).hasStatus3xxRedirection();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
        assertThat(organisations.members(circle.id())).isEqualTo(15_001);
        var first = page(base);
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody th").eachText()).doesNotContainAnyElementsOf(first.select("tbody th").eachText());
        assertThat(page(base + "?search=member14999@").select("tbody tr")).hasSize(1);
    }

    private String upload(String text) {
        var answer = mvc.post().multipart().uri(base + "/import").file(new MockMultipartFile("file", "list.csv", "text/csv",
                text.getBytes(UTF_8))).with(csrf()).with(People.signedIn(ines)).exchange();
        return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Document page(String path) {
        var answer = mvc.get().uri(java.net.URI.create(path)).with(People.signedIn(ines)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
