package org.regroup.counting.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;

/// Every value of a published decision is changed, one at a time. Each change is refused or found, but for two kinds that are
/// harmless by definition: another way of writing the same value, such as .4 for 0.4, and the dissents, which decide nothing
/// and whose authors publish them themselves.
class NothingIsChangedUnnoticedTest {

    private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9]+|true|false");

    private final Decision decision = decision();
    private final String json = new String(DecisionFile.write(decision), StandardCharsets.UTF_8);

    /// A meeting whose certificate was corrected, and co-ops by name, on a text of two clauses; with every field that may be
    /// left out.
    private static Decision decision() {
        Terms four = Ratification.terms();
        Question q = four.question();
        Question question = new Question(q.id(), q.number(), q.title(), q.kind(), q.holder(), q.put(), q.zone(), q.texts(),
                q.clauses().subList(0, 2), List.of(0, 2), q.reviewOn(), Optional.of(LocalDate.of(2027, 1, 1)));
        Terms terms = new Terms(question, "organisations(all-but 0)", four.cap(), Optional.of("drawn on 29 March"),
                List.of(four.parties().get(0), four.parties().get(2)));
        Returned meeting = new Returned.Meeting(List.of(Returned.HandCount.of(0, Returned.Hands.of(34, 27, 5, 2)),
                new Returned.HandCount(2, Returned.Hands.of(34, 26, 6, 2), Returned.Hands.of(35, 27, 6, 2))), List.of("Ines"));
        PartyReturn circle = Ratification.answer(terms, terms.parties().get(0), meeting);
        Certification first = circle.certifications().getFirst();
        Certification second = Ratification.signed(Ratification.A,
                first.correcting(first, "The name of a teller was missing."));
        Returned coOps = new Returned.Ballots(Rational.of(21), Rational.of(1_100), List.of(
                Ballot.ofUnit("one", "ya", 60, "Mill Lane"), new Ballot("two", "n-", Rational.of(3, 2), Rational.of(40), ""),
                Ballot.ofUnit("three", "s", 1, "")));
        return Decision.of(terms).with(new PartyReturn(Ratification.A, meeting, List.of(first, second)))
                .with(Ratification.answer(terms, terms.parties().get(1), coOps))
                .with(List.of(new Dissent(Dissent.Kind.MINORITY_REPORT, "Nine delegates", 2, "Put it again", "We ask.")));
    }

    @Test
    void everySingleChangeIsFound() {
        assertThat(found(json)).as("unchanged").isEmpty();
        int dissents = json.indexOf("\"dissents\":");
        Matcher value = VALUE.matcher(json);
        int changes = 0;
        List<String> unnoticed = new ArrayList<>();
        while (value.find())
            for (String changed : changes(value.group())) {
                changes++;
                String other = json.substring(0, value.start()) + changed + json.substring(value.end());
                if (value.start() < dissents && found(other).isEmpty())
                    unnoticed.add(json.substring(Math.max(0, value.start() - 60), value.end()) + " -> " + changed);
            }
        assertThat(unnoticed).isEmpty();
        assertThat(changes).isGreaterThan(500);
    }

    @Test
    void everyFieldLeftOutIsFound() {
        Matcher field = Pattern.compile(",\"[a-zA-Z0-9]+\":(?:" + VALUE.pattern() + "|\\{[^{}]*})").matcher(json);
        int dissents = json.indexOf("\"dissents\":");
        List<String> unnoticed = new ArrayList<>();
        while (field.find())
            if (field.start() < dissents && found(json.substring(0, field.start()) + json.substring(field.end())).isEmpty())
                unnoticed.add(field.group());
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void anAnswerLeftOutIsPendingByName() {
        Decision without = new Decision(decision.terms(), decision.returns().subList(0, 1), decision.dissents());
        assertThat(DecisionResult.of(without).pending()).containsExactly(Ratification.C);
        assertThat(DecisionResult.of(without).outcome()).isEqualTo(Outcome.OPEN);
    }

    private static List<String> changes(String value) {
        return switch (value.charAt(0)) {
            case '"' -> List.of(value.substring(0, value.length() - 1) + "x\"",
                    value.length() > 3 ? "\"" + value.substring(2) : "\"y\"");
            case 't' -> List.of("false");
            case 'f' -> List.of("true");
            default -> List.of(value + "1", String.valueOf(Long.parseLong(value) + 1), String.valueOf(Long.parseLong(value) - 1));
        };
    }

    private List<String> found(String json) {
        return switch (DecisionFile.read(Source.of("d.json", json.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Refused<Decision> refused -> List.of(refused.report());
            case Reading.Read<Decision>(Decision read) -> !json.equals(this.json) && read.equals(decision)
                    ? List.of("the same in other words")
                    : DecisionResult.of(read).findings().stream().map(Finding::toString).toList();
        };
    }
}
