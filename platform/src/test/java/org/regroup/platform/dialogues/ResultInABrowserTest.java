package org.regroup.platform.dialogues;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.opinions.Answer;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;
import org.regroup.platform.testing.People;

@BrowserTest
@Import({Scene.class, People.class})
class ResultInABrowserTest {

    @Autowired
    Scene scene;
    @Autowired
    BulkVotes bulk;
    @Autowired
    Results results;
    @Autowired
    Clock clock;

    @Test
    void theResultIsReadOnADeskAndOnAPhone(Browser browser) {
        var dialogue = camps(scene.cast(), 240);
        var page = browser.desk("/dialogues/" + dialogue.id() + "/result");

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Common ground"))).isVisible();
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, "dialogue-result");
        page.navigate("/dialogues/" + dialogue.id() + "/result/statements?sort=groups");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, "dialogue-result-statements");
    }

    @Test
    void anEmptyResultTeaches(Browser browser) {
        var page = browser.desk("/dialogues/" + camps(scene.cast(), 7).id() + "/result");

        assertThat(page.getByText("7 of 10 people needed have answered.")).isVisible();
        Browser.axe(page);
        Browser.screenshot(page, "dialogue-result-few");
    }

    @Test
    void anOrganisationIsBroughtForwardWithoutScript(Browser browser) {
        var page = browser.withoutScript("/dialogues/" + camps(scene.cast(), 240).id() + "/result");

        page.locator("#p1").check();
        // the others step back over a fifth of a second
        page.waitForTimeout(600);

        assertThat((String) page.locator(".dot.org-2").first().evaluate("dot => getComputedStyle(dot).opacity"))
                .isEqualTo("0.13");
        assertThat((String) page.locator(".dot.org-1").first().evaluate("dot => getComputedStyle(dot).opacity")).isEqualTo("1");
    }

    @Test
    void theOpenPageFollowsUnlessItIsPaused(Browser browser) {
        var cast = scene.cast();
        var dialogue = camps(cast, 60);
        var page = browser.desk("/dialogues/" + dialogue.id() + "/result");
        page.locator("#p2").check();

        add(dialogue, cast, 60, 30);
        results.refresh(dialogue.id());

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Updated: 90 people");
        assertThat(page.locator(".standfirst")).containsText("90 people answered");
        assertThat(page.locator("#p2")).isChecked();

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Pause updates")).click();
        add(dialogue, cast, 90, 30);
        results.refresh(dialogue.id());
        page.waitForTimeout(1500);
        assertThat(page.locator(".standfirst")).containsText("90 people answered");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Go on updating")).click();
        assertThat(page.locator(".standfirst")).containsText("120 people answered");
    }

    /// Two organisations and people in none, in two camps that cut across them.
    private Dialogue camps(Scene.Cast cast, int people) {
        var dialogue = scene.dialogue(cast, Scene.numbered(16).toArray(String[]::new));
        add(dialogue, cast, 0, people);
        return dialogue;
    }

    private void add(Dialogue dialogue, Scene.Cast cast, int from, int count) {
        var chance = new SplittableRandom(from);
        List<BulkVotes.Person> people = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            @Nullable
            OrganisationId organisation = i % 3 == 0 ? cast.circle() : i % 3 == 1 ? cast.tenants() : null;
            boolean camp = chance.nextInt(100) < (i % 3 == 0 ? 75 : 35);
            List<BulkVotes.Cast> answers = new ArrayList<>();
            for (int statement = 1; statement <= 16; statement++) {
                boolean agrees = statement <= 5 ? chance.nextInt(100) < 85 : chance.nextInt(100) < (camp ? 88 : 14);
                answers.add(new BulkVotes.Cast(statement, agrees ? Answer.AGREE : Answer.DISAGREE, clock.instant()));
            }
            people.add(new BulkVotes.Person("p" + i, null, organisation, clock.instant(), answers));
        }
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people);
    }
}
