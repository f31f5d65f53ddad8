package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Every page and act of the room, asked for by everybody. Columns: stranger (not signed in), outsider, observer, advisory
/// member, voting member, keeper of the roll, convenor, former convenor (still a member).
@PlatformTest
@Import(Scene.class)
class WhoMayEnterWhatTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Units units;

    @Autowired
    Mandates mandates;

    @Autowired
    MembershipRepository memberships;

    @Autowired
    Invitations invitations;

    @Autowired
    TestClock clock;

    private final Map<String, SignedIn> everybody = new LinkedHashMap<>();
    private String base = "";
    private MembershipId entry = new MembershipId(new UUID(0, 0));
    private UnitId unit = new UnitId(new UUID(0, 0));
    private Mandate mandate;
    private UUID invitation = new UUID(0, 0);

    @BeforeEach
    void anOrganisationWithAllKindsOfMembers() {
        var founder = scene.person("Ines");
        var organisation = scene.foundedBy(founder);
        var id = organisation.id();
        base = "/organisations/" + id;
        everybody.put("outsider", scene.person("Otto"));
        everybody.put("observer", scene.member("Oona", Standing.OBSERVER, founder, organisation));
        everybody.put("advisory", scene.member("Anna", Standing.ADVISORY, founder, organisation));
        everybody.put("voting", scene.member("Vera", Standing.VOTING, founder, organisation));
        everybody.put("keeper", scene.holder("Kim", Role.ROLL_KEEPER, Duration.ofDays(300), founder, organisation));
        everybody.put("former", scene.holder("Fay", Role.CONVENOR, Duration.ofDays(1), founder, organisation));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        everybody.put("convenor", founder);
        entry = memberships.find(everybody.get("voting").id(), id).orElseThrow().id();
        unit = units.named(id, "Millbrook", UnitKind.BRANCH);
        mandate = mandates.inForce(everybody.get("keeper").id()).getFirst();
        invitations.invite(founder.id(), id, Standing.VOTING, null, clock.instant().plus(Duration.ofDays(3)), 3);
        invitation = invitations.of(founder.id(), id).getFirst().id();
    }

    @Test
    void pagesOpenForThoseWhomTheyConcernAndAreNotThereForAnybodyElse() {
        var softly = new SoftAssertions();
        //                                             stranger outsider observer advisory voting keeper convenor former
        get(softly, "/organisations", "200 200 200 200 200 200 200 200");
        get(softly, "/organisations/new", "302 200 200 200 200 200 200 200");
        get(softly, base, "200 200 200 200 200 200 200 200");
        get(softly, base + "/mandates", "200 200 200 200 200 200 200 200");
        get(softly, base + "/members", "302 404 200 200 200 200 200 200");
        get(softly, base + "/units", "302 404 200 200 200 200 200 200");
        get(softly, base + "/leave", "302 404 200 200 200 200 200 200");
        get(softly, base + "/edit", "302 404 403 403 403 403 200 403");
        get(softly, base + "/units/" + unit, "302 404 200 200 200 200 200 200");
        get(softly, base + "/roll", "302 404 403 403 403 200 200 403");
        get(softly, base + "/roll/" + entry, "302 404 403 403 403 200 200 403");
        get(softly, base + "/roll/import", "302 404 403 403 403 200 200 403");
        get(softly, base + "/roll/import/" + invitation, "302 404 403 403 403 404 404 403");
        get(softly, base + "/invitations", "302 404 403 403 403 200 200 403");
        get(softly, base + "/mandates/new", "302 404 403 403 403 403 200 403");
        get(softly, base + "/mandates/new?search=e", "302 404 403 403 403 403 200 403");
        get(softly, base + "/mandates/" + mandate.id() + "/end", "302 404 403 403 403 200 200 403");
        get(softly, "/organisations/" + new UUID(1, 1), "404 404 404 404 404 404 404 404");
        get(softly, "/join/nothing", "404 404 404 404 404 404 404 404");
        softly.assertAll();
    }

    @Test
    void actsAreOpenToThoseWhoseMandatePermitsThem() {
        var softly = new SoftAssertions();
        // an empty form is refused with 200 and its reasons wherever the act itself is open
        post(softly, "/organisations/new", "401 200 200 200 200 200 200 200");
        post(softly, base + "/edit", "401 404 403 403 403 403 200 403");
        post(softly, base + "/units", "401 404 403 403 403 200 200 403");
        post(softly, base + "/units/" + unit, "401 404 403 403 403 200 200 403");
        post(softly, base + "/roll/" + entry + "/strike-off", "401 404 403 403 403 200 200 403");
        post(softly, base + "/roll/" + entry + "?standing=voting", "401 404 403 403 403 302 302 403");
        post(softly, base + "/roll/export", "401 404 403 403 403 200 200 403");
        post(softly, base + "/roll/import", "401 404 403 403 403 200 200 403");
        post(softly, base + "/roll/import/" + invitation, "401 404 403 403 403 302 302 403");
        post(softly, base + "/roll/import/" + invitation + "/discard", "401 404 403 403 403 302 302 403");
        post(softly, base + "/invitations?standing=voting", "401 404 403 403 403 200 200 403");
        post(softly, base + "/invitations/" + invitation + "/revoke", "401 404 403 403 403 302 302 403");
        post(softly, base + "/mandates", "401 404 403 403 403 403 200 403");
        post(softly, base + "/mandates/" + mandate.id() + "/end", "401 404 403 403 403 200 200 403");
        post(softly, base + "/units/" + unit + "/close", "401 404 403 403 403 302 404 403");
        post(softly, base + "/visibility", "401 404 302 302 302 302 302 302");
        post(softly, base + "/call", "401 404 403 403 403 403 403 403");
        post(softly, base + "/call/" + invitation, "401 404 403 403 403 403 403 403");
        post(softly, base + "/leave", "401 404 302 302 302 302 302 302");
        softly.assertAll();
    }

    @Test
    void theSpaceOfMembersDoesNotShowOnThePublicPage() {
        var outside = body("outsider", base);
        assertThat(outside).doesNotContain("Vera").doesNotContain(base + "/members").contains("6 members").contains("Ines");
        assertThat(body("voting", base)).contains(base + "/members").doesNotContain(base + "/roll");
        assertThat(body("keeper", base)).contains(base + "/roll");
    }

    private String body(String who, String path) {
        var answer = mvc.get().uri(path).with(People.signedIn(everybody.get(who))).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void get(SoftAssertions softly, String path, String expected) {
        var seen = new StringBuilder().append(mvc.get().uri(path).exchange().getResponse().getStatus());
        for (var who : columns()) {
            seen.append(' ').append(mvc.get().uri(path).with(People.signedIn(who)).exchange().getResponse().getStatus());
        }
        softly.assertThat(seen.toString()).as("GET " + path).isEqualTo(expected);
    }

    private void post(SoftAssertions softly, String path, String expected) {
        var seen = new StringBuilder().append(mvc.post().uri(path).with(csrf()).exchange().getResponse().getStatus());
        for (var who : columns()) {
            seen.append(' ')
                    .append(mvc.post().uri(path).with(csrf()).with(People.signedIn(who)).exchange().getResponse().getStatus());
        }
        softly.assertThat(seen.toString()).as("POST " + path).isEqualTo(expected);
    }

    private java.util.List<SignedIn> columns() {
        return java.util.stream.Stream.of("outsider", "observer", "advisory", "voting", "keeper", "convenor", "former")
                .map(everybody::get).toList();
    }
}
