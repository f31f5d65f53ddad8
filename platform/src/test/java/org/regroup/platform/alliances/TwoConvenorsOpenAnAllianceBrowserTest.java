package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.People;
import org.regroup.platform.alliances.Assembly.Party;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
@Import(Assembly.class)
class TwoConvenorsOpenAnAllianceBrowserTest {

    @Autowired
    Assembly assembly;
    @Autowired
    People people;
    @Autowired
    Openings openings;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    Affiliations affiliations;
    @Autowired
    JdbcClient database;

    private void signIn(Page page, Party party) {
        page.navigate("/sign-in");
        var address = String.valueOf(people.find(party.convenor().id()).orElseThrow().email());
        page.getByLabel("Your mail address").fill(address);
        click(page, "Send me a link");
        page.waitForURL("**/sign-in/sent**");
        var body = database.sql(
                "select body from outgoing_mail where recipient = :to and body like '%/sign-in/%' order by created_at desc, id desc limit 1")
                .param("to", address).query(String.class).single();
        page.navigate(body.lines().filter(line -> line.contains("/sign-in/")).findFirst().orElseThrow().strip());
        page.locator("main button").first().click();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void look(Page page, String name) {
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, "alliances-" + name);
    }

    @Test
    void withoutScriptOneProposesTheOtherAcceptsAndEverybodyReads(Browser browser) {
        var circle = assembly.party("Circle", 1);
        var tenants = assembly.party("Tenants’ Campaign", 2);
        var first = browser.withoutScript("/alliances");
        signIn(first, circle);
        first.navigate("/alliances/new");
        first.getByLabel("Which organisation?").selectOption(tenants.id().toString());
        first.getByLabel("Name").fill("Warm Homes Alliance");
        first.getByLabel("Purpose").fill("Acting together so that nobody goes cold because of the bill or the rent.");
        click(first, "Propose it");
        first.waitForURL("**/changes/*");
        assertThat(first.locator("main").textContent()).contains("Only members of the two organisations see this");

        var second = browser.withoutScript("/");
        signIn(second, tenants);
        second.navigate("/");
        second.getByText("Open the alliance “Warm Homes Alliance”").first().click();
        second.getByLabel("The members or their delegates").check();
        second.getByLabel("When, and how many took part").fill("General meeting of 3 May, 118 of 141 in favour");
        click(second, "Accept and open the alliance");
        second.navigate("/alliances");
        second.getByText("Warm Homes Alliance").first().click();
        assertThat(second.locator("h1").textContent()).isEqualTo("Warm Homes Alliance");
        assertThat(second.locator("#affiliates").textContent()).contains("118 of 141 in favour");
    }

    @Test
    void everyPageIsFitToLookAtAndToHear(Browser browser) {
        var circle = assembly.party("Circle", 1);
        var tenants = assembly.party("Tenants’ Campaign", 2);
        var coops = assembly.party("Co-op Federation", 3);
        var union = assembly.party("Union Region", 4);
        var alliance = assembly.alliance(Rung.JOINT_STATEMENT, circle, tenants);
        assembly.join(alliance, circle, tenants, coops);
        assembly.join(alliance, tenants, coops, union);
        affiliations.leave(alliance, union.speaks(), "Other work, for now.").required();
        var rung = proposals.move(alliance, circle.speaks(), Rung.DIALOGUE, null).required();
        var words = proposals.rewrite(alliance, tenants.speaks(), "Warm Winters", "That nobody goes cold.", "Speak for yourself.",
                "Two months’ notice.").required();
        var other = proposals.rewrite(alliance, circle.speaks(), "Warm Homes for All", "That nobody goes cold.",
                "Speak for yourself.", "A month’s notice.").required();
        answers.confirm(words.id(), coops.speaks(), 1).required();
        proposals.invite(alliance, circle.speaks(), new Invitee.ByLink("Pensioners’ Group")).required();
        var opening = openings.propose(union.speaks(), assembly.terms(Rung.FIRST_CONTACT), new Invitee.Known(coops.id()))
                .required();
        var linked = openings.propose(coops.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.ByLink("Youth Section"))
                .required();

        var page = browser.desk("/alliances/" + alliance);
        look(page, "page-stranger");
        signIn(page, coops);
        var path = "/alliances/" + alliance;
        for (var one : List.of(path, path + "/history", path + "/propose/terms", path + "/propose/rung", path + "/propose/review",
                path + "/invite", path + "/leave", path + "/changes/" + rung.id(), path + "/changes/" + other.id(),
                path + "/changes/" + words.id(), "/alliances", "/alliances/new", at(opening))) {
            page.navigate(one);
            look(page, one.equals(path)
                    ? "page"
                    : one.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-") + one.length()
                            + (one.equals(at(opening)) ? "opening" : one.endsWith(other.id().toString()) ? "moved" : ""));
        }
        page.navigate(at(linked));
        click(page, "Make the link");
        var link = page.getByLabel("Link").inputValue();
        look(page, "link-made");
        page.navigate(link);
        look(page, "link-own");
        var stranger = browser.phone(link);
        look(stranger, "link-stranger");
    }

    private static String at(Change change) {
        return "/alliances/" + change.alliance() + "/changes/" + change.id();
    }
}
