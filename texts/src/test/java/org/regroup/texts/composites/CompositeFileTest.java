package org.regroup.texts.composites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.exchange.CompositeJson;
import org.regroup.texts.exchange.CreditJson;
import org.regroup.texts.exchange.Reading;

class CompositeFileTest {

    private final Composite heat = Heat.built();
    private final String json = CompositeJson.write(heat);

    @Test
    void aCompositeIsReadAsItWasWritten() {
        assertThat(CompositeJson.read(json, heat.motions())).isEqualTo(heat);
        assertThat(CompositeJson.write(CompositeJson.read(json, heat.motions()))).isEqualTo(json);
    }

    @Test
    void howSentencesAreToldApartIsInTheFile() {
        var whole = SourceMotion.of(Heat.WINTER.source(), Heat.WINTER.text());
        assertThat(whole).isNotEqualTo(Heat.WINTER);
        assertThat(CompositeJson.read(json, List.of(Heat.NETWORKS, whole, Heat.METER))).isEqualTo(heat);
    }

    @Test
    void aMotionThatIsMissingOrInAnotherVersionIsNamed() {
        assertThat(refused(json, List.of(Heat.WINTER, Heat.METER))).isEqualTo("Line 1: Motion 22 is not at hand.");
        var other = Heat.motion("22", "Co-op Federation", "Another text.");
        assertThat(refused(json, List.of(Heat.WINTER, Heat.METER, other)))
                .isEqualTo("Line 1: Motion 22 is at hand in another version than its movers brought.");
    }

    @Test
    void wordsThatTheirMotionDoesNotHoldAreRefused() {
        assertThat(refused(json.replaceFirst("prepayment", "payment"), heat.motions())).contains("does not come from Cited");
        assertThat(refused(json.replaceFirst("2026-03-12T10", "yesterday"), heat.motions())).contains("is no moment");
        assertThat(refused("{", heat.motions())).startsWith("Line 1: This is no complete JSON");
        assertThat(refused("{}", heat.motions())).isEqualTo("Line 1: \"motions\" is missing.");
    }

    @Test
    void itsCreditsAreReadAsTheyWereWritten() {
        var weave = heat.weave();
        var read = CreditJson.read(CreditJson.write(weave), heat.text());
        assertThat(read.blocks()).isEqualTo(weave.blocks());
        assertThat(CreditJson.write(read)).isEqualTo(CreditJson.write(weave));
    }

    @Test
    void creditsThatDoNotFitTheTextAreRefused() {
        var credits = CreditJson.write(heat.weave());
        assertThat(notRead(credits, Heat.METER.text())).contains("another version of the text");
        assertThat(notRead(credits.replaceFirst("\"tokens\":\\d+", "\"tokens\":9999"), heat.text())).contains("no such run");
        assertThat(notRead(credits.replaceFirst("\"in\":\\[\\d+", "\"in\":[99"), heat.text())).contains("no such credit");
        assertThat(notRead(credits.replaceFirst("\\{\"tokens\":\\d+,\"in\":\\[\\d\\]\\},?", ""), heat.text())).contains("tokens");
    }

    private static String notRead(String json, Text text) {
        return ((Reading.Refused<Weave>) CreditJson.open(json, text)).words();
    }

    private static String refused(String json, List<SourceMotion> motions) {
        return ((Reading.Refused<Composite>) CompositeJson.open(json, motions)).words();
    }
}
