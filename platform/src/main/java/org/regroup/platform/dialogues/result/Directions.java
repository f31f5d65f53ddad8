package org.regroup.platform.dialogues.result;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Place;
import org.regroup.opinions.StatementResult;
import org.regroup.opinions.Votes;
import org.regroup.platform.dialogues.result.Picture.Direction;
import org.regroup.platform.dialogues.result.Picture.Stance;

/// Says in statements what it means to stand at one side of the map.
///
/// The statement whose answers go most closely with the direction, by `r √n`: the correlation, weighed by how many placed
/// people answered it.
final class Directions {

    private final Map<String, Moments> across = new HashMap<>();
    private final Map<String, Moments> upwards = new HashMap<>();
    private final Map<String, Wording> wordings;

    Directions(Votes votes, OpinionMap map, Map<String, Wording> wordings) {
        this.wordings = wordings;
        map.statements().stream().filter(StatementResult::counts).map(StatementResult::id).filter(wordings::containsKey)
                .forEach(id -> {
                    across.put(id, new Moments());
                    upwards.put(id, new Moments());
                });
        votes.forEach((participant, statement, answer, _) -> {
            Place place = map.places().get(participant);
            Moments alongX = across.get(statement);
            Moments alongY = upwards.get(statement);
            if (place != null && alongX != null && alongY != null) {
                alongX.add(answer.value(), place.x());
                alongY.add(answer.value(), place.y());
            }
        });
    }

    @Nullable
    Direction across() {
        return direction(across);
    }

    @Nullable
    Direction upwards() {
        return direction(upwards);
    }

    private @Nullable Direction direction(Map<String, Moments> along) {
        Optional<String> high = strongest(along, Moments::strength);
        Optional<String> low = strongest(along, moments -> -moments.strength());
        if (high.isEmpty() && low.isEmpty())
            return null;
        return new Direction(stance(high, low), stance(low, high));
    }

    /// Where no statement is agreed with more on one side, the other side's statement is disagreed with there.
    private Stance stance(Optional<String> own, Optional<String> opposite) {
        return own.map(id -> new Stance(wording(id), Answer.AGREE))
                .orElseGet(() -> new Stance(wording(opposite.orElseThrow()), Answer.DISAGREE));
    }

    private Wording wording(String id) {
        return java.util.Objects.requireNonNull(wordings.get(id));
    }

    private static Optional<String> strongest(Map<String, Moments> along, ToDoubleFunction<Moments> strength) {
        return along.entrySet().stream().filter(entry -> strength.applyAsDouble(entry.getValue()) > 1)
                .max(Comparator.comparingDouble((Map.Entry<String, Moments> entry) -> strength.applyAsDouble(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static final class Moments {
        private int count;
        private double answers;
        private double places;
        private double answersSquared;
        private double placesSquared;
        private double products;

        void add(double answer, double place) {
            count++;
            answers += answer;
            places += place;
            answersSquared += answer * answer;
            placesSquared += place * place;
            products += answer * place;
        }

        double strength() {
            double covariance = products - answers * places / count;
            double spread = (answersSquared - answers * answers / count) * (placesSquared - places * places / count);
            return count < 2 || spread <= 1e-12 ? 0 : covariance / Math.sqrt(spread) * Math.sqrt(count);
        }
    }
}
