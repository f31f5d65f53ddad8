package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.MandateLine;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Change;
import org.regroup.documents.Fact;
import org.regroup.documents.Run;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.book.BookChapter;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;

/// The amendments of a motion in a motion book, in the order proposed for the vote, each with what it changes.
@Component
class AmendmentsInBook implements BookChapter {

    private final ProceedingsRepository proceedings;

    AmendmentsInBook(ProceedingsRepository proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public Place place() {
        return Place.AFTER_TEXT;
    }

    @Override
    public Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page) {
        var blocks = new LinkedHashMap<MotionId, List<Block>>();
        for (var all : proceedings.of(motions)) {
            if (!all.amendments().isEmpty()) {
                blocks.put(all.motion().id(), chapter(all, signs, page));
            }
        }
        return blocks;
    }

    private static List<Block> chapter(Proceedings all, Signs signs, Page page) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, page.t("book.amendments")));
        blocks.add(Paragraph.of(page.t("book.amendments.note")));
        for (var one : AmendedText.inOrder(all)) {
            amendment(all, one, signs, page, blocks);
        }
        return blocks;
    }

    private static void amendment(Proceedings all, MotionAmendment one, Signs signs, Page page, List<Block> blocks) {
        blocks.add(Heading.of(2, one.title().isBlank() ? one.tag() : one.tag() + "  " + one.title()));
        blocks.add(Paragraph.of(List.of(Run.plain(AmendingWords.moved(page, one, signs) + ". "),
                Run.strong(AmendingWords.state(page, all, one)))));
        var minute = one.minute();
        if (minute != null) {
            var line = AmendingWords.mandate(page, minute);
            blocks.add(new MandateLine(List.of(Fact.of(page.t("book.mandate.who"), line.whoDecided()),
                    Fact.of(page.t("book.mandate.many"), line.howMany()), Fact.of(page.t("book.mandate.rule"), line.rule()),
                    Fact.of(page.t("book.mandate.until"), line.until()))));
        }
        var now = all.hunks(one);
        if (now.isEmpty() || all.ended(one.id()).isPresent()) {
            Written.base(all, one).ifPresent(base -> changes(base, one.content().hunks(), all, one, signs, page, blocks));
        } else {
            changes(all.text(), now, all, one, signs, page, blocks);
        }
        for (var part : all.parts(one)) {
            if (!part.open()) {
                blocks.add(Paragraph.of(page.t("amending.part.state", part.number(), AmendingWords.state(page, all, one, part))));
            }
        }
        if (all.ended(one.id()).isEmpty()) {
            VotingWords.about(page, all, one).forEach(sentence -> blocks.add(Paragraph.of(sentence)));
        }
        AmendingWords.declared(page, all, one).forEach(ruling -> blocks.add(Paragraph.of(ruling)));
        if (!one.reason().isBlank()) {
            blocks.add(Paragraph.of(List.of(Run.strong(page.t("book.amendments.reason") + " "), Run.plain(one.reason()))));
        }
    }

    private static void changes(Text base, List<Hunk> hunks, Proceedings all, MotionAmendment one, Signs signs, Page page,
            List<Block> blocks) {
        var mark = AmendedText.mark(one, signs);
        var colour = mark.number() == 0 ? 0 : (mark.number() - 1) % 12 + 1;
        var in = new Change(Change.Kind.PUT_IN, one.tag(), mark.unaffiliated() ? "" : mark.monogram(),
                mark.unaffiliated() ? one.by() : mark.name(),
                colour, one.movedAt());
        var out = new Change(Change.Kind.TAKEN_OUT, in.tag(), in.monogram(), in.author(), colour, in.at());
        blocks.addAll(ChangedBlocks.of(base, hunks, AmendedText.numbering(all), in, out));
        var moves = hunks.stream().filter(hunk -> hunk instanceof Hunk.MoveBlock || hunk instanceof Hunk.Recast).toList();
        if (!moves.isEmpty()) {
            Sentences.of(base, moves, AmendedText.numbering(all), page).forEach(sentence -> blocks.add(Paragraph.of(sentence)));
        }
    }
}
