package org.regroup.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block with all that ever stood in it, and whom each word is owed to.
///
/// @param in  who put the block where it stands
/// @param out who took it out; null while it stands
public record Woven(BlockId id, Form form, Credit in, @Nullable Credit out, List<Run> runs) {

    public Woven {
        runs = List.copyOf(runs);
    }

    /// Tokens of one history, next to each other.
    ///
    /// @param in  whom they are credited to, the first put them in
    /// @param out who took them out; null while they stand
    public record Run(List<Token> tokens, List<Credit> in, @Nullable Credit out) {
        public Run {
            tokens = List.copyOf(tokens);
        }

        public boolean stands() {
            return out == null;
        }
    }
}
