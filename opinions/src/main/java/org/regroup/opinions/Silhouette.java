package org.regroup.opinions;

import java.util.Arrays;

/// How much nearer people are to their own group than to the next one: Rousseeuw, *Silhouettes* (1987), averaged over people.
final class Silhouette {

    private static final int SAMPLE = 2000;

    private Silhouette() {}

    /// Mean over people, between -1 and 1; over an evenly spaced sample of at most 2,000 of them. People alone in a group count 0.
    static double mean(Points points, int[] cluster, int clusters) {
        int[] chosen = points.spaced(SAMPLE);
        Points sample = points.only(chosen);
        int[] sampled = Arrays.stream(chosen).map(i -> cluster[i]).toArray();
        int[] size = new int[clusters];
        for (int c : sampled)
            size[c]++;
        double sum = 0;
        for (int i = 0; i < sampled.length; i++)
            sum += of(i, sample, sampled, size);
        return sampled.length == 0 ? 0 : sum / sampled.length;
    }

    private static double of(int point, Points points, int[] cluster, int[] size) {
        int own = cluster[point];
        if (size[own] < 2)
            return 0;
        double[] distance = new double[size.length];
        for (int i = 0; i < cluster.length; i++) {
            distance[cluster[i]] += Math.sqrt(points.squaredDistance(i, points.x()[point], points.y()[point]));
        }
        double within = distance[own] / (size[own] - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < size.length; c++) {
            if (c != own && size[c] > 0)
                next = Math.min(next, distance[c] / size[c]);
        }
        double longer = Math.max(within, next);
        return longer == 0 || next == Double.POSITIVE_INFINITY ? 0 : (next - within) / longer;
    }
}
