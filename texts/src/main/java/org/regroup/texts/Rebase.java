package org.regroup.texts;

import java.util.List;

/// What has become of an amendment since the version it was written on.
public sealed interface Rebase {

    /// It stands as it was written; at most the name of the version is another.
    record Clean(Amendment amendment) implements Rebase {}

    /// It stands, at other gaps, or without a part that is so already.
    ///
    /// @param amendment  as it now reads on the present version
    /// @param satisfied  what of it is so already, and thanks to whom
    record Shifted(Amendment amendment, List<Region> satisfied) implements Rebase {}

    /// All it wants is so already.
    record AlreadySatisfied(List<Region> regions) implements Rebase {}

    /// What it would change has been taken out.
    record Moot(List<Region> regions) implements Rebase {}

    /// Part of it or all wants other things of words that have been changed: its mover must say.
    ///
    /// @param regions the places where it cannot stand
    /// @param rest    those of its hunks that could, on the present version
    record Conflicted(List<Region> regions, List<Hunk> rest) implements Rebase {}
}
