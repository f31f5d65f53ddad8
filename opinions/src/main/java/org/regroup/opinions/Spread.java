package org.regroup.opinions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// How far voices lie apart on one statement.
///
/// @param width   highest minus lowest smoothed agree share, between 0 and 1
/// @param highest the voice that agrees most
/// @param lowest  the voice that agrees least
public record Spread(double width, String highest, String lowest) {

    /// Between the voices that at least `evidence` people speak for; empty with fewer than two of them.
    static Optional<Spread> of(SequencedMap<String, Tally> voices, int evidence) {
        List<Map.Entry<String, Tally>> heard = voices.entrySet().stream().filter(v -> v.getValue().seen() >= evidence).toList();
        if (heard.size() < 2)
            return Optional.empty();
        Comparator<Map.Entry<String, Tally>> byShare = Comparator.comparingDouble(v -> v.getValue().smoothedAgreeShare());
        var highest = heard.reversed().stream().max(byShare).orElseThrow();
        var lowest = heard.stream().min(byShare).orElseThrow();
        double width = highest.getValue().smoothedAgreeShare() - lowest.getValue().smoothedAgreeShare();
        return Optional.of(new Spread(width, highest.getKey(), lowest.getKey()));
    }
}
