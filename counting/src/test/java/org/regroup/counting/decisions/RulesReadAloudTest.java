package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesReadAloudTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all(organisations(at-least 3), people(more-than 1/2 of cast)) | carried if at least 3 of 4 organisations and more than half of all votes cast agree
            organisations(at-least 1) | carried if at least 1 of 4 organisations agrees
            organisations(all-but 0) | carried if all 4 organisations agree
            any(organisations(all-but 1), people(at-least 2/3 of entitled)) | carried if all but 1 of 4 organisations or at least two thirds of all on the rolls agree
            any(all(organisations(at-least 11/20), weighed(members, whole, at-least 13/20 of entitled)), organisations(all-but 3)) | carried if either at least 55% of the 4 organisations and organisations with at least 65% of all members agree, or all but 3 of 4 organisations agree
            reservations(organisations(at-least 3)) | carried if at least 3 of 4 organisations agree; it then binds those who agree
            all(organisations(more-than 1/2), veto("B", "A"), taking-part(all-but 1)) | carried if more than half of the 4 organisations agree, and no objection comes from A or B, and all but 1 of 4 organisations take part
            people(quorum at-least 1/3 of roll, more-than 1/2 of valid) | carried if more than half of all votes including abstentions agree, and at least one third of all rolls together take part
            weighed(capped(members, 2/5), whole, more-than 1/2 of cast) | carried if organisations with more than half of all members, none counting for more than 40%, agree
            weighed(square-root, whole, more-than 1/2 of cast) | carried if organisations with more than half of votes by the square root of members agree
            weighed(delegates, split, more-than 1/2 of cast) | carried if more than half of votes cast, where each organisation’s members share its part of the delegates, agree
            sections(people(more-than 1/2 of cast), section("unions", "D"), section("campaigns", "A", "B")) | carried if within each of unions and campaigns, more than half of all votes cast agree
            weighed(organisations, whole, more-than 1/2 of cast) | carried if organisations with more than half of the votes, one each, agree
            weighed(capped(square-root, 2/5), whole, more-than 1/2 of cast) | carried if organisations with more than half of votes by the square root of members, none counting for more than 40%, agree
            people(blocks 0) | carried if nobody blocks
            weighed(steps(749, 250, 6), whole, more-than 1/2 of cast) | carried if organisations with more than half of votes by size (one for the first 749 members, one more for each further 250 or part, at most 6) agree
            """)
    void jointRulesInPlainWords(String text, String words) {
        assertThat(Rules.parse(text).rule().words(4)).isEqualTo(words);
        assertThat(Rules.text(Rules.parse(Rules.text(Rules.parse(text).rule())).rule()))
                .isEqualTo(Rules.text(Rules.parse(text).rule()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            more-than 1/2 of cast | carried if more than half of votes cast agree
            quorum 150, more-than 1/2 of present | carried if more than half of those who take part agree, and at least 150 take part
            quorum at-least 1/2 of present, at-least 75% of entitled | carried if at least three quarters of the roll agree, and at least half of those present vote
            blocks 0 | carried if nobody blocks
            at-least 2/3 of valid | carried if at least two thirds of votes including abstentions agree
            more-than 1/2 of cast abstentions-for | carried if more than half of votes cast, abstentions counting for, agree
            quorum at-least 1/2 of roll, blocks 2 | carried if at least half of the roll take part, and at most 2 block
            more-than 1/2 of cast tie-chair | carried if more than half of votes cast, or half of them and the chair’s casting vote, agree
            more-than 1/2 of cast abstentions-against tie-lot | carried if more than half of votes cast, abstentions counting against, or half of them and the lot, agree
            """)
    void ownRulesInPlainWords(String text, String words) {
        assertThat(Rules.parseOwn(text).rule().words()).isEqualTo(words);
        assertThat(Rules.text(Rules.parseOwn(text).rule())).isEqualTo(text.replace("75%", "3/4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "all()", "organisations(3)", "organisations(at-least 0)", "people(quorum 5)",
            "people(more-than 1 of cast)", "people(more-than 3/2 of cast)", "people(at-least 0 of cast)", "veto()", "veto(\"A",
            "people(more-than 1/0 of cast)", "people(at-least 2/3 of cast tie-lot)", "organisations(at-least 2) and",
            "weighed(age, whole, more-than 1/2 of cast)",
            "sections(organisations(all-but 0))", "weighed(members, whole, quorum 5)", "people(quorum 0, blocks 1)",
            "weighed(capped(members, 1), whole, more-than 1/2 of cast)", "weighed(steps(1), whole, more-than 1/2 of cast)"})
    void whatIsNoRuleIsRefusedWithItsPlace(String text) {
        assertThat(Rules.parse(text)).isInstanceOfSatisfying(Rules.Parsed.Refused.class,
                refused -> assertThat(refused.reason()).matches("At character \\d+.*\\."));
    }

    @Test
    void aRefusalSaysWhatWasExpected() {
        assertThat(Rules.parse("people(most of cast)")).isEqualTo(new Rules.Parsed.Refused<>(
                "At character 8 a rule needs more-than, at-least, quorum or blocks, and there is \"most of cast)\"."));
        assertThat(Rules.parse("people(more-than 1 of cast)")).isEqualTo(new Rules.Parsed.Refused<>(
                "At character 8: More than the whole can never be reached: ask for at least the whole."));
    }

    @Test
    void rulesWithinRulesEndSomewhere() {
        assertThat(Rules.parse("all(".repeat(100_000))).isInstanceOf(Rules.Parsed.Refused.class);
        assertThat(Rules.parse("weighed(" + "capped(".repeat(100_000))).isInstanceOf(Rules.Parsed.Refused.class);
    }

    @Test
    void namesKeepTheirQuotationMarks() {
        JointRule rule = new JointRule.Veto(java.util.Set.of("The \"Old\" Mill \\ Yard"));
        assertThat(Rules.parse(Rules.text(rule)).rule()).isEqualTo(rule);
    }

    @Test
    void aRuleThatCannotBeMeantForThoseWhoTakePartSaysSo() {
        JointRule rule = Rules
                .parse("all(organisations(at-least 5), veto(\"Guild\"), weighed(delegates, whole, more-than 1/2 of cast))")
                .rule();
        List<Affiliate> two = List.of(Affiliate.of("A", 10, Rules.parseOwn("blocks 0").rule()),
                Affiliate.of("B", 10, Rules.parseOwn("blocks 0").rule()));
        assertThat(rule.problems(two)).containsExactly(
                "At least 5 organisations are asked for, and only 2 take part.",
                "The rule names Guild, who does not take part.",
                "Nobody would weigh anything: counted by the delegates, all have none.");
        assertThat(Alliance.THREE_OF_FOUR.problems(Alliance.FOUR)).isEmpty();
    }
}
