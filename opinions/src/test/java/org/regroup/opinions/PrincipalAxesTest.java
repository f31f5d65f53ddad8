package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.opinions.exchange.RealDialogues;

/// Compares the axes with a plain textbook way: fill the whole matrix, multiply it out, rotate it diagonal.
class PrincipalAxesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreeWithADenseDecompositionOfCamps(long seed) {
        compare(Planted.votes(Planted.camps(80, 24, 3, 0.8, 0.4, seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreeWithADenseDecompositionOfNoise(long seed) {
        compare(Planted.votes(Planted.noise(150, 60, 0.3, seed)));
    }

    @Test
    void agreeWithADenseDecompositionOfARealDialogue() {
        compare(RealDialogues.read("brexit-consensus").votes());
    }

    @Test
    void areTwoEvenWhereBothCarryTheSame() {
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < 40; p++) {
            votes.cast("" + p, "x", p % 4 < 2 ? Answer.AGREE : Answer.DISAGREE, 0);
            votes.cast("" + p, "y", p % 2 < 1 ? Answer.AGREE : Answer.DISAGREE, 0);
        }
        PrincipalAxes axes = PrincipalAxes.of(VoteMatrix.of(votes.build()));

        assertThat(axes.variances()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(axes.variances()[1]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void vanishWhereEverybodyAgrees() {
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < 10; p++)
            votes.cast("" + p, "x", Answer.AGREE, 0).cast("" + p, "y", Answer.AGREE, 0);

        assertThat(PrincipalAxes.of(VoteMatrix.of(votes.build())).variances()).containsExactly(0, 0);
    }

    private static void compare(Votes votes) {
        VoteMatrix matrix = VoteMatrix.of(votes);
        PrincipalAxes found = PrincipalAxes.of(matrix);
        double[][] gram = gram(dense(votes, matrix.columns()));
        double trace = 0;
        for (int j = 0; j < gram.length; j++)
            trace += gram[j][j];
        double[][] vectors = diagonalise(gram);

        for (int axis = 0; axis < 2; axis++) {
            int largest = 0;
            for (int j = 1; j < gram.length; j++) {
                if (gram[j][j] > gram[largest][largest])
                    largest = j;
            }
            assertThat(found.variances()[axis]).isCloseTo(gram[largest][largest] / trace, within(1e-10));
            double product = 0;
            for (int j = 0; j < gram.length; j++)
                product += found.directions()[axis][j] * vectors[j][largest];
            assertThat(Math.abs(product)).isCloseTo(1, within(1e-9));
            gram[largest][largest] = Double.NEGATIVE_INFINITY;
        }
    }

    /// Every cell filled: centred answers, and 0 where there is none.
    private static double[][] dense(Votes votes, int columns) {
        List<String> used = votes.statements().stream().filter(Statement::counts).map(Statement::id)
                .filter(s -> votes.participants().stream().anyMatch(p -> votes.answer(p, s).isPresent())).toList();
        assertThat(used).hasSize(columns);
        double[][] dense = new double[votes.participants().size()][columns];
        for (int j = 0; j < columns; j++) {
            String statement = used.get(j);
            double mean = votes.participants().stream().flatMap(p -> votes.answer(p, statement).stream()).mapToInt(Answer::value)
                    .average()
                    .orElseThrow();
            for (int p = 0; p < dense.length; p++) {
                dense[p][j] = votes.answer(votes.participants().get(p), statement).map(a -> a.value() - mean).orElse(0.0);
            }
        }
        return dense;
    }

    private static double[][] gram(double[][] x) {
        int n = x[0].length;
        double[][] gram = new double[n][n];
        for (double[] row : x) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++)
                    gram[i][j] += row[i] * row[j];
            }
        }
        return gram;
    }

    /// Rotates away the largest entry beside the diagonal until none is left (Jacobi 1846); columns of the answer are the
    /// eigenvectors, the diagonal of `a` becomes the eigenvalues.
    private static double[][] diagonalise(double[][] a) {
        int n = a.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++)
            vectors[i][i] = 1;
        for (int rotation = 0; rotation < 200_000; rotation++) {
            int p = 0;
            int q = 1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (Math.abs(a[i][j]) > Math.abs(a[p][q])) {
                        p = i;
                        q = j;
                    }
                }
            }
            if (Math.abs(a[p][q]) < 1e-11)
                return vectors;
            double angle = Math.atan2(2 * a[p][q], a[p][p] - a[q][q]) / 2;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (int k = 0; k < n; k++) {
                double kp = a[k][p];
                double kq = a[k][q];
                a[k][p] = c * kp + s * kq;
                a[k][q] = c * kq - s * kp;
                double vp = vectors[k][p];
                double vq = vectors[k][q];
                vectors[k][p] = c * vp + s * vq;
                vectors[k][q] = c * vq - s * vp;
            }
            for (int k = 0; k < n; k++) {
                double pk = a[p][k];
                double qk = a[q][k];
                a[p][k] = c * pk + s * qk;
                a[q][k] = c * qk - s * pk;
            }
        }
        throw new AssertionError("The rotations do not come to an end.");
    }
}
