package org.regroup.platform.alliances;

/// One term of a change side by side.
///
/// @param before as the proposer found it
/// @param now    as it is at the moment
/// @param after  as it would be
public record Compare(String term, String before, String now, String after) {

    /// Whether it has changed since the proposal was made.
    public boolean moved() {
        return !before.equals(now);
    }
}
