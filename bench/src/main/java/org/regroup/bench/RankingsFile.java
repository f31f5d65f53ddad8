package org.regroup.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Made-up elections of the sizes that are measured, the same on every machine. Runs without being compiled:
///
///     java bench/src/main/java/org/regroup/bench/RankingsFile.java blocs million.blt
///     java bench/src/main/java/org/regroup/bench/RankingsFile.java full hundred.blt
///
/// Voters draw one candidate after another, each by its appeal among those who are left (Plackett and Luce). `blocs`:
/// 1,000,000 voters of four unequal blocs rank 1 to 12 (3.9 on average) of 20 candidates for 5 seats, about 350,000
/// different rankings, 14 MB. `full`: 100,000 voters rank all of 100 candidates, 30 MB.
public enum RankingsFile {
    blocs(20, 5, 1_000_000, 4, 1.15),
    full(100, 1, 100_000, 1, 0.5);

    static final long SEED = 20261122;
    private static final int LONGEST = 12;
    private static final double FURTHER = 0.78;

    private final int candidates;
    private final int seats;
    private final int voters;
    private final int camps;
    private final double spread;

    RankingsFile(int candidates, int seats, int voters, int camps, double spread) {
        this.candidates = candidates;
        this.seats = seats;
        this.voters = voters;
        this.camps = camps;
        this.spread = spread;
    }

    int candidates() {
        return candidates;
    }

    /// Shows every ballot in turn. The array is used again for the next one if that is as long.
    void ballots(long seed, Consumer<int[]> to) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] patience = new double[camps][candidates];
        for (double[] camp : patience) {
            for (int c = 0; c < candidates; c++)
                camp[c] = StrictMath.exp(-spread * bell(random));
        }
        int[][] rankings = new int[candidates + 1][];
        for (int length = 0; length <= candidates; length++)
            rankings[length] = new int[length];
        double[] arrival = new double[candidates];
        for (int voter = 0; voter < voters; voter++) {
            double[] camp = patience[Math.min(random.nextInt(camps), random.nextInt(camps))];
            for (int c = 0; c < candidates; c++)
                arrival[c] = -StrictMath.log(1 - random.nextDouble()) * camp[c];
            int[] ranking = rankings[length(random)];
            earliest(arrival, ranking);
            to.accept(ranking);
        }
    }

    /// Nearly normal, of variance 1, and the same to the last bit everywhere.
    private static double bell(SplittableRandom random) {
        return random.doubles(12).sum() - 6;
    }

    private int length(SplittableRandom random) {
        if (this == full)
            return candidates;
        while (true) {
            int length = 1;
            while (random.nextDouble() < FURTHER)
                length++;
            if (length <= LONGEST)
                return length;
        }
    }

    /// The candidates who arrive first, in order of arrival: a race of exponential times is a draw by appeal.
    private static void earliest(double[] arrival, int[] ranking) {
        for (int place = 0; place < ranking.length; place++) {
            int first = 0;
            for (int c = 1; c < arrival.length; c++)
                if (arrival[c] < arrival[first])
                    first = c;
            ranking[place] = first + 1;
            arrival[first] = Double.POSITIVE_INFINITY;
        }
    }

    private void write(Path file, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(candidates + " " + seats + "\n");
            ballots(seed, ranking -> {
                StringBuilder line = new StringBuilder("1");
                for (int candidate : ranking)
                    line.append(' ').append(candidate);
                try {
                    out.append(line).append(" 0\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.write("0\n");
            for (int c = 1; c <= candidates; c++)
                out.write("\"Candidate " + c + "\"\n");
            out.write("\"Made-up election: " + this + "\"\n");
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2)
            throw new IllegalArgumentException("Which set (blocs or full), and into which file?");
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        valueOf(arguments[0]).write(Path.of(arguments[1]), seed);
    }
}
