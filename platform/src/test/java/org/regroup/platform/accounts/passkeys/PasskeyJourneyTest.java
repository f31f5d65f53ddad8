package org.regroup.platform.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.People;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

/// A whole life with an account, in a real browser whose authenticator is a virtual one.
@BrowserTest
class PasskeyJourneyTest {

    @Autowired
    JdbcClient database;
    @Autowired
    People people;

    @Test
    void aPasskeyIsMadeNamedUsedAndRemoved(Browser browser) {
        var id = people.register("passkey@example.org", "Pia");
        var page = browser.desk("/sign-in");
        var authenticator = authenticator(page);
        signInByMail(page, "passkey@example.org");
        page.navigate("/account");
        page.getByLabel("Name of the new passkey").fill("The blue phone");
        button(page, "Add a passkey").click();
        page.waitForURL("**/account?done=passkey");
        assertThat(page.locator("#passkeys").textContent()).contains("The blue phone");
        Browser.screenshot(page, "account");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);

        button(page, "Add a passkey").click();
        page.getByText("This device already holds a passkey").waitFor();

        button(page, "Sign out").first().click();
        page.navigate("/sign-in?next=/account");
        var stranger = sessionCookie(page);
        button(page, "Sign in with a passkey").click();
        page.waitForURL(Pattern.compile("^[^?]*/account$"));
        assertThat(page.locator("header nav").first().textContent()).contains("Pia");
        assertThat(sessionCookie(page)).isNotEqualTo(stranger);

        page.locator("#passkeys summary").click();
        page.getByLabel("Name of this passkey").fill("The red phone");
        button(page, "Rename").click();
        assertThat(page.locator("#passkeys h3").textContent()).isEqualTo("The red phone");
        page.locator("#passkeys summary").click();
        button(page, "Remove").click();
        assertThat(page.locator("#passkeys").textContent()).contains("no passkey yet");

        button(page, "Sign out").first().click();
        page.navigate("/sign-in");
        button(page, "Sign in with a passkey").click();
        page.getByText("That did not work").waitFor();
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(id).isNotNull();
        authenticator.detach();
    }

    @Test
    void withoutScriptEverythingButPasskeysWorks(Browser browser) {
        var page = browser.withoutScript("/sign-in?next=/account");
        assertThat(button(page, "Sign in with a passkey").isVisible()).isFalse();
        signInByMail(page, "noscript@example.org");
        page.getByLabel("Name shown").fill("Noa");
        button(page, "Continue").click();
        page.navigate("/account");
        assertThat(page.locator("header nav").first().textContent()).contains("Noa");
        assertThat(page.locator("noscript p").isVisible()).isTrue();
        assertThat(page.context().cookies()).hasSizeGreaterThan(1).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
        });
    }

    @Test
    void theFirstSignInByKeyboardAlone(Browser browser) {
        var page = browser.phone("/sign-in");
        Browser.screenshot(page, "sign-in");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("email");
        page.keyboard().type("nonsense");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.ALERT).waitFor();
        Browser.screenshot(page, "sign-in-wrong");
        Browser.axe(page);
        assertThat((Boolean) page.evaluate("document.activeElement.getAttribute('role') === 'alert'")).isTrue();
        page.getByLabel("Your mail address").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("keys@example.org");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in/sent");
        Browser.screenshot(page, "sent");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        page.navigate(link("keys@example.org"));
        Browser.screenshot(page, "confirm");
        Browser.axe(page);
        button(page, "Sign in").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/welcome.*"));
        Browser.screenshot(page, "welcome");
        Browser.axe(page);
        page.keyboard().type("Kay");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/$"));
        for (var path : new String[]{"/account/data", "/account/erase", "/erased", "/mail-tray", "/sign-in/" + "A".repeat(32)}) {
            page.navigate(path);
            Browser.screenshot(page, "page" + path.replace('/', '-').replaceAll("A{9,}", "unknown"));
            Browser.axe(page);
            Browser.fitsEveryWidth(page);
        }
    }

    private void signInByMail(Page page, String email) {
        page.getByLabel("Your mail address").fill(email);
        button(page, "Send me a link").click();
        page.waitForURL("**/sign-in/sent");
        page.navigate(link(email));
        button(page, "Sign in").click();
        page.waitForURL(Pattern.compile("^(?!.*/sign-in/).*$"));
    }

    private String link(String email) {
        var link = Pattern.compile("/sign-in/\\S+")
                .matcher(database.sql("select body from outgoing_mail where recipient = :to order by created_at desc limit 1")
                        .param("to", email).query(String.class).single());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String sessionCookie(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("session")).map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static com.microsoft.playwright.CDPSession authenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return devtools;
    }
}
