package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/// Somebody in front of a screen, who finds things by the words on the page.
record Visitor(Way way, Page page) {

    void follow(String link) {
        way.hand.press(main(AriaRole.LINK, link));
    }

    void press(String button) {
        way.hand.press(main(AriaRole.BUTTON, button));
    }

    void unfold(String summary) {
        way.hand.press(page.locator("main summary", new Page.LocatorOptions().setHasText(summary)));
    }

    void type(String label, String text) {
        way.hand.type(page.getByLabel(label).first(), text);
    }

    void choose(String label, String option) {
        way.hand.choose(page.getByLabel(label, new GetByLabelOptions().setExact(true)), option);
    }

    void tick(String label) {
        way.hand.tick(page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(label)));
    }

    /// A place that the head of every page leads to; on a small screen it folds out of a menu where script runs.
    void go(String place) {
        var menu = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Menu"));
        if (menu.isVisible()) {
            way.hand.press(menu);
        }
        way.hand.press(page.locator(".masthead").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place)));
    }

    void reads(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void isOn(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasText(heading);
    }

    /// Signs in by the link in a mail, for the first time, and says what others shall call her.
    void signIn(String email, String name) {
        signIn(email);
        isOn("What shall others call you?");
        type("Name shown", name);
        press("Continue");
    }

    /// Signs in by the link in a mail.
    void signIn(String email) {
        go("Sign in");
        type("Your mail address", email);
        press("Send me a link");
        isOn("Look at your mail");
        follow("Open the mail tray");
        way.hand.press(page.locator("section", new Page.LocatorOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText("/sign-in/")).first().getByRole(AriaRole.LINK));
        isOn("Do you want to sign in?");
        press("Sign in");
    }

    /// Signs in somebody whose name is known already, quickly, for journeys that begin behind the door.
    Visitor known(String email) {
        new Visitor(Way.WITHOUT_SCRIPT, page).signIn(email);
        assertThat(page.locator(".masthead a[href='/account']")).hasCount(1);
        return this;
    }

    boolean onAPhone() {
        return page.viewportSize().width < 400;
    }

    private Locator main(AriaRole role, String name) {
        return page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(name)).first();
    }
}
