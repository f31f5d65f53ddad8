package org.regroup.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether the hunks of an amendment leave each other alone: each word and each block is changed once.
final class Distinct {

    private final Map<BlockId, List<Hunk.Replace>> words = new HashMap<>();
    private final Set<BlockId> placed = new HashSet<>();
    private final Set<BlockId> recast = new HashSet<>();
    private final Set<BlockId> deleted = new HashSet<>();

    private Distinct() {}

    /// @throws IllegalArgumentException where two of them change the same
    static void require(List<Hunk> hunks) {
        if (hunks.size() > 1) {
            new Distinct().all(hunks);
        }
    }

    private void all(List<Hunk> hunks) {
        for (var hunk : hunks) {
            switch (hunk) {
                case Hunk.Replace(var block, _, _, _, _) ->
                    words.computeIfAbsent(block, _ -> new ArrayList<>()).add((Hunk.Replace) hunk);
                case Hunk.InsertBlock(_, var block) -> once(placed, block.id());
                case Hunk.MoveBlock(var block, _) -> once(placed, block);
                case Hunk.Recast(var block, _, _) -> once(recast, block);
                case Hunk.DeleteBlock(var block, _) -> {
                    once(placed, block);
                    once(recast, block);
                    deleted.add(block);
                }
            }
        }
        words.forEach(this::apart);
    }

    private void apart(BlockId block, List<Hunk.Replace> hunks) {
        hunks.sort(Comparator.comparingInt(Hunk.Replace::from).thenComparingInt(Hunk.Replace::to));
        int end = 0;
        for (var hunk : hunks) {
            if (hunk.from() < end || deleted.contains(block)) {
                throw twice(block);
            }
            end = hunk.to();
        }
    }

    private static void once(Set<BlockId> blocks, BlockId block) {
        if (!blocks.add(block)) {
            throw twice(block);
        }
    }

    private static IllegalArgumentException twice(BlockId block) {
        return new IllegalArgumentException("two hunks change the same of " + block);
    }
}
