package org.regroup.counting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Ratification;
import org.regroup.counting.questions.Returned;

class DecisionFileTest {

    private static final Decision DECISION = Ratification.decision();
    private static final String JSON = new String(DecisionFile.write(DECISION), StandardCharsets.UTF_8);

    @Test
    void whatIsWrittenReadsBackAndIsWrittenAgain() {
        Decision read = read(JSON).content();
        assertThat(read).isEqualTo(DECISION);
        assertThat(new String(DecisionFile.write(read), StandardCharsets.UTF_8)).isEqualTo(JSON);
    }

    @Test
    void theOrderOfBallotsAndAnswersIsIrrelevant() {
        Random random = new Random(5);
        List<PartyReturn> returns = new ArrayList<>();
        for (PartyReturn given : DECISION.returns())
            returns.add(given.returned() instanceof Returned.Ballots(var issued, var people, var ballots)
                    ? new PartyReturn(given.organisation(), new Returned.Ballots(issued, people, shuffled(ballots, random)),
                            given.certifications())
                    : given);
        Decision other = new Decision(DECISION.terms(), shuffled(returns, random), DECISION.dissents());
        assertThat(new String(DecisionFile.write(other), StandardCharsets.UTF_8)).isEqualTo(JSON);
    }

    @Test
    void blanksAndTheOrderOfFieldsAreIrrelevant() {
        String spread = JSON.replace(",\"", " ,\n \"").replace("\"format\":\"regroup-decision/1\" ,", "").strip();
        String other = spread.substring(0, spread.length() - 1) + ", \"format\": \"regroup-decision/1\"}";
        assertThat(read(other).content()).isEqualTo(DECISION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "members":300 | "members":"many" | d.json, line 1, terms.parties[1].members: "many" must be a whole number.
            "members":300 | "memebrs":300 | d.json, line 1, terms.parties[1].memebrs: "300" is not known here. Did you mean "members"?
            "members":300, | | d.json, line 1, terms.parties[1].members: This is missing.
            "members":300 | "members":3e400000000 | d.json, line 1, terms.parties[1].members: "3e400000000" must be a whole number, and not so large.
            "members":300 | "members":300,"members":301 | d.json, line 1, terms.parties[1].members: "301" stands there twice.
            "delegates":6 | "delegates":6.5 | d.json, line 1, terms.parties[1].delegates: "6.5" must be a whole number, or a text such as "2/3".
            "delegates":6 | "delegates":"1/0" | d.json, line 1, terms.parties[1].delegates: "1/0" must be a whole number, or a text such as "2/3".
            "fixedAt":"2026-03-30T10:00:00Z" | "fixedAt":"30 March" | d.json, line 1, terms.question.put.fixedAt: "30 March" must be a time such as 2026-04-18T17:30:00Z.
            "electorate":"units" | "electorate":"coops" | d.json, line 1, terms.parties[2].card.electorate: "coops" must be one of members, delegates, units, body.
            "kind":"meeting" | "kind":"party" | d.json, line 1, returns[0].returned.kind: "party" must be one of none, ballots, meeting.
            "zone":"Europe/London" | "zone":"Moon/Base" | d.json, line 1, terms.question.zone: "Moon/Base" must be a time zone such as Europe/London.
            "month":"2024-05","members":270 | "month":"May","members":270 | d.json, line 1, terms.parties[1].roll.joined[0].month: "May" must be a month such as 2026-03.
            "monogram":"TC" | "monogram":"\\ud800" | d.json, line 1, terms.parties[1].monogram: "?" must be a text.
            "monogram":"TC" | "monogram":null | d.json, line 1, terms.parties[1].monogram: must be a text.
            regroup-decision/1 | regroup-decision/9 | d.json, format: "regroup-decision/9" is another format than regroup-decision/1.
            "dissents":[ | "dissents":[7, | d.json, line 1, dissents[0]: "7" must be an object in curly brackets.
            """)
    void whatIsWrongIsSaidWithItsPlace(String from, String to, String said) {
        Reading<Decision> reading = read(JSON.replaceFirst(java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(to == null ? "" : to)));
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.report().replace("\ud800", "?")).startsWith(said));
    }

    @Test
    void whatIsCutOffIsNoDecision() {
        for (int length : new int[]{0, 1, 100, JSON.length() / 2, JSON.length() - 2})
            assertThat(read(JSON.substring(0, length))).isInstanceOf(Reading.Refused.class);
        assertThat(read(JSON + "{}")).isInstanceOf(Reading.Refused.class);
        assertThat(read("[".repeat(100_000))).isInstanceOf(Reading.Refused.class);
    }

    private static Reading<Decision> read(String json) {
        return DecisionFile.read(Source.of("d.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
