package org.regroup.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes of a text as such, without history.
public final class Edits {

    private static final AmendmentId NAMELESS = new AmendmentId("");

    private Edits() {}

    /// The text as these hunks make it.
    ///
    /// @param hunks written on this very version, no two of which change the same
    /// @throws IllegalArgumentException where they were written on another
    public static Text apply(Text base, List<Hunk> hunks) {
        return hunks.isEmpty() ? base : woven(base, hunks).text();
    }

    /// What undoes these hunks: hunks on the text they make, which make `base` of it again, names and order of blocks
    /// included.
    public static List<Hunk> inverse(Text base, List<Hunk> hunks) {
        if (hunks.isEmpty()) {
            return List.of();
        }
        var weave = woven(base, hunks);
        var result = weave.text();
        var undone = new ArrayList<Hunk>();
        var before = names(base.blocks());
        for (var block : result.blocks()) {
            var strand = weave.strand(block.id());
            if (before.contains(block.id())) {
                undone.addAll(words(block, strand));
                if (!strand.form().equals(strand.formAt(0))) {
                    undone.add(new Hunk.Recast(block.id(), strand.form(), strand.formAt(0)));
                }
            }
        }
        undone.addAll(order(result.blocks(), base.blocks()));
        return undone;
    }

    private static Weave woven(Text base, List<Hunk> hunks) {
        var source = new Source(Source.Kind.EDITORIAL, "", List.of());
        var weave = Weave.of(base, source);
        return switch (weave.adopt(new Amendment(NAMELESS, base.version(), hunks), Credit.of(source))) {
            case Adoption.Adopted(var next, _) -> next;
            case Adoption.Refused _ -> throw new IllegalStateException("hunks on their own version always stand");
        };
    }

    /// Puts back what was taken out of a block and takes out what was put in.
    private static List<Hunk> words(Block block, Strand strand) {
        var undone = new ArrayList<Hunk>();
        int gap = 0;
        int from = -1;
        var back = new ArrayList<Token>();
        for (var cell : strand.cells()) {
            boolean kept = cell.born() == 0 && cell.stands();
            if (!kept && from < 0) {
                from = gap;
            }
            if (kept && from >= 0) {
                undone.add(Hunk.Replace.of(block, from, gap, back));
                from = -1;
                back.clear();
            }
            if (cell.born() == 0 && !cell.stands()) {
                back.add(cell.token());
            }
            if (cell.stands()) {
                gap++;
            }
        }
        if (from >= 0) {
            undone.add(Hunk.Replace.of(block, from, gap, back));
        }
        return undone;
    }

    /// The fewest whole-block hunks that turn one order of blocks into another: those only in the first go out, those only
    /// in the second come in as they are, and of the rest as few as possible move. What a block says is not compared.
    public static List<Hunk> order(List<Block> from, List<Block> into) {
        var places = new HashMap<BlockId, Integer>();
        for (int n = 0; n < from.size(); n++) {
            places.put(from.get(n).id(), n);
        }
        var stay = stay(into.stream().map(block -> places.getOrDefault(block.id(), -1)).filter(n -> n >= 0)
                .mapToInt(Integer::intValue).toArray());
        var wanted = names(into);
        var hunks = new ArrayList<Hunk>();
        from.stream().filter(block -> !wanted.contains(block.id())).map(Hunk.DeleteBlock::of).forEach(hunks::add);
        @Nullable
        BlockId behind = null;
        for (var block : into) {
            var place = places.get(block.id());
            if (place == null) {
                hunks.add(new Hunk.InsertBlock(behind, block));
            } else if (stay.contains(place)) {
                behind = block.id();
            } else {
                hunks.add(new Hunk.MoveBlock(block.id(), behind));
            }
        }
        return hunks;
    }

    private static Set<BlockId> names(List<Block> blocks) {
        return blocks.stream().map(Block::id).collect(Collectors.toSet());
    }

    /// A longest ascending run of places, by patience sorting.
    private static Set<Integer> stay(int[] places) {
        var piles = new int[places.length];
        var below = new int[places.length];
        int count = 0;
        for (int n = 0; n < places.length; n++) {
            int at = 0;
            int high = count;
            while (at < high) {
                int middle = (at + high) >>> 1;
                if (places[piles[middle]] < places[n]) {
                    at = middle + 1;
                } else {
                    high = middle;
                }
            }
            below[n] = at == 0 ? -1 : piles[at - 1];
            piles[at] = n;
            count = Math.max(count, at + 1);
        }
        var stay = new HashSet<Integer>();
        for (int n = count == 0 ? -1 : piles[count - 1]; n >= 0; n = below[n]) {
            stay.add(places[n]);
        }
        return stay;
    }
}
