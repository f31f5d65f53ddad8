package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of four organisations the largest has 15,000 of 16,540 members, 90.7 percent. By each usual joint rule: who carries a
/// question that all others reject, and who stops one that all others carry, every member voting.
class WhoCarriesOrBlocksAloneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisations(at-least 2)                          |   |
            organisations(at-least 3)                          |   |
            organisations(all-but 0)                           |   | ABCD
            organisations(all-but 1)                           |   |
            organisations(more-than 1/2)                       |   |
            organisations(at-least 2/3)                        |   |
            people(more-than 1/2 of cast)                      | D | D
            people(at-least 2/3 of cast)                       | D | D
            all(organisations(more-than 1/2), people(more-than 1/2 of cast)) | | D
            all(organisations(at-least 3), people(at-least 2/3 of cast))     | | D
            any(organisations(at-least 3), people(more-than 1/2 of cast))    | D |
            """)
    void aloneByEachUsualRule(String rule, String carries, String blocks) {
        var alone = Alone.of(Rules.parse(rule).rule(), voters(15_000));
        assertThat(letters(alone.carries())).as("carries alone by %s", rule).isEqualTo(carries == null ? "" : carries);
        assertThat(letters(alone.blocks())).as("blocks alone by %s", rule).isEqualTo(blocks == null ? "" : blocks);
    }

    @Test
    void whoDecidesByACouncilHasAsManyHeadsAsTheCouncil() {
        var heads = Rules.parse("people(more-than 1/2 of cast)").rule();
        assertThat(letters(Alone.of(heads, voters(30)).carries())).as("C has 1,200 members").isEqualTo("C");
    }

    @Test
    void whoHasAVetoStopsItAlone() {
        var veto = Rules.parse("all(organisations(at-least 2), veto(\"" + Alliance.A + "\"))").rule();
        assertThat(letters(Alone.of(veto, voters(15_000)).blocks())).isEqualTo("A");
    }

    @Test
    void whatCannotBeMeantGivesNobodyAnything() {
        assertThat(Alone.of(Rules.parse("organisations(at-least 9)").rule(), voters(15_000)))
                .isEqualTo(new Alone(List.of(), List.of()));
    }

    private static List<Alone.Voters> voters(long heads) {
        return Alliance.FOUR.stream().map(one -> new Alone.Voters(one, one.members(),
                one.name().equals(Alliance.D) ? heads : one.members())).toList();
    }

    private static String letters(List<String> names) {
        var letters = List.of("A", "B", "C", "D");
        return Alliance.FOUR.stream().filter(one -> names.contains(one.name()))
                .map(one -> letters.get(Alliance.FOUR.indexOf(one)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisations(at-least 3)
            organisations(all-but 0)
            all(organisations(more-than 1/2), people(more-than 1/2 of cast))
            """)
    void silenceOfTheOthersCarriesNothing(String rule) {
        var joint = Rules.parse(rule).rule();
        var returns = new LinkedHashMap<String, Certificate>();
        Alliance.FOUR.forEach(one -> returns.put(one.name(), one.name().equals(Alliance.D) ? all(one, true) : nobody(one)));
        assertThat(joint.judge(Returns.of(Alliance.FOUR, returns)).outcome()).isEqualTo(Outcome.NOT_CARRIED);
        assertThat(joint.judge(Returns.of(Alliance.FOUR, Map.of(Alliance.D, all(Alliance.FOUR.getLast(), true)))).outcome())
                .isEqualTo(Outcome.OPEN);
    }

    private static Certificate all(Affiliate one, boolean yes) {
        long members = one.members();
        return Certificate.of(Votes.of(members, yes ? members : 0, yes ? 0 : members, 0));
    }

    private static Certificate nobody(Affiliate one) {
        return Certificate.of(Votes.of(one.members(), 0, 0, 0));
    }
}
