package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds opinion groups among placed people: k-means for each number of groups, the number by mean silhouette over people
/// as in Small et al. (2021), but one group where the votes carry no more.
///
/// People are taken in the order of their places, never of their ids, so that names cannot influence the result.
final class Grouping {

    /// Groups below this mean silhouette are what any single cloud falls into when cut. An even Gaussian cloud reaches 0.36.
    static final double WEAKEST_SILHOUETTE = 0.4;

    private static final int SMALLEST_GROUP = 10;

    private Grouping() {}

    static Groups of(Placing placing, MapOptions options) {
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < placing.placed().length; p++) {
            if (placing.placed()[p])
                order.add(p);
        }
        order.sort(Comparator.comparingDouble((Integer p) -> placing.x()[p]).thenComparingDouble(p -> placing.y()[p]));
        int[] people = order.stream().mapToInt(Integer::intValue).toArray();
        int[] cluster = clusters(new Points(placing.x(), placing.y()).only(people), options);

        int[] clusterOf = new int[placing.placed().length];
        Arrays.fill(clusterOf, -1);
        for (int i = 0; i < people.length; i++)
            clusterOf[people[i]] = cluster[i];
        return Groups.numbered(clusterOf);
    }

    private static int[] clusters(Points points, MapOptions options) {
        int[] best = new int[points.size()];
        double bestSilhouette = WEAKEST_SILHOUETTE;
        int smallest = smallestGroup(points.size());
        for (int k = 2; k <= options.maximumGroups() && k * smallest <= points.size(); k++) {
            KMeans found = KMeans.of(points, k, options.seed());
            if (Arrays.stream(found.sizes()).min().orElse(0) < smallest)
                continue;
            double silhouette = Silhouette.mean(points, found.cluster(), k);
            if (silhouette > bestSilhouette) {
                bestSilhouette = silhouette;
                best = found.cluster();
            }
        }
        return best;
    }

    /// 10 people, the fewest that are ever shown apart; among fewer than 50 people a fifth of them, at least 3.
    static int smallestGroup(int people) {
        return Math.min(SMALLEST_GROUP, Math.max(3, people / 5));
    }
}
