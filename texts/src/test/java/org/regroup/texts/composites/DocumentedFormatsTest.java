package org.regroup.texts.composites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import org.regroup.texts.BlockId;
import org.regroup.texts.Source;
import org.regroup.texts.editions.Edition;
import org.regroup.texts.exchange.CompositeJson;
import org.regroup.texts.exchange.CreditJson;
import org.regroup.texts.exchange.EditionJson;

/// The examples of docs/texts.md are what is written.
class DocumentedFormatsTest {

    private static final SourceMotion METER = Heat.motion("9", "Union Region", "Loans shall not exceed three months’ bills.");

    @Test
    void theCompositeIs() throws IOException {
        assertThat(example("JSON of a composite")).isEqualTo(CompositeJson.write(composite()));
    }

    @Test
    void theCreditsAre() throws IOException {
        assertThat(example("JSON of credits")).isEqualTo(CreditJson.write(composite().weave()));
    }

    @Test
    void theEditionIs() throws IOException {
        assertThat(example("JSON of an edition")).isEqualTo(EditionJson.write(Edition.print(METER.text(), 30, 2)));
    }

    private static Composite composite() {
        var sentence = METER.sentences().getFirst().id();
        var composite = Composite.begin(new Source(Source.Kind.COMPOSITE, "C2", List.of("Union Region")), Locale.UK,
                List.of(METER));
        composite = taken(composite, building -> building.put(sentence, Heat.own("k1", null), Heat.ACT));
        var rewording = Heat.rewording(composite, "k1", "exceed", "pass");
        composite = taken(composite, building -> building.rewrite(List.of(rewording), Heat.ACT));
        return taken(composite, building -> building.fit(new BlockId("k1"), 6, 7, sentence));
    }

    private static Composite taken(Composite composite, Function<Building, Step> step) {
        return ((Step.Taken) step.apply(composite.building())).composite();
    }

    private static String example(String heading) throws IOException {
        var docs = Path.of("docs", "texts.md");
        String text = Files.readString(Files.exists(docs) ? docs : Path.of("..").resolve(docs), StandardCharsets.UTF_8);
        String section = text.substring(text.indexOf("## " + heading));
        int start = section.indexOf("```json\n") + 8;
        return section.substring(start, section.indexOf("\n```", start)).replaceAll("\n *", "");
    }
}
