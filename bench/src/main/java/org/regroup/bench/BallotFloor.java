package org.regroup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The least any Java program must do with a file of ballots: start, read it, and look at every number once. A whole count is
/// compared with it in the same run.
///
///     java -cp bench/target/classes org.regroup.bench.BallotFloor FILE.blt
public final class BallotFloor {

    private BallotFloor() {}

    public static void main(String[] arguments) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
        long numbers = 0;
        long sum = 0;
        long number = -1;
        for (byte b : bytes) {
            if (b >= '0' && b <= '9') {
                number = Math.max(number, 0) * 10 + (b - '0');
            } else if (number >= 0) {
                numbers++;
                sum += number;
                number = -1;
            }
        }
        System.out.println(numbers + " numbers, sum " + sum);
    }
}
