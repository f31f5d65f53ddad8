package org.regroup.platform.decisions;

import java.util.Locale;

/// What a voter writes beside each candidate. In every kind 0 means nothing.
public enum Marking {
    /// 1 for the first preference, 2 for the second, and so on
    RANKS,
    /// 1 for each candidate who would do
    APPROVALS,
    /// from 0 to [#HIGHEST], the more the better
    SCORES;

    /// The highest score.
    public static final int HIGHEST = 5;

    /// The word in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
