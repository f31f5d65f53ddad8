package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.English;
import org.regroup.counting.decisions.Explanation;
import org.regroup.counting.decisions.Part;
import org.regroup.counting.decisions.Part.Joint;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.decisions.Saying;
import org.regroup.counting.questions.Finding;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Visitor;

/// What the library says of rules and verdicts is read in three languages; in English page and export say the same.
class RulesAreReadInThreeLanguagesTest {

    private static final Page ENGLISH = page(Locale.ENGLISH);
    private static final Page GERMAN = page(Locale.GERMAN);
    private static final Page FRENCH = page(Locale.FRENCH);
    /// Sayings that only hold others together.
    private static final Set<Saying> FRAMES = EnumSet.of(Saying.CLAUSES, Saying.SENTENCES, Saying.NAMED, Saying.SHARE_OF);

    @ParameterizedTest
    @EnumSource
    void everySayingHasWords(Saying saying) {
        for (int kind = 0; kind < 8; kind++) {
            var said = Explanation.of(saying, parts(kind));
            assertThat(RuleWords.text(ENGLISH, said)).isEqualTo(English.STANDARD.text(said));
            for (var page : List.of(GERMAN, FRENCH)) {
                var words = RuleWords.text(page, said);
                assertThat(words).isNotBlank().doesNotContain("{", "rules.");
                if (!FRAMES.contains(saying)) {
                    assertThat(words).isNotEqualTo(English.STANDARD.text(said));
                }
            }
        }
    }

    /// Something in each gap, beginning with another kind of part each time.
    private static Part[] parts(int first) {
        var phrase = Explanation.of(Saying.WEIGHT_DELEGATES);
        var parts = List.of(new Part.Number(Rational.of(15_000)), new Part.Number(Rational.of(12_247, 100)),
                Part.Share.against(Rational.of(216, 1000), Rational.of(1, 2)), new Part.Fraction(Rational.of(2, 3)),
                new Part.Name("Circle"), new Part.Names(List.of("A", "B", "C"), first % 2 == 0 ? Joint.AND : Joint.OR),
                new Part.Clauses(List.of(1, 2, 3, 6, 8, 9)), new Part.Phrases(List.of(phrase, phrase, phrase),
                        first % 2 == 0 ? Joint.AND_CLAUSES : Joint.OR_CLAUSES));
        return IntStream.range(0, parts.size()).mapToObj(i -> parts.get((i + first) % parts.size())).toArray(Part[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingHasWords(Finding.Kind kind) {
        var found = new Finding(kind, "Circle", 7, List.of("26", "25", "24", "23"));
        assertThat(RuleWords.finding(ENGLISH, found)).isEqualTo(found.toString());
        for (var page : List.of(GERMAN, FRENCH)) {
            assertThat(RuleWords.finding(page, found)).startsWith("Circle, ").doesNotContain("{", "rules.")
                    .isNotEqualTo(found.toString());
        }
        var whole = new Finding(kind, "", 0, List.of("Voting opens", "2", "3", "4"));
        assertThat(RuleWords.finding(ENGLISH, whole)).isEqualTo(whole.toString());
        var bare = new Finding(kind, "", Finding.NO_ITEM, List.of("1", "2", "3", "4"));
        assertThat(RuleWords.finding(ENGLISH, bare)).isEqualTo(bare.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyUsualWayIsRead(CardTemplate template) {
        for (var procedure : template.procedures()) {
            assertThat(RuleWords.rule(ENGLISH, procedure.rule())).isEqualToIgnoringCase(procedure.rule().words());
            assertThat(RuleWords.rule(GERMAN, procedure.rule())).startsWith("Angenommen bei ");
            assertThat(RuleWords.rule(FRENCH, procedure.rule())).startsWith("Adopté si ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations(at-least 3)", "organisations(all-but 0)", "people(more-than 1/2 of cast)",
            "all(organisations(more-than 1/2), people(more-than 1/2 of cast))", "reservations(organisations(at-least 3))"})
    void everyUsualJointRuleIsRead(String text) {
        var rule = Rules.parse(text).rule();
        assertThat(RuleWords.rule(ENGLISH, rule, 4)).isEqualToIgnoringCase(rule.words(4));
        assertThat(RuleWords.rule(GERMAN, rule, 4)).startsWith("Angenommen bei Zustimmung von ");
        assertThat(RuleWords.rule(FRENCH, rule, 4)).startsWith("Adopté si ");
    }

    @Test
    void theyReadAsPeopleSpeak() {
        var own = Rules.parseOwn("quorum at-least 1/2 of roll, at-least 2/3 of cast").rule();
        assertThat(RuleWords.rule(GERMAN, own)).isEqualTo("Angenommen bei Zustimmung von mindestens zwei Dritteln der "
                + "abgegebenen Stimmen und Beteiligung von mindestens der Hälfte der Liste");
        assertThat(RuleWords.rule(FRENCH, own)).isEqualTo("Adopté si au moins deux tiers des suffrages exprimés sont pour, et au "
                + "moins la moitié de la liste prennent part");
        var joint = Rules.parse("reservations(organisations(at-least 3))").rule();
        assertThat(RuleWords.rule(GERMAN, joint, 4)).isEqualTo("Angenommen bei Zustimmung von mindestens 3 von 4 Organisationen; "
                + "gebunden ist dann, wer zustimmt");
        assertThat(RuleWords.number(GERMAN, Rational.of(15_000))).isEqualTo("15.000");
        assertThat(RuleWords.number(ENGLISH, Rational.of(-12_248, 100))).isEqualTo("-122.48");
    }

    private static Page page(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames("messages/rules");
        return new Page("/", language, ZoneId.of("UTC"), null, Visitor.ANONYMOUS, messages, () -> null, path -> path,
                new SiteSettings(URI.create("http://localhost"), "Regroup", "UTC", false, null), false);
    }
}
