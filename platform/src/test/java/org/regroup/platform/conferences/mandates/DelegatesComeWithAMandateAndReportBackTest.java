package org.regroup.platform.conferences.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Voice;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.mandates.CardLine.Way;
import org.regroup.platform.conferences.mandates.Cards.Asking;
import org.regroup.platform.conferences.mandates.Cards.Said;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(DelegateScene.class)
class DelegatesComeWithAMandateAndReportBackTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    Cards cards;
    @Autowired
    ReportBacks reports;
    @Autowired
    ReportDrafts drafts;
    @Autowired
    CardRepository stored;
    @Autowired
    Conferences conferences;
    @Autowired
    Pages pages;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Held held;
    private Attendee delegate;
    private SignedIn herself;

    @BeforeEach
    void aDelegateAndTwoItems() {
        held = scene.frozen(0, 40, 40);
        delegate = scene.delegation(held, 0, 4).getFirst();
        herself = held.body(0).members().getFirst();
        var section = UUID.randomUUID();
        jdbc.sql("insert into business_section (id, conference, place, title) values (?, ?, 1, 'Motions')")
                .params(section, held.id().value()).update();
        for (int number = 1; number <= 2; number++) {
            jdbc.sql("""
                    insert into business_item (conference, number, section, place, kind, title, about, minutes, speeches, votes,
                        longest, added_at) values (?, ?, ?, ?, 'other', ?, '', 10, 0, 0, 0, now())""")
                    .params(held.id().value(), number, section, number, "Item the " + number).update();
        }
    }

    private Asking asking(SignedIn person) {
        return new Asking(person.id(), null);
    }

    private String page() {
        return "/conferences/" + held.id() + "/mandates/" + delegate.id();
    }

    @Test
    void whoSpeaksForThoseWhoSendHerOrSheHerselfWrites() {
        var speaker = asking(held.body(0).convenor());
        assertThat(cards.write(held.id(), delegate.id(), speaker,
                List.of(new Said(1, Way.INSTRUCTED, "for"), new Said(2, Way.FREE, "ignored")), "branch meeting").required())
                .isEqualTo(2);
        assertThat(cards.of(delegate)).containsOnlyKeys(1, 2);
        assertThat(cards.of(delegate).get(1))
                .matches(line -> line.position().equals("for") && line.source().equals("branch meeting"));
        assertThat(cards.of(delegate).get(2)).matches(line -> line.position().isEmpty());
        assertThat(cards.write(held.id(), delegate.id(), asking(herself),
                List.of(new Said(1, Way.INSTRUCTED, "for"), new Said(2, Way.CONSULT, "clause 7")), "she").required())
                .as("what is as before is not written again").isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from conference_mandate where attendee = ?").param(delegate.id()).query(Long.class)
                .single()).isEqualTo(3);
    }

    @Test
    void othersOfTheOrganisationReadAndNobodyElse() {
        var member = asking(held.body(0).members().get(20));
        assertThatThrownBy(() -> cards.write(held.id(), delegate.id(), member, List.of(), "x")).isInstanceOf(Forbidden.class);
        var other = asking(held.body(1).convenor());
        assertThatThrownBy(() -> cards.find(held.id(), delegate.id(), other)).isInstanceOf(NotFound.class);
        assertThat(mvc.get().uri(page())).hasStatus(404);
        assertThat(mvc.get().uri(page()).with(People.signedIn(held.body(0).members().get(20)))).hasStatusOk().bodyText()
                .contains("Item the 1", "Nothing said.").doesNotContain("Write on the card");
    }

    @Test
    void everyGroundIsSaidAtOnce() {
        assertThat(keys(cards.write(held.id(), delegate.id(), asking(herself),
                List.of(new Said(1, Way.INSTRUCTED, " "), new Said(7, Way.FREE, "")), " "))).containsExactlyInAnyOrder(
                        "mandates.ground.source.missing", "mandates.ground.position", "mandates.ground.item");
        assertThat(mvc.post().uri(page() + "?way1=instructed&position1=&way2=consult&position2=clause7&source=")
                .with(People.signedIn(herself)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatusOk().bodyText()
                .contains("Write how the delegate is to vote.", "Write who said so.", "value=\"clause7\"");
    }

    @Test
    void theDraftSaysWhatTheRecordSays() {
        var at = Instant.parse("2026-12-14T10:00:00Z");
        var who = delegate.who();
        var acts = List.of(new Act.Came(new org.regroup.hall.day.Attendee(who, Voice.DELEGATE, "A", Map.of())),
                new Act.Called("1", "Item the 1", Optional.empty()), new Act.Began(who), new Act.Finished(), new Act.Began("9"),
                new Act.Finished(), new Act.Disposed("1", Act.Disposal.REMITTED, "", "Executive", "2027-03-01"));
        var log = java.util.stream.IntStream.range(0, acts.size())
                .mapToObj(i -> new Entry(i + 1, at.plus(Duration.ofMinutes(2L * i)), Optional.of(who), acts.get(i))).toList();
        assertThat(ReportDrafts.heard(log, who)).isEqualTo(new ReportDrafts.Heard(true, 1, Duration.ofMinutes(2),
                List.of(new ReportDrafts.Heard.Decided("1", "Item the 1", Act.Disposal.REMITTED, "",
                        at.plus(Duration.ofMinutes(12))))));
        assertThat(ReportDrafts.heard(log, "8")).matches(heard -> !heard.came() && heard.speeches() == 0);
    }

    /// How somebody was bound is what stood there when it was decided.
    @Test
    void aMandateThatIsWrittenAfterwardsIsNotTheOneSheCameWith() {
        cards.write(held.id(), delegate.id(), asking(herself), List.of(new Said(1, Way.INSTRUCTED, "for")), "branch meeting")
                .required();
        clock.advance(Duration.ofHours(1));
        var decided = new Entry(2, clock.instant(), Optional.of("9"), new Act.Disposed("1", Act.Disposal.NOTED, "", "", ""));
        var log = List.of(new Entry(1, clock.instant(), Optional.of("9"), new Act.Called("1", "Item the 1", Optional.empty())),
                decided);
        clock.advance(Duration.ofHours(1));
        cards.write(held.id(), delegate.id(), asking(herself), List.of(new Said(1, Way.INSTRUCTED, "against")), "afterwards")
                .required();
        var draft = drafts.of(conferences.find(held.id()).orElseThrow(), delegate, log, List.of(),
                stored.of(held.id(), delegate.id()).lines(), pages.of(Locale.ENGLISH));
        assertThat(draft).contains("instructed: for (branch meeting)").doesNotContain("afterwards");
    }

    @Test
    void aReportIsSentOnceAndReadByThoseWhoSentHer() {
        cards.write(held.id(), delegate.id(), asking(herself), List.of(new Said(1, Way.INSTRUCTED, "for")), "branch meeting")
                .required();
        assertThat(mvc.get().uri(page() + "/report").with(People.signedIn(herself))).hasStatusOk().bodyText()
                .contains("Report from Warm winters", "instructed: for (branch meeting)", "How I voted, and why:");
        assertThat(mvc.get().uri(page() + "/report").with(People.signedIn(held.body(0).convenor()))).hasStatus(404);
        reports.send(held.id(), delegate.id(), asking(herself), "I voted for it.").required();
        assertThat(keys(reports.send(held.id(), delegate.id(), asking(herself), "No, against."))).containsExactly(
                "mandates.ground.sent");
        var all = "/conferences/" + held.id() + "/delegates/" + held.body(0).id() + "/mandates";
        assertThat(mvc.get().uri(all).with(People.signedIn(held.body(0).members().get(20)))).hasStatusOk().bodyText()
                .contains("I voted for it.", "instructed: for (branch meeting)");
        assertThat(mvc.get().uri(all).with(People.signedIn(held.body(1).convenor()))).hasStatus(404);
    }
}
