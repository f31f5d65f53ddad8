package org.regroup.counting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Ratification;

class PublishedDecisionTest {

    private static final Path BASIS = Path.of("../docs/examples/decide/basis.json");

    /// Whoever changes the format on purpose writes the example again and gives the format another number.
    @Test
    void theExampleIsTheRatificationOfTheStoryByteForByte() throws IOException {
        byte[] published = Files.readAllBytes(BASIS);
        assertThat(DecisionFile.write(Ratification.decision())).isEqualTo(published);
        var read = DecisionFile.read(Source.of(BASIS).content()).content();
        assertThat(DecisionFile.write(read)).isEqualTo(published);
        assertThat(DecisionResult.of(read).addsUp()).isTrue();
    }
}
