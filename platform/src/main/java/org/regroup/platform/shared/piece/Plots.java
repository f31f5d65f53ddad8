package org.regroup.platform.shared.piece;

import java.util.Locale;

/// Numbers as pictures want them: per cent coordinates, so that a picture needs no inline style.
public final class Plots {

    private Plots() {}

    /// A share from 0 to 1 as a coordinate, such as `90.6%`.
    public static String at(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /// A length in a picture's own units, such as `203.5`.
    public static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
