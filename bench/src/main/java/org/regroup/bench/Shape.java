package org.regroup.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.PolisFolder;
import org.regroup.opinions.exchange.Reading;

/// The dialogues that are measured.
public enum Shape {
    vtaiwan, production, large;

    private static final int CAMPS = 4;

    Votes votes() {
        return switch (this) {
            case vtaiwan -> real("vtaiwan.uberx");
            case production -> synthetic(33_422, 783, 60);
            case large -> synthetic(100_000, 1_000, 50);
        };
    }

    /// People of four camps of unequal size who follow their camp four times in five and see statements by chance; the
    /// last ones to join answer less.
    private static Votes synthetic(int people, int statements, int votesEach) {
        SplittableRandom random = new SplittableRandom(20091122);
        boolean[][] line = new boolean[CAMPS][statements];
        for (boolean[] camp : line) {
            for (int s = 0; s < statements; s++)
                camp[s] = random.nextBoolean();
        }
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < people; p++) {
            boolean[] camp = line[Math.min(random.nextInt(CAMPS), random.nextInt(CAMPS))];
            double seen = 2.0 * votesEach * (people - p) / people / statements;
            for (int s = 0; s < statements; s++) {
                if (random.nextDouble() >= seen)
                    continue;
                boolean follows = random.nextInt(5) > 0;
                Answer answer = random.nextInt(10) == 0 ? Answer.PASS : camp[s] == follows ? Answer.AGREE : Answer.DISAGREE;
                votes.cast(Integer.toString(p), Integer.toString(s), answer, 0);
            }
        }
        return votes.build();
    }

    private static Votes real(String name) {
        return switch (PolisFolder.read(data().resolve("dialogues").resolve(name))) {
            case Reading.Read(var dialogue) -> dialogue.votes();
            case Reading.Refused<?> refused -> throw new IllegalStateException(refused.report());
        };
    }

    private static Path data() {
        String given = System.getProperty("regroup.data");
        if (given != null)
            return Path.of(given);
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared").resolve("data"))
                .filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Give the folder of the real dialogues with -jvmArgsAppend -Dregroup.data=FOLDER"));
    }
}
