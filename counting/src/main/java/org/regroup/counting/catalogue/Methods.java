package org.regroup.counting.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.counting.Method;
import org.regroup.counting.lists.ListMethods;
import org.regroup.counting.pairwise.CondorcetMethods;
import org.regroup.counting.proportional.ProportionalMethods;
import org.regroup.counting.score.ScoreMethods;
import org.regroup.counting.stv.TransferableVote;

/// All methods.
///
/// ```java
/// Methods.named("scottish").orElseThrow().count(election, Settings.STANDARD)
/// ```
public final class Methods {

    private static final List<Method> ALL = Stream
            .of(TransferableVote.all(), CondorcetMethods.all(), ScoreMethods.all(), ProportionalMethods.all(), ListMethods.all())
            .flatMap(List::stream)
            .toList();

    private Methods() {}

    /// All methods, families together.
    public static List<Method> all() {
        return ALL;
    }

    public static Optional<Method> named(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
