package org.regroup.platform.dialogues.result;

import java.util.List;

import org.regroup.opinions.Place;
import org.regroup.platform.dialogues.result.Picture.Outline;

/// Draws round a group: the ellipse of its spread, as large as four in five of its people need.
final class Outlines {

    private static final double FOUR_IN_FIVE = 0.8;
    /// people who all stand in one spot still have a spread on paper
    private static final double SMALLEST = 1;

    private Outlines() {}

    static Outline of(int group, List<Place> places) {
        double x = places.stream().mapToDouble(Place::x).average().orElse(0);
        double y = places.stream().mapToDouble(Place::y).average().orElse(0);
        double xx = SMALLEST, yy = SMALLEST, xy = 0;
        for (Place place : places) {
            xx += (place.x() - x) * (place.x() - x) / places.size();
            yy += (place.y() - y) * (place.y() - y) / places.size();
            xy += (place.x() - x) * (place.y() - y) / places.size();
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        double middle = (xx + yy) / 2;
        double spread = Math.hypot((xx - yy) / 2, xy);
        double determinant = xx * yy - xy * xy;
        double inverseX = yy / determinant, inverseY = xx / determinant, inverseXy = -xy / determinant;
        double[] distances = places.stream().mapToDouble(place -> {
            double dx = place.x() - x, dy = place.y() - y;
            return dx * dx * inverseX + 2 * dx * dy * inverseXy + dy * dy * inverseY;
        }).sorted().toArray();
        double reach = Math.sqrt(distances[(int) Math.ceil(FOUR_IN_FIVE * distances.length) - 1]);
        return new Outline(group, x, y, reach * Math.sqrt(middle + spread), reach * Math.sqrt(Math.max(0, middle - spread)),
                Math.toDegrees(angle));
    }
}
