package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Assembly.Party;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
@Import(Assembly.class)
class AlliancePagesTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Openings openings;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    Affiliations affiliations;
    @Autowired
    Statements queries;

    private MvcTestResult get(String path, @Nullable SignedIn person, String language) {
        var request = mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).accept("text/html");
        return (person == null ? request : request.with(People.signedIn(person))).exchange();
    }

    private int status(String path, @Nullable SignedIn person) {
        return get(path, person, "en").getResponse().getStatus();
    }

    private Document page(String path, @Nullable SignedIn person) {
        return page(path, person, "en");
    }

    private Document page(String path, @Nullable SignedIn person, String language) {
        var result = get(path, person, language);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, @Nullable SignedIn person, Map<String, String> form) {
        var request = mvc.post().uri(path).accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf());
        form.forEach(request::param);
        return (person == null ? request : request.with(People.signedIn(person))).exchange();
    }

    private static Map<String, String> under(Party party) {
        return Map.of("under", party.id().toString(), "seen", "1");
    }

    private static String at(Change change) {
        return "/alliances/" + change.alliance() + "/changes/" + change.id();
    }

    @Test
    void twoConvenorsOpenAnAllianceByFormsAlone() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var form = page("/alliances/new", circle.convenor());
        assertThat(form.select("textarea[name=norms]").text()).isNotEmpty();
        assertThat(form.select("input[name=endsOn]").attr("value")).isEqualTo(assembly.today().plusMonths(3).toString());

        var refused = post("/alliances/new", circle.convenor(), Map.of("under", circle.id().toString(), "other",
                tenants.id().toString(), "name", "Warm <b>Homes", "rung", "first_contact", "reviewOn", "soon"));
        assertThat(refused).hasStatus(409);
        var again = Jsoup.parse(body(refused));
        assertThat(again.select("input[name=name]").attr("value")).isEqualTo("Warm <b>Homes");
        assertThat(again.select("#reviewOn-error, #exitRule-error, #purpose-error, #norms-error, #endsOn-error")).hasSize(5);

        var typed = new HashMap<>(Map.of("name", "Warm <b>Homes", "purpose", "Nobody cold.", "norms", "Be kind.", "exitRule",
                "Tell us.", "rung", "first_contact"));
        typed.putAll(Map.of("under", circle.id().toString(), "other", tenants.id().toString(), "endsOn",
                assembly.today().plusDays(40).toString(), "reviewOn", assembly.today().plusDays(90).toString(), "basis",
                "members",
                "detail", "27 of 34"));
        var sent = post("/alliances/new", circle.convenor(), typed);
        assertThat(sent).hasStatus3xxRedirection();
        var change = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(page(change, circle.convenor()).text()).contains("Only members of the two organisations see this");
        assertThat(status(change, null)).isEqualTo(404);
        assertThat(page("/alliances", tenants.convenor()).select("h2").eachText()).contains("Waits for you");
        assertThat(page("/", tenants.convenor()).text()).contains("Warm <b>Homes");

        assertThat(post(change + "/accept", tenants.convenor(), under(tenants))).hasStatus3xxRedirection();
        var alliance = page(change.substring(0, change.indexOf("/changes")), null);
        assertThat(alliance.select("h1").text()).isEqualTo("Warm <b>Homes");
        assertThat(alliance.text()).contains("27 of 34", "Be kind.", "Convenor of Circle", "Convenor of Tenants");
        assertThat(alliance.select("#affiliates tbody tr")).hasSize(3);
    }

    @Test
    void whoMayDoWhat() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var outsider = assembly.party("Outsider");
        var member = assembly.stranger();
        var alliance = assembly.alliance(circle, tenants);
        var path = "/alliances/" + alliance;
        for (var form : List.of("/propose/terms", "/propose/rung", "/propose/end", "/propose/review", "/propose/closing",
                "/invite", "/leave")) {
            assertThat(status(path + form, circle.convenor())).as(form).isEqualTo(200);
            assertThat(status(path + form, tenants.convenor())).as(form).isEqualTo(200);
            assertThat(status(path + form, outsider.convenor())).as(form).isEqualTo(403);
            assertThat(status(path + form, member)).as(form).isEqualTo(403);
            assertThat(status(path + form, null)).as(form).isNotEqualTo(200);
        }
        assertThat(status(path + "/propose/ownership", circle.convenor())).isEqualTo(404);
        var change = proposals.close(alliance, circle.speaks(), "Done.").required();
        for (var act : List.of("/confirm", "/decline", "/withdraw", "/accept", "/link")) {
            assertThat(post(at(change) + act, outsider.convenor(), under(tenants)).getResponse().getStatus()).as(act)
                    .isEqualTo(403);
            assertThat(post(at(change) + act, outsider.convenor(), under(outsider)).getResponse().getStatus()).as(act)
                    .isEqualTo(403);
            assertThat(post(at(change) + act, member, under(tenants)).getResponse().getStatus()).as(act).isEqualTo(403);
            assertThat(post(at(change) + act, null, under(tenants)).getResponse().getStatus()).as(act).isNotEqualTo(200);
        }
        assertThat(post(path + "/leave", outsider.convenor(), under(tenants))).hasStatus(403);
        assertThat(post(at(change) + "/confirm", circle.convenor(), under(circle))).hasStatus(409);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
        assertThat(post(at(change) + "/confirm", tenants.convenor(), under(tenants))).hasStatus3xxRedirection();
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.CLOSED);
    }

    @Test
    void beforeItIsOpenOthersFindNothing() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var outsider = assembly.party("Outsider");
        var change = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.Known(tenants.id())).required();
        var path = "/alliances/" + change.alliance();
        for (var address : List.of(path, path + "/history", at(change), path + "/propose/terms", path + "/invite",
                path + "/leave",
                "/alliances/new?anew=" + change.alliance())) {
            assertThat(status(address, outsider.convenor())).as(address).isEqualTo(404);
        }
        for (var act : List.of("/confirm", "/decline", "/withdraw", "/accept", "/link")) {
            assertThat(post(at(change) + act, outsider.convenor(), under(outsider)).getResponse().getStatus()).as(act)
                    .isEqualTo(404);
        }
        assertThat(page("/alliances", null).text()).doesNotContain(change.alliance().toString());
    }

    @Test
    void anOrganisationComesByALink() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var change = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.ByLink("The Tenants"))
                .required();
        var made = post(at(change) + "/link", circle.convenor(), under(circle));
        assertThat(made).hasStatus3xxRedirection();
        var token = String.valueOf(made.getMvcResult().getFlashMap().get("link"));
        var link = "/alliances/" + change.alliance() + "/invite/" + token;

        assertThat(page(link, null).text()).contains("Warm Homes", "The Tenants", "Sign in to answer");
        assertThat(page(link, assembly.stranger()).text()).contains("Found an organisation");
        assertThat(status(link + "x", null)).isEqualTo(404);
        assertThat(post(link + "/decline", tenants.convenor(), under(tenants))).hasStatus(409);
        assertThat(post(link, assembly.stranger(), under(tenants))).hasStatus(403);
        assertThat(post(link, tenants.convenor(), under(tenants))).hasStatus3xxRedirection();
        assertThat(alliances.affiliates(change.alliance())).hasSize(2);
        assertThat(page(link, null).text()).contains("This link was used");
    }

    @Test
    void theConfirmerSeesBothVersionsAndConfirmsAnew() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var winters = proposals.rewrite(alliance, circle.speaks(), "Winters", "Why.", "How.", "Out.").required();
        var summers = proposals.rewrite(alliance, circle.speaks(), "Summers", "That nobody goes cold.", "Speak for yourself.",
                "A month’s notice.").required();
        answers.confirm(winters.id(), tenants.speaks(), 1).required();

        var refused = post(at(summers) + "/confirm", tenants.convenor(), under(tenants));
        assertThat(refused).hasStatus(409);
        var page = Jsoup.parse(body(refused));
        assertThat(page.select("th").eachText()).contains("When proposed", "Now", "Would become");
        assertThat(page.select("td").eachText()).contains("Warm Homes", "Winters", "Summers");
        assertThat(page.select("input[name=seen]").attr("value")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyPageSpeaksTheReadersLanguageAndAsksAtMostEightQueries(String language) {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(Rung.FIRST_CONTACT, circle, tenants);
        assembly.join(alliance, circle, tenants, union);
        affiliations.leave(alliance, union.speaks(), "Other work.").required();
        var change = proposals.move(alliance, circle.speaks(), Rung.DIALOGUE, null).required();
        for (int n = 0; n < 20; n++) {
            proposals.close(alliance, circle.speaks(), "Done " + n).required();
        }
        var path = "/alliances/" + alliance;
        for (var address : List.of("/alliances", "/alliances/new", path, path + "/history", at(change), path + "/propose/terms",
                path + "/propose/rung", path + "/propose/end", path + "/propose/review", path + "/propose/closing",
                path + "/invite",
                path + "/leave", "/")) {
            for (var reader : List.of(tenants.convenor(), circle.convenor())) {
                var asked = queries.during(() -> assertThat(page(address, reader, language).select("h1").text()).isNotEmpty());
                assertThat(asked).as(address).hasSizeLessThanOrEqualTo(8);
            }
        }
        assertThat(page(path, null, language).select("html").attr("lang")).isEqualTo(language);
    }
}
