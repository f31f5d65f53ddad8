package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.TestClock;

/// The acceptance story while it goes on: its days, and its people, each in a browser of their own.
final class Story {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    /// The day of the story on which the conference begins.
    private static final int FIRST = 80;

    private final Browser browser;
    private final QuestionScene people;
    private final TestClock clock;
    private final List<Body> bodies;
    private final AllianceId alliance;
    private final LocalDate first;
    private final Map<SignedIn, Visitor> screens = new HashMap<>();
    private @Nullable ConferenceId conference;

    /// It begins on its 33rd day.
    Story(Browser browser, QuestionScene people, TestClock clock, List<Body> bodies, AllianceId alliance) {
        this.browser = browser;
        this.people = people;
        this.clock = clock;
        this.bodies = List.copyOf(bodies);
        this.alliance = alliance;
        this.first = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(FIRST - 33L);
    }

    Body circle() {
        return bodies.get(0);
    }

    Body tenants() {
        return bodies.get(1);
    }

    Body coops() {
        return bodies.get(2);
    }

    Body union() {
        return bodies.get(3);
    }

    List<Body> bodies() {
        return bodies;
    }

    Body of(OrganisationId id) {
        return bodies.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    AllianceId alliance() {
        return alliance;
    }

    Visitor ines() {
        return at(circle().convenor());
    }

    Visitor noor() {
        return at(tenants().convenor());
    }

    Visitor hilde() {
        return at(coops().convenor());
    }

    Visitor tomas() {
        return at(union().convenor());
    }

    /// Somebody's own screen.
    Visitor at(SignedIn person) {
        return screens.computeIfAbsent(person, who -> {
            var visitor = Way.WITHOUT_SCRIPT.desk(browser, "/").known(people.address(who));
            assertThat(visitor.page().locator(".masthead").getByRole(AriaRole.LINK,
                    new Locator.GetByRoleOptions().setName(who.name()))).isVisible();
            return visitor;
        });
    }

    /// The same, on a page of the conference.
    Visitor at(SignedIn person, String path) {
        var visitor = at(person);
        visitor.page().navigate(href() + path);
        return visitor;
    }

    /// Somebody who has no account.
    Visitor stranger(String path) {
        return Way.WITHOUT_SCRIPT.desk(browser, href() + path);
    }

    /// The same in a browser that speaks another language.
    Page abroad(String path, String locale) {
        return browser.open(href() + path, options -> options.setLocale(locale));
    }

    void held(ConferenceId id) {
        conference = id;
    }

    ConferenceId id() {
        if (conference == null) {
            throw new IllegalStateException("nobody has proposed it yet");
        }
        return conference;
    }

    String href() {
        return "/conferences/" + id();
    }

    LocalDate day(int day) {
        return first.plusDays(day - (long) FIRST);
    }

    LocalDateTime at(int day, int hour) {
        return day(day).atTime(hour, 0);
    }

    /// Time passes.
    void to(int day, int hour) {
        var ahead = Duration.between(clock.instant(), at(day, hour).atZone(ZONE).toInstant());
        if (ahead.isNegative()) {
            throw new IllegalStateException("day " + day + ", " + hour + " h is over");
        }
        clock.advance(ahead);
    }

    TestClock clock() {
        return clock;
    }

    QuestionScene people() {
        return people;
    }

    /// Days and hours are entered in parts that differ from browser to browser; what matters here is what the page makes of them.
    static void fill(Visitor visitor, String field, Object value) {
        visitor.page().locator("#" + field).fill(value.toString());
    }

    /// A box that is ticked where it was not.
    static void box(Visitor visitor, String selector) {
        var box = visitor.page().locator(selector).first();
        if (!box.isChecked()) {
            visitor.way().hand.press(box);
        }
    }
}
