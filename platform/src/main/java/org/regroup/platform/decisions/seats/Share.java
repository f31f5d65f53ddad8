package org.regroup.platform.decisions.seats;

import java.util.Optional;

import org.regroup.counting.Rational;

/// The share of those who mandated that recalls a holder, such as 1/10; exact.
///
/// ```java
/// Share.percent("10").orElseThrow().needed(300)   // 30
/// ```
public record Share(Rational of) {

    private static final Rational LEAST = Rational.of(1, 100);
    private static final Rational MOST = Rational.of(1, 2);

    /// Reads `10`, `12.5`, `33 1/3` or `100/3` per cent; empty for anything else, and beyond 1 to 50 per cent.
    public static Optional<Share> percent(String text) {
        try {
            var parts = text.strip().replace("%", "").replace(',', '.').strip().split("\\s+");
            if (parts.length > 2 || text.length() > 20) {
                return Optional.empty();
            }
            var sum = Rational.parse(parts[0]);
            if (parts.length == 2) {
                sum = sum.plus(Rational.parse(parts[1]));
            }
            var share = sum.over(100);
            return share.compareTo(LEAST) < 0 || share.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(new Share(share));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Share stored(String text) {
        return new Share(Rational.parse(text));
    }

    /// As few signatures as reach the share of a roll; at least one.
    public int needed(int roll) {
        var exact = of.times(roll);
        int whole = exact.floor().intValueExact();
        return Math.max(1, exact.isWhole() ? whole : whole + 1);
    }

    /// Per cent, exact, such as `10` or `100/3`.
    public String percent() {
        return of.times(100).toString();
    }
}
