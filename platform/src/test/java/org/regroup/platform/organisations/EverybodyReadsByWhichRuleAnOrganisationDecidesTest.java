package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(Scene.class)
class EverybodyReadsByWhichRuleAnOrganisationDecidesTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Scene scene;
    @Autowired
    RuleCards cards;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quorum at-least 1/2 of roll, at-least 2/3 of cast | 40    | 20 | 14 | 27
            more-than 1/2 of cast                              | 40    | 1  | 1  | 21
            more-than 1/2 of entitled                          | 40    | 21 | 21 | 21
            quorum 15, blocks 0                                | 40    | 15 | 15 | 40
            quorum at-least 1/4 of roll, more-than 1/2 of cast | 15000 | 3750 | 1876 | 7501
            at-least 1/1 of entitled                           | 1     | 1  | 1  | 1
            """)
    void whatItTakesIsWorkedOutForTodaysRoll(String rule, int roll, int taking, int yes, int yesOfAll) {
        assertThat(Reach.of(Rules.parseOwn(rule).rule(), roll)).contains(new Reach(roll, taking, yes, yesOfAll));
    }

    @Test
    void aRuleThatNoTurnoutMeetsIsSaidToBeSo() {
        assertThat(Reach.of(Rules.parseOwn("quorum 150, more-than 1/2 of cast").rule(), 40)).isEmpty();
        assertThat(Reach.of(Rules.parseOwn("more-than 1/2 of cast").rule(), 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CardTemplate.class)
    void everyTemplateFillsTheFormAndIsACard(CardTemplate template) {
        var read = CardForm.read(Typed.of(CardForm.filled(template.procedures())));
        assertThat(read).isEqualTo(new Outcome.Done<>(template.procedures()));
        assertThat(RuleCards.grounds(template.procedures())).isEmpty();
        assertThat(CardText.read(CardText.write(template.procedures()))).isEqualTo(template.procedures());
    }

    @Test
    void aRuleThatHasNoFieldsOfItsOwnIsKeptWrittenOut() {
        var own = Procedure.of(QuestionKind.BASIS, Electorate.DELEGATES, VoteMethod.CARDS, Secrecy.ROLL_CALL, 3,
                "quorum 12, more-than 1/2 of cast tie-chair");
        var procedures = CardTemplate.BALLOT.procedures().stream().map(one -> one.kind() == own.kind() ? own : one).toList();
        assertThat(CardForm.read(Typed.of(CardForm.filled(procedures)))).isEqualTo(new Outcome.Done<>(procedures));
    }

    @Test
    void theRulebookIsEnteredOnceAndEverybodyReadsWhatItTakes() {
        var ada = scene.person("Ada");
        var circle = scene.foundedBy(ada);
        for (int i = 0; i < 3; i++) {
            scene.member("Member " + i, Standing.VOTING, ada, circle);
        }
        var filled = form("coop");
        filled.put("all-electorate", "members");
        filled.put("all-method", "cards");
        filled.put("cardSource", "Rulebook of 2019, article 4");
        assertThat(page(post(ada, circle, filled)).select(".notice.wrong")).hasSize(1);

        CardForm.filled(CardTemplate.MEETING.procedures()).forEach(filled::put);
        filled.put("statement-electorate", "units");
        assertThat(post(ada, circle, filled)).hasStatus3xxRedirection();
        assertThat(cards.current(circle.id()).orElseThrow().procedures().values())
                .containsExactlyElementsOf(CardTemplate.MEETING.procedures());

        var read = page(mvc.get().uri("/organisations/{id}/rule-card", circle.id()).exchange());
        assertThat(read.text()).contains("Yes if at least a quarter of the roll take part, and more than half of the votes cast")
                .contains("Of 4 members at least 1 must take part. If 1 vote, 1 must say yes; if all vote, 3.")
                .contains("Of 4 members at least 2 must take part. If 2 vote, 2 must say yes; if all vote, 3.")
                .contains("Rulebook of 2019, article 4");
        var again = page(post(ada, circle, filled));
        assertThat(again.select(".notice.wrong").text()).contains("has been entered");
        assertThat(cards.versions(circle.id())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"all-quorumSize,0,Zero would always be reached", "all-quorumSize,0/3,Zero would always be reached",
            "all-share,100%,More than the whole can never be reached", "all-share,3/2,at most the whole",
            "all-share,half,Type a share", "all-share,1/0,Type a share", "all-noticeDays,soon,between 0 and 365",
            "all-electorate,body,Name the body", "all-electorate,everybody,Choose one",
            "all-ruleText,more than half,cannot be read", "cardSource,'',Say where"})
    void whatCannotBeIsSaidAtItsFieldAndNothingTypedIsLost(String field, String value, String said) {
        var ada = scene.person("Ada");
        var circle = scene.foundedBy(ada);
        var filled = form("ballot");
        filled.put("cardSource", "Rulebook");
        filled.put("all-body", "");
        filled.put("all-share", "1/3");
        filled.put(field, value);
        if (field.endsWith("ruleText")) {
            filled.put("all-decide", "written");
        }
        var read = page(post(ada, circle, filled));
        assertThat(read.select(".notice.wrong li").text()).contains(said);
        assertThat(read.select("p.error").text()).contains(said);
        filled.forEach((name, typed) -> {
            var control = read.getElementById(name);
            if (control != null && control.is("input[type=text]")) {
                assertThat(control.attr("value")).isEqualTo(typed);
            }
        });
        assertThat(cards.current(circle.id())).isEmpty();
    }

    private static Map<String, String> form(String template) {
        return new LinkedHashMap<>(CardForm.filled(Typed.one(CardTemplate.class, template).orElseThrow().procedures()));
    }

    private MvcTestResult post(SignedIn person, Organisation organisation, Map<String, String> form) {
        var request = mvc.post().uri("/organisations/{id}/rule-card/declare", organisation.id()).with(csrf())
                .with(People.signedIn(person));
        form.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
