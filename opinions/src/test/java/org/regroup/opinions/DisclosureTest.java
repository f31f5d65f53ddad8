package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.Disclosed.Reason;

class DisclosureTest {

    private static final int MINIMUM = 20;

    @Test
    void showsVoicesWithEnoughRespondents() {
        assertThat(Disclosure.apply(voices(20, 300), MINIMUM).values()).allMatch(d -> d instanceof Disclosed.Shown);
    }

    @Test
    void withholdsASmallVoiceAndTheNextSmallestThatWouldGiveItAway() {
        SequencedMap<String, Disclosed> disclosed = Disclosure.apply(voices(7, 40, 300), MINIMUM);

        assertThat(disclosed.get("0")).isEqualTo(new Disclosed.Withheld(Reason.TOO_FEW_RESPONDENTS));
        assertThat(disclosed.get("1")).isEqualTo(new Disclosed.Withheld(Reason.PROTECTS_ANOTHER));
        assertThat(disclosed.get("2")).isInstanceOf(Disclosed.Shown.class);
    }

    @Test
    void withholdsAThirdWhereTwoSmallOnesTogetherAreTooFew() {
        SequencedMap<String, Disclosed> disclosed = Disclosure.apply(voices(3, 300, 0, 50), MINIMUM);

        assertThat(disclosed.get("3")).isEqualTo(new Disclosed.Withheld(Reason.PROTECTS_ANOTHER));
        assertThat(disclosed.get("1")).isInstanceOf(Disclosed.Shown.class);
    }

    @Test
    void leavesNothingToWorkOutBySubtraction() {
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            int[] seen = random.ints(1 + random.nextInt(6), 0, random.nextBoolean() ? 30 : 200).toArray();
            SequencedMap<String, Tally> voices = voices(seen);

            SequencedMap<String, Disclosed> disclosed = Disclosure.apply(voices, MINIMUM);

            // where nobody answered there is no answer to work out
            List<Tally> answered = voices.values().stream().filter(t -> t.seen() > 0).toList();
            List<Tally> withheld = voices.entrySet().stream().filter(v -> disclosed.get(v.getKey()) instanceof Disclosed.Withheld)
                    .map(v -> v.getValue()).filter(t -> t.seen() > 0).toList();
            int together = withheld.stream().mapToInt(Tally::seen).sum();
            boolean safe = withheld.size() > 1 && together >= MINIMUM;
            assertThat(withheld.isEmpty() || withheld.size() == answered.size() || safe).as("%s", voices).isTrue();
            assertThat(withheld.isEmpty()).as("%s", voices)
                    .isEqualTo(answered.stream().allMatch(t -> t.seen() >= MINIMUM));
            disclosed.forEach((voice,
                    shown) -> assertThat(shown instanceof Disclosed.Shown(Tally tally) && tally.seen() < MINIMUM).isFalse());
        }
    }

    @Test
    void doesNotDependOnTheOrderOfVoices() {
        SequencedMap<String, Tally> voices = voices(5, 60, 21, 400);

        assertThat(Disclosure.apply(voices.reversed(), MINIMUM)).isEqualTo(Disclosure.apply(voices, MINIMUM));
    }

    @Test
    void treatsTheUnaffiliatedAsAVoiceOfTheOrganisations() {
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < 60; p++) {
            if (p < 25)
                votes.participant("" + p, "Tenants");
            else if (p < 50)
                votes.participant("" + p, "Union");
            votes.cast("" + p, "1", Answer.AGREE, 0);
        }
        StatementResult result = OpinionMap.of(votes.build(), MapOptions.standard()).statements().getFirst();

        SequencedMap<String, Disclosed> disclosed = Disclosure.standard().organisations(result, "unaffiliated");

        assertThat(disclosed.keySet()).containsExactly("Tenants", "Union", "unaffiliated");
        assertThat(disclosed.get("unaffiliated")).isEqualTo(new Disclosed.Withheld(Reason.TOO_FEW_RESPONDENTS));
        assertThat(disclosed.values().stream().filter(d -> d instanceof Disclosed.Shown)).hasSize(1);
        assertThat(Disclosure.standard().shows(result, "Tenants")).isNotEqualTo(Disclosure.standard().shows(result, "Union"));
        assertThat(Disclosure.standard().shows(result, "Nobody")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.standard().organisations(result, "Union"));
    }

    private static SequencedMap<String, Tally> voices(int... seen) {
        SequencedMap<String, Tally> voices = new LinkedHashMap<>();
        for (int v = 0; v < seen.length; v++)
            voices.put("" + v, new Tally(seen[v] / 2, seen[v] - seen[v] / 2, 0));
        return voices;
    }
}
