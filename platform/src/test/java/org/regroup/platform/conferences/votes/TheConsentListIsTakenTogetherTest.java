package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.ConsentList;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.business.UnheardBusiness;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

/// Five motions: the first is debated, two to five are proposed for the consent list, five delegates have the fourth debated and the
/// fifth is to be amended.
@PlatformTest
@Import(HallScene.class)
class TheConsentListIsTakenTogetherTest {

    @Autowired
    HallScene hall;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    ConsentList consent;
    @Autowired
    Business business;
    @Autowired
    UnheardBusiness unheard;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    EffectsFollow follow;
    @Autowired
    Motions motions;
    @Autowired
    Statements statements;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private record Proposed(Sitting sitting, List<MotionId> motions) {

        MotionId motion(int number) {
            return motions.get(number - 1);
        }
    }

    private Proposed proposed() {
        var at = hall.sits();
        var all = Stream.of(1, 2, 3, 4, 5).map(n -> hall.business().motion(at.at(), n, "Heat in house " + n, n == 5 ? 1 : 0))
                .toList();
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), all).required();
        consent.propose(at.at().by(), at.id(), Set.of(2, 3, 4, 5), clock.instant().plus(Duration.ofHours(1))).required();
        for (int who = 1; who <= 5; who++) {
            consent.pull(at.delegate(who).id(), at.id(), 4).required();
        }
        return new Proposed(at, all);
    }

    /// The time is over in which delegates have an item debated, and the chair has called what is left.
    private Proposed called() {
        var at = proposed();
        clock.advance(Duration.ofHours(2));
        press(at);
        return at;
    }

    private String step(Proposed at) {
        return page(at).select("#step-do").text();
    }

    private Document page(Proposed at) {
        return parsed(mvc.get().uri(at.sitting().at().href() + "/chair").with(People.signedIn(at.sitting().chair())).exchange());
    }

    private static Document parsed(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends the form of the next step as it stands on the page.
    private void press(Proposed at, String... fields) {
        var form = Objects.requireNonNull(page(at).select(".step form").first());
        var request = mvc.post().uri(at.sitting().at().href() + "/chair").with(csrf())
                .with(People.signedIn(at.sitting().chair()));
        for (var input : form.select("input[type=hidden]:not([name=_csrf])")) {
            request = request.param(input.attr("name"), input.attr("value"));
        }
        for (int n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
    }

    /// As the link on the chair's page puts it to the vote.
    private String subject(Proposed at) {
        var link = page(at).select(".step a.button").attr("href");
        assertThat(link).startsWith(at.sitting().at().href() + "/votes/new?subject=");
        return URLDecoder.decode(link.substring(link.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private HallVote vote(Proposed at, int inFavour) {
        var sitting = at.sitting();
        var vote = votes.open(sitting.chair().id(), sitting.id(), opening("Consent list: 2, 3")).required();
        for (int n = 1; n <= 6; n++) {
            casting.cast(sitting.id(), vote.id(), String.valueOf(n), UUID.randomUUID(), Rung.ROLL_CALL,
                    n <= inFavour ? Choice.FOR : Choice.AGAINST).required();
        }
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        return votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
    }

    private static Opening opening(String subject) {
        return new Opening(UUID.randomUUID(), subject, "", Rung.ROLL_CALL, VoteScene.HEADS, true, false, null, List.of());
    }

    private List<MotionOutcome> outcomes(Proposed at) {
        return at.motions().stream().map(one -> motions.find(one).orElseThrow().outcome()).filter(Objects::nonNull).toList();
    }

    private String minutes(Proposed at) {
        return parsed(mvc.get().uri(at.sitting().at().href() + "/minutes").exchange()).text();
    }

    @Test
    void itIsCalledOnceNobodyCanPullAnythingOff() {
        var at = proposed();
        assertThat(step(at)).as("what may still be pulled off is not called").isEqualTo("Call item 1");
        assertThat(page(at).select("#call option").eachText()).as("nor one by one").hasSize(5);
        clock.advance(Duration.ofHours(1));
        assertThat(step(at)).as("what was pulled off in the last moment is read first").isEqualTo("Call item 1");
        clock.advance(Duration.ofSeconds(10));
        assertThat(step(at)).isEqualTo("Call the consent list");
        assertThat(page(at).select(".step li").eachText()).containsExactly("2. Heat in house 2", "3. Heat in house 3");
        assertThat(parsed(mvc.get().uri(at.sitting().now()).exchange()).select("#next").text()).contains("Consent list: 2, 3");
        assertThat(mvc.get().uri(at.sitting().at().href() + "/consent").exchange()).bodyText()
                .contains("It is to be amended, so it is debated.");
        press(at);
        var now = parsed(mvc.get().uri(at.sitting().now()).exchange());
        assertThat(now.select("h1").text()).isEqualTo("Consent list: 2, 3");
        assertThat(now.select("#text li a").eachAttr("href")).containsExactly("/motions/" + at.motion(2),
                "/motions/" + at.motion(3));
        assertThat(mvc.get().uri(at.sitting().now() + "?view=projector").exchange()).bodyText().contains("3. Heat in house 3");
        for (var look : List.of(mvc.get().uri(at.sitting().at().href() + "/chair").with(People.signedIn(at.sitting().chair())),
                mvc.get().uri(at.sitting().now()))) {
            assertThat(look.exchange()).hasStatusOk();
            assertThat(statements.during(() -> look.exchange())).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void whereNobodyObjectsAllOfItIsCarried() {
        var at = called();
        assertThat(step(at)).isEqualTo("Nobody objects: carry them all");
        press(at);
        assertThat(outcomes(at)).containsExactly(MotionOutcome.CARRIED, MotionOutcome.CARRIED);
        assertThat(motions.find(at.motion(3)).orElseThrow().outcome()).isEqualTo(MotionOutcome.CARRIED);
        assertThat(mvc.get().uri("/motions/" + at.motion(2))).hasStatusOk().bodyText().contains("The conference carried it");
        assertThat(minutes(at)).contains("2. Heat in house 2", "3. Heat in house 3", "All of them carried; nobody objected.")
                .doesNotContain("4. Heat in house 4");
        assertThat(step(at)).isEqualTo("Call item 1");
        assertThat(page(at).select("#call option").eachText()).filteredOn(one -> one.contains("house 2")).singleElement()
                .asString().contains("Once more");
        assertThat(unheard.left(at.sitting().id(), business.of(at.sitting().id()))).containsOnlyKeys(1, 4, 5);
        follow.makeGood();
        assertThat(outcomes(at)).hasSize(2);
    }

    @Test
    void oneVoteDecidesAllOfItAndIsTakenBackAsOne() {
        var at = called();
        var form = parsed(mvc.get().uri(at.sitting().at().href() + "/votes/new").param("subject", subject(at))
                .with(People.signedIn(at.sitting().chair())).exchange());
        assertThat(form.select("#subject").attr("value")).isEqualTo("Consent list: 2, 3");
        assertThat(form.select(".notice li").eachText()).containsExactly("2. Heat in house 2: carried with the list",
                "3. Heat in house 3: carried with the list");
        var vote = vote(at, 4);
        assertThat(outcomes(at)).containsExactly(MotionOutcome.CARRIED, MotionOutcome.CARRIED);
        assertThat(mvc.get().uri("/motions/" + at.motion(3))).hasStatusOk().bodyText().contains(vote.href());
        assertThat(parsed(mvc.get().uri(vote.href()).exchange()).select("#together a").eachAttr("href"))
                .containsExactly("/motions/" + at.motion(2), "/motions/" + at.motion(3));
        votes.annul(at.sitting().chair().id(), at.sitting().id(), vote.id(), "The doors were not shut.").required();
        assertThat(outcomes(at)).isEmpty();
        vote(at, 5);
        press(at, "disposal", "carried");
        assertThat(outcomes(at)).hasSize(2);
        assertThat(minutes(at)).contains("All of them carried by one vote.", "5 for, 1 against");
    }

    @Test
    void whatIsNotCarriedTogetherIsTakenOneByOne() {
        var at = called();
        vote(at, 2);
        assertThat(outcomes(at)).isEmpty();
        assertThat(page(at).select(".step input[name=disposal]").eachAttr("value")).containsExactly("carried", "not_reached");
        assertThat(page(at).select(".step input[checked]").attr("value")).isEqualTo("not_reached");
        press(at, "disposal", "not_reached");
        assertThat(outcomes(at)).isEmpty();
        assertThat(minutes(at)).contains("Not carried together: its items are taken one by one.");
        assertThat(step(at)).as("it is not called again").isEqualTo("Call item 1");
        assertThat(unheard.left(at.sitting().id(), business.of(at.sitting().id()))).containsOnlyKeys(1, 2, 3, 4, 5);
        hall.enter(at.sitting(), 7, new Act.Called("2", "Heat in house 2", Optional.empty()));
        var alone = votes.open(at.sitting().chair().id(), at.sitting().id(), opening("Heat in house 2")).required();
        casting.cast(at.sitting().id(), alone.id(), "1", UUID.randomUUID(), Rung.ROLL_CALL, Choice.FOR).required();
        closing.close(at.sitting().chair().id(), at.sitting().id(), alone.id()).required();
        votes.declare(at.sitting().chair().id(), at.sitting().id(), alone.id(), true).required();
        assertThat(motions.find(at.motion(2)).orElseThrow().outcome()).isEqualTo(MotionOutcome.CARRIED);
        assertThat(motions.find(at.motion(3)).orElseThrow().outcome()).isNull();
    }

    @Test
    void nothingElseBecomesOfItThanWhatWasDecided() {
        var at = called();
        assertThat(send(at, "remitted")).bodyText().contains("This does not fit the vote on the item.");
        assertThat(AVoteIsTakenOnAFrozenRollTest.keys(votes.open(at.sitting().chair().id(), at.sitting().id(),
                opening("A1: Sooner")))).contains("votes.ground.together");
        vote(at, 2);
        assertThat(send(at, "carried")).bodyText().contains("This does not fit the vote on the item.");
        assertThat(outcomes(at)).isEmpty();
    }

    private MvcTestResult send(Proposed at, String disposal) {
        return mvc.post().uri(at.sitting().at().href() + "/chair").with(csrf()).with(People.signedIn(at.sitting().chair()))
                .param("do", "dispose").param("id", UUID.randomUUID().toString()).param("disposal", disposal)
                .param("to", "Committee").exchange();
    }
}
