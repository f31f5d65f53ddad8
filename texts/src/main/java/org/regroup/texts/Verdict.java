package org.regroup.texts;

import java.util.function.Consumer;

/// What has become of one hunk.
sealed interface Verdict {

    /// It can be woven in.
    ///
    /// @param now  as it reads on the present version
    /// @param work what weaving it in means
    record Stands(Hunk now, Consumer<Loom> work) implements Verdict {}

    /// It is so already.
    ///
    /// @param work credits its mover too
    record Satisfied(Region region, Consumer<Loom> work) implements Verdict {}

    /// What it would change is gone.
    record Moot(Region region) implements Verdict {}

    /// What it would change is otherwise.
    record Clash(Region region) implements Verdict {}
}
