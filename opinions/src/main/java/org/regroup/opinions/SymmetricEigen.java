package org.regroup.opinions;

/// Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations
/// (Golub and Van Loan, *Matrix Computations*, section 8.5), largest eigenvalue first.
///
/// @param values  descending
/// @param vectors `vectors[i]` belongs to `values[i]`
record SymmetricEigen(double[] values, double[][] vectors) {

    private static final int SWEEPS = 60;

    static SymmetricEigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            v[i][i] = 1;
        }
        double scale = squares(a, true);
        for (int sweep = 0; sweep < SWEEPS && squares(a, false) > 1e-32 * scale; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++)
                    rotate(a, v, p, q);
            }
        }
        return sorted(a, v);
    }

    /// Makes `a[p][q]` vanish. Rows of `v` collect the eigenvectors.
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0)
            return;
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        turn(a[p], a[q], c, s);
        turn(v[p], v[q], c, s);
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double kp = p[k];
            p[k] = c * kp - s * q[k];
            q[k] = s * kp + c * q[k];
        }
    }

    private static double squares(double[][] a, boolean diagonal) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                if (i != j || diagonal)
                    sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        boolean[] taken = new boolean[n];
        for (int rank = 0; rank < n; rank++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || a[i][i] > a[best][best]))
                    best = i;
            }
            taken[best] = true;
            values[rank] = a[best][best];
            vectors[rank] = v[best];
        }
        return new SymmetricEigen(values, vectors);
    }
}
