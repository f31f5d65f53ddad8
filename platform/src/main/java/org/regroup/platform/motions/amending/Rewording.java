package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;

import org.regroup.texts.Block;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Meeting;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Text;
import org.regroup.texts.Woven;

/// A sensible beginning for putting an amendment in other words.
final class Rewording {

    private Rewording() {}

    /// The text as it stands with all of the amendment that still fits, and its words in place of those that stand in their way.
    static Text start(Proceedings all, MotionAmendment amendment) {
        var text = all.text();
        var rebase = all.rebase(amendment).orElse(null);
        if (!(rebase instanceof Rebase.Conflicted(var regions, var rest))) {
            return Edits.apply(text, all.hunks(amendment));
        }
        var hunks = new ArrayList<Hunk>(rest);
        for (var region : regions) {
            var block = text.block(region.block()).orElse(null);
            if (block != null && all.rest(amendment).hunks().get(region.hunk()) instanceof Hunk.Replace wanted
                    && !wanted.deletes()) {
                var way = inTheWay(all, region);
                if (hunks.stream().noneMatch(hunk -> in(hunk, block, way.from(), way.to()))) {
                    hunks.add(Hunk.Replace.of(block, way.from(), way.to(), wanted.put()));
                }
            }
        }
        hunks.sort(Comparator.comparing((Hunk hunk) -> text.blocks().stream().map(Block::id).toList().indexOf(Meets.block(hunk)))
                .thenComparing(hunk -> hunk instanceof Hunk.Replace replace ? replace.from() : 0));
        return Edits.apply(text, hunks);
    }

    /// The place with the words that others have put there since.
    private static Meeting inTheWay(Proceedings all, Region region) {
        var theirs = all.weave().blocks().stream().filter(block -> block.id().equals(region.block()) && block.out() == null)
                .flatMap(block -> block.runs().stream()).filter(Woven.Run::stands)
                .flatMap(run -> Collections.nCopies(run.tokens().size(), !Collections.disjoint(run.in(), region.by())).stream())
                .toList();
        int from = region.from();
        int to = region.to();
        while (from > 0 && theirs.get(from - 1)) {
            from--;
        }
        while (to < theirs.size() && theirs.get(to)) {
            to++;
        }
        return new Meeting(region.block(), from, to);
    }

    private static boolean in(Hunk hunk, Block block, int from, int to) {
        return Meets.block(hunk).equals(block.id())
                && (!(hunk instanceof Hunk.Replace replace) || replace.from() <= to && from <= replace.to());
    }
}
