package org.regroup.opinions;

import java.util.Arrays;
import java.util.List;

/// The votes that place people: counting statements that somebody saw, centred on their mean answer.
///
/// A missing answer counts as the mean of its statement, which is 0 after centring: so only cast votes are ever visited.
///
/// @param rows     participants, in canonical order, also those without a vote on a counting statement
/// @param columns  counting statements with a vote
/// @param rowStart cells of row p are `rowStart[p]` up to `rowStart[p + 1]`
/// @param column   column of each cell
/// @param value    centred answer of each cell
record VoteMatrix(int rows, int columns, int[] rowStart, int[] column, double[] value) {

    static VoteMatrix of(Votes votes) {
        List<Statement> statements = votes.statements();
        int[] sum = new int[statements.size()];
        int[] seen = new int[statements.size()];
        for (int cell = 0; cell < votes.column.length; cell++) {
            sum[votes.column[cell]] += votes.answer[cell];
            seen[votes.column[cell]]++;
        }
        int[] used = new int[statements.size()];
        double[] mean = new double[statements.size()];
        int columns = 0;
        for (int s = 0; s < used.length; s++) {
            used[s] = seen[s] > 0 && statements.get(s).counts() ? columns++ : -1;
            mean[s] = seen[s] == 0 ? 0 : (double) sum[s] / seen[s];
        }
        return centred(votes, used, mean, columns);
    }

    private static VoteMatrix centred(Votes votes, int[] used, double[] mean, int columns) {
        int rows = votes.participants().size();
        int[] rowStart = new int[rows + 1];
        int[] column = new int[votes.column.length];
        double[] value = new double[votes.column.length];
        int size = 0;
        for (int p = 0; p < rows; p++) {
            for (int cell = votes.rowStart[p]; cell < votes.rowStart[p + 1]; cell++) {
                int statement = votes.column[cell];
                if (used[statement] < 0)
                    continue;
                column[size] = used[statement];
                value[size++] = votes.answer[cell] - mean[statement];
            }
            rowStart[p + 1] = size;
        }
        return new VoteMatrix(rows, columns, rowStart, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }

    int votesOf(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    /// Row times vector.
    double project(int row, double[] vector) {
        double sum = 0;
        for (int cell = rowStart[row]; cell < rowStart[row + 1]; cell++)
            sum += value[cell] * vector[column[cell]];
        return sum;
    }

    /// Trace of `X'X`: the summed squares of all centred answers.
    double totalVariance() {
        double sum = 0;
        for (double v : value)
            sum += v * v;
        return sum;
    }

    /// `X'X` times each vector, in one pass over the votes.
    double[][] gram(double[][] vectors) {
        int width = vectors.length;
        double[] from = interleave(vectors);
        double[] onto = new double[columns * width];
        double[] along = new double[width];
        for (int p = 0; p < rows; p++) {
            Arrays.fill(along, 0);
            for (int cell = rowStart[p]; cell < rowStart[p + 1]; cell++) {
                for (int k = 0, at = column[cell] * width; k < width; k++)
                    along[k] += value[cell] * from[at + k];
            }
            for (int cell = rowStart[p]; cell < rowStart[p + 1]; cell++) {
                for (int k = 0, at = column[cell] * width; k < width; k++)
                    onto[at + k] += value[cell] * along[k];
            }
        }
        return separate(onto, width);
    }

    private double[] interleave(double[][] vectors) {
        double[] together = new double[columns * vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            for (int j = 0; j < columns; j++)
                together[j * vectors.length + k] = vectors[k][j];
        }
        return together;
    }

    private double[][] separate(double[] together, int width) {
        double[][] vectors = new double[width][columns];
        for (int k = 0; k < width; k++) {
            for (int j = 0; j < columns; j++)
                vectors[k][j] = together[j * width + k];
        }
        return vectors;
    }
}
