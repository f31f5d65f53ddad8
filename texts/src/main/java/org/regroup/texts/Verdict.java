package org.regroup.texts;

import java.util.List;
import java.util.function.Consumer;

/// What has become of one hunk.
sealed interface Verdict {

    /// It can be woven in.
    ///
    /// @param now     as it reads on the present version
    /// @param work    what weaving it in means
    /// @param already what of it is so already
    record Stands(Hunk now, Consumer<Loom> work, List<Region> already) implements Verdict {

        Stands(Hunk now, Consumer<Loom> work) {
            this(now, work, List.of());
        }
    }

    /// It is so already.
    ///
    /// @param work credits its mover too
    record Satisfied(Region region, Consumer<Loom> work) implements Verdict {}

    /// What it would change is gone.
    record Moot(Region region) implements Verdict {}

    /// What it would change is otherwise.
    record Clash(Region region) implements Verdict {}
}
