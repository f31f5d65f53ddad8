package org.regroup.platform.dialogues;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
@Import(Scene.class)
class AnsweringBrowserTest {

    private static final String FORM = "form[data-answer]";

    @Autowired
    Scene scene;
    @Autowired
    DialogueVotes votes;

    @Test
    void onABadLineAnswersWaitOnTheDeviceAndAreSavedOnce(Browser browser) {
        var dialogue = scene.dialogue(scene.cast(), Scene.numbered(8).toArray(String[]::new));
        var page = begin(browser.phone("/d/" + dialogue.linkToken()));
        page.context().setOffline(true);
        for (int i = 0; i < 3; i++) {
            var asked = page.locator(FORM + " h1").innerText();
            page.locator(FORM + " button[value=agree]").click();
            assertThat(page.locator("[data-status]")).containsText("Not saved yet: " + (i + 1));
            assertThat(page.locator(FORM + " h1")).not().hasText(asked);
        }
        assertThat(votes.of(dialogue.id()).counts().votes()).isZero();

        page.context().setOffline(false);

        assertThat(page.locator("[data-status]")).hasText("All your answers are saved now.");
        assertThat(votes.of(dialogue.id()).counts().votes()).isEqualTo(3);
        assertThat((Object) page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void keysAnswerAndUndoAndCanBeSwitchedOff(Browser browser) {
        var dialogue = scene.dialogue(scene.cast(), Scene.numbered(5).toArray(String[]::new));
        var page = begin(browser.desk("/d/" + dialogue.linkToken()));
        // the hint appears once keys are listened to
        assertThat(page.locator("[data-keys]")).isVisible();
        page.keyboard().press("a");
        assertThat(page.locator("form[data-undo]")).containsText("You agreed");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("form[data-undo]")).containsText("You disagreed");
        page.keyboard().press("u");
        assertThat(page.locator("form[data-undo]")).hasCount(0);
        assertThat(votes.of(dialogue.id()).counts().votes()).isOne();
        page.locator("[data-keys] button").click();
        page.locator("h1").click();
        page.keyboard().press("p");
        assertThat(page.locator("[data-keys] button")).hasText("Switch keys on");
        assertThat(votes.of(dialogue.id()).counts().votes()).isOne();
    }

    @Test
    void theSameIsDoneWithoutScript(Browser browser) {
        var dialogue = scene.dialogue(scene.cast(), "One", "Two");
        var page = begin(browser.withoutScript("/d/" + dialogue.linkToken()));
        page.locator(FORM + " button[value=pass]").click();
        page.locator(FORM + " button[value=disagree]").click();
        assertThat(page.locator("h1")).hasText("You have answered everything");
        assertThat(votes.of(dialogue.id()).counts().votes()).isEqualTo(2);
    }

    @Test
    void thePagesAreForEverybody(Browser browser) {
        var dialogue = scene.dialogue(scene.cast(), "One", "التدفئة حق للجميع", "Three");
        var page = begin(browser.desk("/d/" + dialogue.linkToken()));
        page.locator(FORM + " button[value=agree]").click();
        for (var path : new String[]{"/vote", "", "/statements", "/mine", "/holds"}) {
            page.navigate("/dialogues/" + dialogue.id() + path);
            Browser.axe(page);
            Browser.fitsEveryWidth(page);
        }
        page.navigate("/dialogues");
        Browser.axe(page);
    }

    private static Page begin(Page page) {
        page.locator("main form button").click();
        assertThat(page.locator(FORM)).isVisible();
        return page;
    }
}
