package org.regroup.platform.motions.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.motions.words.Glossary.Meaning;
import org.regroup.platform.motions.words.Glossary.Term;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class NoDefinitionOutranksAnotherTest {

    private static final Term FUND = new Term("Solidarity fund", List.of("solidarity funds"), "en");

    @Autowired
    Glossary glossary;
    @Autowired
    WordRepository words;
    @Autowired
    WordsData data;
    @Autowired
    People people;
    @Autowired
    Organisations organisations;
    @Autowired
    Openings openings;
    @Autowired
    Answers answers;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private SignedIn noor;
    private SignedIn tomas;
    private SignedIn leila;
    private OrganisationId tenants;
    private OrganisationId union;
    private AllianceId alliance;

    @BeforeEach
    void setUp() {
        noor = people.person("Noor");
        tomas = people.person("Tomas");
        leila = people.person("Leila");
        tenants = found(noor, "Tenants");
        union = found(tomas, "Union");
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(180));
        var change = openings.propose(Speaker.of(noor.id(), tenants), terms, new Invitee.Known(union)).required();
        alliance = answers.accept(change.id(), Speaker.of(tomas.id(), union)).required().alliance();
    }

    private OrganisationId found(SignedIn convenor, String name) {
        return organisations.found(convenor.id(), new Founding(name + " " + UUID.randomUUID(), name.substring(0, 2), 1, "We act.",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall")).required().id();
    }

    @Test
    void organisationsAndOthersDefineOneWordSideBySide() {
        var word = glossary.add(noor.id(), alliance, FUND, say("A hardship fund: open to anyone.", "for:" + tenants)).required();
        glossary.define(tomas.id(), word.id(), say("A strike fund: members only.", "for:" + union)).required();
        glossary.define(leila.id(), word.id(), say("A jar on the bar.", "none")).required();

        assertThat(words.definitions(word.id())).extracting(one -> one.now().meaning()).containsExactly(
                "A hardship fund: open to anyone.", "A strike fund: members only.", "A jar on the bar.");
        assertThat(mvc.get().uri("/alliances/" + alliance + "/words")).hasStatusOk().bodyText()
                .contains("A hardship fund", "A strike fund", "A jar on the bar.", "Decided by a committee", "unaffiliated");
        assertThat(mvc.get().uri(word.href()).with(People.signedIn(tomas))).hasStatusOk().bodyText().contains("Reword");
        assertThat(grounds(glossary.add(tomas.id(), alliance, new Term("solidarity FUND", List.of(), "en"), say("x", "none"))))
                .containsExactly("name");
    }

    @Test
    void whatAnOrganisationMeansNeedsAMandate() {
        var word = glossary.add(noor.id(), alliance, FUND, say("A hardship fund.", "for:" + tenants)).required();
        assertThat(grounds(glossary.define(leila.id(), word.id(), say("A strike fund.", "for:" + union))))
                .containsExactly("voice");
        assertThat(grounds(glossary.define(leila.id(), word.id(), say("A strike fund.", "member:" + union))))
                .containsExactly("voice");
        assertThat(grounds(glossary.define(noor.id(), word.id(), say("Another.", "for:" + tenants)))).containsExactly("voice");
        assertThat(grounds(glossary.define(noor.id(), word.id(), say(" ", "")))).containsExactlyInAnyOrder("voice", "meaning");
    }

    @Test
    void aDefinitionIsRewordedByItsOwnersAndEveryWordingIsKept() {
        var word = glossary.add(noor.id(), alliance, FUND, say("A hardship fund.", "for:" + tenants)).required();
        var id = words.definitions(word.id()).getFirst().id();
        assertThatThrownBy(() -> glossary.reword(tomas.id(), id, 1, say("A strike fund.", ""))).isInstanceOf(Forbidden.class);
        var after = glossary.reword(noor.id(), id, 1, say("A hardship fund, paid in by gifts.", "")).required();
        assertThat(after.now().version()).isEqualTo(2);
        assertThat(after.earlier()).extracting(Definition.Wording::meaning).containsExactly("A hardship fund.");
        assertThat(grounds(glossary.reword(noor.id(), id, 1, say("Too late.", "")))).containsExactly("");
        assertThat(mvc.get().uri(word.href())).bodyText().contains("One earlier wording", "A hardship fund.");
    }

    @Test
    void falseFriendsAreMarkedWithAReason() {
        var word = glossary.add(noor.id(), alliance, FUND, say("A hardship fund.", "for:" + tenants)).required();
        var other = glossary.define(tomas.id(), word.id(), say("A strike fund.", "for:" + union)).required().id();
        var one = words.definitions(word.id()).getFirst().id();
        assertThat(grounds(glossary.link(leila.id(), Link.Kind.FALSE_FRIENDS, one, other, " ", "none", alliance)))
                .containsExactly("why");
        assertThat(grounds(glossary.link(leila.id(), Link.Kind.SAME_THING, one, other, "Alike", "none", alliance)))
                .containsExactly("other");
        glossary.link(leila.id(), Link.Kind.FALSE_FRIENDS, one, other, "One is for members only.", "none", alliance).required();
        assertThat(grounds(glossary.link(noor.id(), Link.Kind.FALSE_FRIENDS, other, one, "Again", "none", alliance)))
                .containsExactly("other");
        assertThat(mvc.get().uri(word.href())).bodyText().contains("Same word, different thing", "One is for members only.");
    }

    @Test
    void whoeverLeavesTakesOnlyWhatNobodyReliesOn() {
        var word = glossary.add(noor.id(), alliance, FUND, say("A hardship fund.", "for:" + tenants)).required();
        var one = words.definitions(word.id()).getFirst().id();
        glossary.define(leila.id(), word.id(), say("A jar.", "none")).required();
        var relied = glossary.define(leila.id(), word.id(), say("A box.", "none")).required().id();
        glossary.link(noor.id(), Link.Kind.FALSE_FRIENDS, one, relied, "A box is no fund.", "none", alliance).required();
        assertThat(data.of(leila.id())).containsKey("glossary");
        data.erase(leila.id());
        assertThat(words.definitions(word.id())).extracting(each -> each.now().meaning()).containsExactly("A hardship fund.",
                "A box.");
    }

    private static Meaning say(String text, String voice) {
        return new Meaning(text, "", voice, Basis.COMMITTEE, "nine people, 3 May");
    }

    static List<String> grounds(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::field).toList();
        };
    }
}
