package org.regroup.platform.conferences.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Voice;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

/// Two delegates of each of two organisations, one item, one vote; then somebody wants the minutes corrected.
@PlatformTest
@Import({DelegateScene.class, ConferenceScene.class})
class MinutesStandAsTheyWereWrittenTest {

    @Autowired
    DelegateScene delegates;
    @Autowired
    ConferenceScene scene;
    @Autowired
    Happenings happenings;
    @Autowired
    JointActs acts;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private Held held;
    private List<Attendee> first;
    private List<Attendee> second;
    private SignedIn chair;

    @BeforeEach
    void aDayIsHeld() {
        held = delegates.frozen(0, 40, 40);
        first = delegates.delegation(held, 0, 4);
        second = delegates.delegation(held, 1, 4);
        chair = held.body(0).members().getFirst();
        var open = new ConferenceScene.Open(held.id(), held.bodies());
        scene.gives(open, Office.Kind.CHAIR, chair, held.body(0));
        scene.toFirstDay(open);
        happens(new Act.Ordered(1, StandingOrders.USUAL));
        happens(new Act.Entitled(held.bodies().stream().map(body -> new Act.Seats(body.id().toString(), 4)).toList()));
        for (var attendee : List.of(first, second).stream().flatMap(List::stream).toList()) {
            happens(new Act.Came(new org.regroup.hall.day.Attendee(attendee.who(), Voice.DELEGATE,
                    String.valueOf(attendee.organisation()), Map.of())));
        }
        happens(new Act.ChairTaken(first.getFirst().who()));
        happens(new Act.SittingOpened("Saturday"));
        happens(new Act.Called("1", "Composite 1: Nobody goes cold", Optional.of(second.getFirst().who())));
        happens(new Act.Asked(second.get(1).who(), Side.AGAINST));
        while (!happenings.hall(held.id()).floor().turns().isEmpty()) {
            happens(new Act.Began(happenings.hall(held.id()).floor().turns().getFirst().person()));
            scene.after(Duration.ofSeconds(125));
            happens(new Act.Finished());
        }
        happens(new Act.VoteOpened("v1", "1", "Composite 1", "", Rung.HANDS, "delegates(more-than 1/2)"));
        happens(new Act.VoteClosed("v1"));
        happens(new Act.Declared("v1", true, 5, 2, 1, "5 of 7 votes are more than half."));
        happens(new Act.Disposed("1", Act.Disposal.REMITTED, "To be costed.", "Convening committee", "2027-03-01"));
    }

    @Test
    void thePageSaysWhoMovedSpokeHowLongAndWhatCameOfIt() {
        var text = document("", null).text();
        assertThat(text).contains("Saturday", "8 of 8 delegates could vote", "Composite 1: Nobody goes cold",
                "Moved by " + second.getFirst().name(), second.get(1).name() + " (" + held.body(1).name()
                        + ") spoke against it (2:05)",
                "“Composite 1” was carried: 5 for, 2 against, 1 abstained (show of hands, counted by tellers)",
                "5 of 7 votes are more than half.", "Remitted. To: Convening committee, which has to answer by 1 March 2027",
                "This sitting is still open");
        assertThat(statements.during(() -> document("", chair))).hasSizeLessThanOrEqualTo(8);
        var json = JsonMapper.builder().build().readTree(bytes(".json"));
        assertThat(json.get("format").asString()).isEqualTo("regroup-minutes/1");
        assertThat(json.get("people").get(first.getFirst().who()).asString()).contains(first.getFirst().name());
        assertThat(json.get("minutes").get("sittings").get(0).get("lines").size()).isPositive();
        assertThat(new String(bytes(".pdf"), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(bytes(".odt"), 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(bytes(".json")).as("the same log gives the same minutes").isEqualTo(bytes(".json"));
    }

    /// Who comes is shown to those who take part; what was said in the hall, to everybody.
    @Test
    void nobodyIsNamedWhoWasOnlyThere() {
        var people = JsonMapper.builder().build().readTree(bytes(".json")).get("people");
        assertThat(people.propertyNames()).containsExactlyInAnyOrder(first.getFirst().who(), second.getFirst().who(),
                second.get(1).who());
        post("/corrections", held.body(1).members().get(1), "form", UUID.randomUUID().toString(), "sitting", "Saturday",
                "words", "Not so.");
        assertThat(JsonMapper.builder().build().readTree(bytes(".json")).get("people").size())
                .as("whoever asks for a correction is named with it").isBetween(3, 4);
    }

    @Test
    void aCorrectionIsAskedForDecidedInTheHallAndStandsBeside() {
        var before = Minutes.of(happenings.entries(held.id(), 0)).sittings();
        var other = held.body(1).members().get(1);
        var form = UUID.randomUUID().toString();
        assertThat(post("/corrections", other, "form", form, "sitting", "Saturday", "words", " ")).hasStatus(200);
        for (int i = 0; i < 2; i++) {
            assertThat(post("/corrections", other, "form", form, "sitting", "Saturday", "words", "I spoke for it."))
                    .hasStatus3xxRedirection();
        }
        assertThat(happenings.hall(held.id()).business().corrections()).as("sent twice, asked once").hasSize(1);
        var page = document("", chair);
        assertThat(page.text()).contains("I spoke for it.", "Not decided yet.");
        var decide = page.select("form[action$=/decide]").attr("action").replace("/conferences/" + held.id() + "/minutes", "");
        assertThat(post(decide, other, "how", "adopted")).hasStatus(403);
        assertThat(post(decide, chair, "how", "adopted", "inFavour", "2", "against", "5")).hasStatus(200);
        assertThat(post(decide, chair, "how", "adopted", "inFavour", "six", "against", "1")).hasStatus(200);
        assertThat(post(decide, chair, "how", "adopted", "inFavour", "9", "against", "2")).as("more than can vote here")
                .hasStatus(200);
        assertThat(post(decide, chair, "how", "adopted", "inFavour", "5", "against", "2")).hasStatus3xxRedirection();
        assertThat(document("", null).text()).contains("I spoke for it.", "Adopted by the conference", "5 for, 2 against");
        assertThat(Minutes.of(happenings.entries(held.id(), 0)).sittings()).isEqualTo(before);
    }

    @Test
    void afterwardsItTakesTwoSponsors() {
        var other = held.body(1).members().get(1);
        post("/corrections", other, "form", UUID.randomUUID().toString(), "sitting", "Saturday", "words", "I spoke for it.");
        happens(new Act.SittingClosed());
        var id = happenings.hall(held.id()).business().corrections().getFirst().correction();
        var one = held.body(0);
        var two = held.body(1);
        assertThat(post("/corrections/" + id + "/propose", other, "under", two.id().toString())).hasStatus(403);
        assertThat(post("/corrections/" + id + "/propose", one.convenor(), "under", one.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(document("", null).text()).contains("Not decided yet.");
        var act = acts.of(held.id()).getLast();
        acts.confirm(two.convenor().id(), two.id(), held.id(), act.id()).required();
        assertThat(document("", null).text()).contains("Adopted by two sponsors");
        assertThat(post("/corrections/" + id + "/propose", one.convenor(), "under", one.id().toString())).hasStatus(404);
    }

    @Test
    void onlyThoseWhoTakePartAsk() {
        assertThat(post("/corrections", delegatesStranger(), "sitting", "Saturday", "words", "Not so.")).hasStatus(403);
        assertThat(post("/corrections", held.body(1).members().get(1), "sitting", "Monday", "words", "Not so.")).hasStatus(200)
                .bodyText().contains("Choose one of the sittings", "Not so.");
    }

    private SignedIn delegatesStranger() {
        return scene.stranger();
    }

    private void happens(Act act) {
        happenings.enter(held.id(), UUID.randomUUID(), chair.id(), Optional.of(first.getFirst().who()), act).required();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, SignedIn person, String... fields) {
        var request = mvc.post().uri("/conferences/" + held.id() + "/minutes" + path).with(People.signedIn(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private byte[] bytes(String ending) {
        var answer = mvc.get().uri("/conferences/" + held.id() + "/minutes" + ending).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private Document document(String path, @Nullable SignedIn person) {
        var uri = mvc.get().uri("/conferences/" + held.id() + "/minutes" + path);
        var answer = (person == null ? uri : uri.with(People.signedIn(person))).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
