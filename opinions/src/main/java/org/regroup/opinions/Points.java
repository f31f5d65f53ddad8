package org.regroup.opinions;

/// Points in the plane, as two columns.
record Points(double[] x, double[] y) {

    int size() {
        return x.length;
    }

    double squaredDistance(int point, double otherX, double otherY) {
        double dx = x[point] - otherX;
        double dy = y[point] - otherY;
        return dx * dx + dy * dy;
    }

    /// At most `most` points, evenly spaced in their order.
    int[] spaced(int most) {
        int count = Math.min(most, size());
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++)
            chosen[i] = (int) ((2L * i + 1) * size() / (2L * count));
        return chosen;
    }

    Points only(int[] chosen) {
        double[] chosenX = new double[chosen.length];
        double[] chosenY = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            chosenX[i] = x[chosen[i]];
            chosenY[i] = y[chosen[i]];
        }
        return new Points(chosenX, chosenY);
    }
}
