package org.regroup.opinions;

import java.util.Arrays;

/// The partition into k clusters with the least squared distance to their centres that a fixed number of starts finds
/// (Lloyd 1982, started as in Arthur and Vassilvitskii, *k-means++*, 2007).
///
/// For many points the starts are compared on an evenly spaced sample; the best then takes in all points.
///
/// @param cluster  cluster of each point
/// @param x        centres
/// @param distance summed squared distance of all points to their centres
record KMeans(int[] cluster, double[] x, double[] y, double distance) {

    private static final int STARTS = 20;
    private static final int SAMPLE = 4096;
    private static final int STEPS = 200;

    static KMeans of(Points points, int k, long seed) {
        Points sample = points.size() <= SAMPLE ? points : points.only(points.spaced(SAMPLE));
        SplitMix64 random = new SplitMix64(seed);
        KMeans best = null;
        for (int start = 0; start < STARTS; start++) {
            KMeans found = settle(sample, spread(sample, k, random));
            if (best == null || found.distance < best.distance)
                best = found;
        }
        if (best == null)
            throw new IllegalStateException("No start was tried.");
        return sample == points ? best : settle(points, best);
    }

    int[] sizes() {
        int[] sizes = new int[x.length];
        for (int c : cluster)
            sizes[c]++;
        return sizes;
    }

    /// Centres drawn from the points, each with probability proportional to its squared distance from those drawn before.
    private static KMeans spread(Points points, int k, SplitMix64 random) {
        double[] x = new double[k];
        double[] y = new double[k];
        double[] nearest = new double[points.size()];
        Arrays.fill(nearest, 1);
        for (int c = 0; c < k; c++) {
            int drawn = draw(nearest, random);
            x[c] = points.x()[drawn];
            y[c] = points.y()[drawn];
            for (int i = 0; i < nearest.length; i++) {
                double distance = points.squaredDistance(i, x[c], y[c]);
                nearest[i] = c == 0 ? distance : Math.min(nearest[i], distance);
            }
        }
        return new KMeans(new int[points.size()], x, y, Double.POSITIVE_INFINITY);
    }

    private static int draw(double[] weights, SplitMix64 random) {
        double total = 0;
        for (double w : weights)
            total += w;
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0)
                return i;
        }
        return weights.length - 1;
    }

    /// Points go to the nearest centre and centres to the mean of their points until nothing moves.
    private static KMeans settle(Points points, KMeans start) {
        double[] x = start.x.clone();
        double[] y = start.y.clone();
        int[] cluster = new int[points.size()];
        Arrays.fill(cluster, -1);
        for (int step = 0; step < STEPS && assign(points, x, y, cluster); step++)
            move(points, cluster, x, y);
        double distance = 0;
        for (int i = 0; i < cluster.length; i++)
            distance += points.squaredDistance(i, x[cluster[i]], y[cluster[i]]);
        return new KMeans(cluster, x, y, distance);
    }

    private static boolean assign(Points points, double[] x, double[] y, int[] cluster) {
        boolean changed = false;
        for (int i = 0; i < cluster.length; i++) {
            int nearest = 0;
            double least = points.squaredDistance(i, x[0], y[0]);
            for (int c = 1; c < x.length; c++) {
                double distance = points.squaredDistance(i, x[c], y[c]);
                if (distance < least) {
                    least = distance;
                    nearest = c;
                }
            }
            changed |= cluster[i] != nearest;
            cluster[i] = nearest;
        }
        return changed;
    }

    /// A centre without points stays where it is.
    private static void move(Points points, int[] cluster, double[] x, double[] y) {
        double[] sumX = new double[x.length];
        double[] sumY = new double[x.length];
        int[] size = new int[x.length];
        for (int i = 0; i < cluster.length; i++) {
            sumX[cluster[i]] += points.x()[i];
            sumY[cluster[i]] += points.y()[i];
            size[cluster[i]]++;
        }
        for (int c = 0; c < x.length; c++) {
            if (size[c] == 0)
                continue;
            x[c] = sumX[c] / size[c];
            y[c] = sumY[c] / size[c];
        }
    }
}
