package org.regroup.opinions;

import java.util.ArrayList;
import java.util.List;

/// The two directions along which centred votes differ most: the leading eigenvectors of `X'X`.
///
/// Restarted block Krylov iteration with Rayleigh-Ritz (Golub and Underwood 1977; Saad, *Numerical Methods for Large
/// Eigenvalue Problems*, chapter 6): the block, its image under `X'X`, the image of that and so on span a space in which
/// the best approximations are found exactly. A block of four finds double eigenvalues too. The start is fixed; every sum
/// runs in a fixed order.
///
/// @param directions two unit vectors over the columns, each with its largest entry positive; a vector of zeros where
///                   votes do not differ in that many directions
/// @param variances  the share of the total variance along each
record PrincipalAxes(double[][] directions, double[] variances) {

    private static final int WANTED = 2;
    private static final int BLOCK = 4;
    private static final int DEPTH = 12;
    private static final int CYCLES = 200;
    /// of the norm of `X'X v - lambda v`, relative to the largest eigenvalue
    private static final double TOLERANCE = 1e-11;
    private static final long START = 0x5EEDL;

    static PrincipalAxes of(VoteMatrix x) {
        double total = x.totalVariance();
        double[][] block = orthonormal(start(x.columns()), List.of());
        for (int cycle = 0;; cycle++) {
            List<double[]> basis = new ArrayList<>();
            List<double[]> images = new ArrayList<>();
            double[][] next = block;
            for (int step = 0; step < DEPTH && next.length > 0; step++) {
                double[][] image = x.gram(next);
                basis.addAll(List.of(next));
                images.addAll(List.of(image));
                next = orthonormal(image, basis);
            }
            SymmetricEigen ritz = SymmetricEigen.of(products(basis, images));
            if (next.length == 0 || cycle == CYCLES || converged(ritz, basis, images))
                return found(ritz, basis, total, x.columns());
            block = orthonormal(combinations(ritz, basis, BLOCK), List.of());
        }
    }

    private static double[][] start(int columns) {
        SplitMix64 random = new SplitMix64(START);
        double[][] vectors = new double[Math.min(BLOCK, columns)][columns];
        for (int j = 0; j < columns; j++) {
            for (double[] vector : vectors)
                vector[j] = random.nextDouble() - 0.5;
        }
        return vectors;
    }

    /// Gram-Schmidt, twice for accuracy, also against `others`; what is left of a dependent vector is dropped.
    private static double[][] orthonormal(double[][] vectors, List<double[]> others) {
        List<double[]> accepted = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            double before = Math.sqrt(dot(rest, rest));
            for (int round = 0; round < 2; round++) {
                for (double[] other : others)
                    add(rest, -dot(rest, other), other);
                for (double[] other : accepted)
                    add(rest, -dot(rest, other), other);
            }
            double length = Math.sqrt(dot(rest, rest));
            if (length <= 1e-12 * before || length == 0)
                continue;
            for (int j = 0; j < rest.length; j++)
                rest[j] /= length;
            accepted.add(rest);
        }
        return accepted.toArray(double[][]::new);
    }

    private static double[][] products(List<double[]> basis, List<double[]> images) {
        int n = basis.size();
        double[][] products = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++)
                products[i][j] = products[j][i] = dot(basis.get(i), images.get(j));
        }
        return products;
    }

    private static double[][] combinations(SymmetricEigen ritz, List<double[]> basis, int wanted) {
        double[][] vectors = new double[Math.min(wanted, basis.size())][basis.getFirst().length];
        for (int k = 0; k < vectors.length; k++) {
            for (int i = 0; i < basis.size(); i++)
                add(vectors[k], ritz.vectors()[k][i], basis.get(i));
        }
        return vectors;
    }

    private static boolean converged(SymmetricEigen ritz, List<double[]> basis, List<double[]> images) {
        double[][] vectors = combinations(ritz, basis, WANTED);
        double[][] residuals = combinations(ritz, images, WANTED);
        double worst = 0;
        for (int k = 0; k < vectors.length; k++) {
            add(residuals[k], -ritz.values()[k], vectors[k]);
            worst = Math.max(worst, dot(residuals[k], residuals[k]));
        }
        return Math.sqrt(worst) <= TOLERANCE * ritz.values()[0];
    }

    private static PrincipalAxes found(SymmetricEigen ritz, List<double[]> basis, double total, int columns) {
        double[][] directions = new double[WANTED][columns];
        double[] variances = new double[WANTED];
        double[][] vectors = basis.isEmpty() ? new double[0][] : combinations(ritz, basis, WANTED);
        for (int k = 0; k < vectors.length; k++) {
            if (ritz.values()[k] <= 1e-12 * total)
                continue;
            directions[k] = withLargestEntryPositive(vectors[k]);
            variances[k] = Math.min(1, ritz.values()[k] / total);
        }
        return new PrincipalAxes(directions, variances);
    }

    /// An eigenvector has no sign of its own. Entries equal but for rounding must not decide by rounding: the first of them does.
    private static double[] withLargestEntryPositive(double[] vector) {
        int largest = 0;
        for (int j = 1; j < vector.length; j++) {
            if (Math.abs(vector[j]) > Math.abs(vector[largest]) * (1 + 1e-9))
                largest = j;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        double[] signed = vector.clone();
        for (int j = 0; j < signed.length; j++)
            signed[j] *= sign;
        return signed;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++)
            sum += a[j] * b[j];
        return sum;
    }

    private static void add(double[] onto, double factor, double[] vector) {
        for (int j = 0; j < onto.length; j++)
            onto[j] += factor * vector[j];
    }
}
