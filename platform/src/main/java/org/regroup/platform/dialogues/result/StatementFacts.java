package org.regroup.platform.dialogues.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SequencedMap;

import org.regroup.opinions.Disclosed;
import org.regroup.opinions.Tally;

/// What may be said about one statement. A count that is withheld is not in here at all.
///
/// @param counts whether it may become common ground: neither taken out nor about the people themselves
public record StatementFacts(Wording wording, boolean counts, Tally all, SequencedMap<Voice, Disclosed> voices,
        SequencedMap<Integer, Disclosed> groups) {

    /// The organisation with the smallest share who agree, among those shown.
    Optional<Share<Voice>> lowestOrganisation() {
        return shown(voices).filter(share -> !share.of().others()).min(Comparator.comparingDouble(Share::agree));
    }

    Optional<Share<Voice>> highestOrganisation() {
        return shown(voices).filter(share -> !share.of().others()).max(Comparator.comparingDouble(Share::agree));
    }

    Optional<Share<Integer>> lowestGroup() {
        return shown(groups).min(Comparator.comparingDouble(Share::agree));
    }

    Optional<Share<Integer>> highestGroup() {
        return shown(groups).max(Comparator.comparingDouble(Share::agree));
    }

    /// The lowest share on the page, below which nobody shown falls.
    public double floor() {
        return java.util.stream.Stream.concat(shown(voices), shown(groups)).mapToDouble(Share::agree).min()
                .orElse(all.agreeShare());
    }

    public boolean everythingShown() {
        return allShown(voices.values()) && allShown(groups.values());
    }

    private static boolean allShown(Collection<Disclosed> some) {
        return some.stream().allMatch(Disclosed.Shown.class::isInstance);
    }

    static <V> java.util.stream.Stream<Share<V>> shown(SequencedMap<V, Disclosed> some) {
        return some.entrySet().stream().flatMap(entry -> switch (entry.getValue()) {
            case Disclosed.Shown(var tally) -> java.util.stream.Stream.of(new Share<>(entry.getKey(), tally));
            case Disclosed.Withheld _ -> java.util.stream.Stream.empty();
        });
    }

    /// The answers of somebody who is shown.
    public record Share<V>(V of, Tally tally) {

        public double agree() {
            return tally.agreeShare();
        }

        /// How evenly the two sides are matched: the share of the smaller one.
        double split() {
            return Math.min(tally.agreeShare(), tally.disagreeShare());
        }
    }
}
