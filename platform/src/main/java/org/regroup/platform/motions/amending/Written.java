package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.platform.shared.Page;
import org.regroup.texts.Block;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Region;
import org.regroup.texts.Text;

/// An amendment as it was written, on the text as it was then.
final class Written {

    private Written() {}

    /// The text it was written on; empty where that is no longer part of the history.
    static Optional<Text> base(Proceedings all, MotionAmendment amendment) {
        var first = amendment.lineage().isEmpty() ? amendment.content() : amendment.lineage().getFirst();
        return all.history(amendment).map(history -> history.at(first.base()))
                .map(text -> amendment.lineage().isEmpty() ? text : Edits.apply(text, first.hunks()));
    }

    static List<String> sentences(Proceedings all, MotionAmendment amendment, Page page) {
        return base(all, amendment).map(text -> Sentences.of(text, amendment.content().hunks(),
                AmendedText.numbering(all).after(text), page)).orElse(List.of());
    }

    static List<AmendmentPage.Clash> clashes(Proceedings all, MotionAmendment amendment, List<Region> regions) {
        var base = base(all, amendment).orElse(null);
        if (base == null) {
            return List.of();
        }
        var rest = all.rest(amendment).hunks();
        var wanted = Edits.apply(base, rest);
        var clashes = new ArrayList<AmendmentPage.Clash>();
        for (var region : regions) {
            var hunk = rest.get(region.hunk());
            var block = Meets.block(hunk);
            var written = hunk instanceof Hunk.InsertBlock insert
                    ? insert.block().plain()
                    : wanted.block(block).map(Block::plain).orElse("");
            var by = region.by().stream().map(credit -> credit.source().id())
                    .flatMap(id -> all.amendments().stream().filter(one -> one.id().toString().equals(id))).distinct().toList();
            var clash = new AmendmentPage.Clash(region.why(), written,
                    all.text().block(region.block()).map(Block::plain).orElse(""), by);
            if (!clashes.contains(clash)) {
                clashes.add(clash);
            }
        }
        return clashes;
    }
}
