package org.regroup.texts;

import java.util.List;

/// How two amendments to one version stand to each other.
public sealed interface Relation {

    /// They have nothing in common: both can stand, and the order of their adoption makes no difference.
    record Independent() implements Relation {}

    /// They meet and do not contradict each other: they share a gap, or do part of the same. Both can stand; where both put
    /// words in at one gap, the one adopted first stands first.
    record Touching(List<Meeting> meetings) implements Relation {}

    /// They do the same thing; whoever moved either is credited.
    record Identical() implements Relation {}

    /// One does all the other does, and more.
    record Subsumes(AmendmentId wider, AmendmentId narrower) implements Relation {}

    /// They want different things of the same words: not both can stand as they are.
    record Overlaps(List<Meeting> meetings) implements Relation {}

    /// One changes words that only the other puts in, and falls with it.
    record DependsOn(AmendmentId child, AmendmentId parent) implements Relation {}

    /// Somebody entitled to has ruled that one falls if the other carries.
    ///
    /// @param by     who ruled
    /// @param reason why
    record Declared(AmendmentId falls, AmendmentId ifCarried, String by, String reason) implements Relation {}

    Relation INDEPENDENT = new Independent();
    Relation IDENTICAL = new Identical();

    /// Whether no more than one of the two can be adopted as it is without somebody's word.
    default boolean exclusive() {
        return switch (this) {
            case Overlaps _,Declared _ -> true;
            case Independent _,Touching _,Identical _,Subsumes _,DependsOn _ -> false;
        };
    }
}
