package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.View;
import org.regroup.documents.Run;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.stances.Beside;
import org.regroup.platform.motions.stances.MinorityReport;
import org.regroup.platform.motions.stances.Stances;
import org.regroup.platform.shared.Page;

/// The movers' reasons and the minority reports at the same size, in the order drawn by lot for the page of the motion.
@Component
class ReportsInBook implements BookChapter {

    private static final View NOTHING = new View("", List.of());

    private final Stances stances;

    ReportsInBook(Stances stances) {
        this.stances = stances;
    }

    @Override
    public Place place() {
        return Place.REASONS;
    }

    @Override
    public Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page) {
        var beside = stances.of(motions.stream().map(Motion::id).toList());
        var blocks = new LinkedHashMap<MotionId, List<Block>>();
        for (var motion : motions) {
            var own = beside.get(motion.id());
            if (own != null && !own.reports().isEmpty()) {
                blocks.put(motion.id(), chapter(motion, own, signs, page));
            }
        }
        return blocks;
    }

    private static List<Block> chapter(Motion motion, Beside beside, Signs signs, Page page) {
        var blocks = new ArrayList<Block>(List.of(Heading.of(1, page.t("book.views")), Paragraph.of(page.t("book.views.lot"))));
        var views = beside.order().stream().map(one -> view(motion, one, signs, page)).toList();
        for (int n = 0; n < views.size(); n += 2) {
            blocks.add(new Pair(views.get(n), n + 1 < views.size() ? views.get(n + 1) : NOTHING));
        }
        return blocks;
    }

    private static View view(Motion motion, Optional<MinorityReport> report, Signs signs, Page page) {
        return report.map(one -> dissent(one, signs, page)).orElseGet(() -> new View(page.t("book.reasons"),
                BookText.paragraphs(motion.reasons().isBlank() ? page.t("book.reasons.none") : motion.reasons())));
    }

    private static View dissent(MinorityReport report, Signs signs, Page page) {
        var blocks = new ArrayList<Block>(BookText.paragraphs(report.reasons()));
        var name = report.author().name(page);
        var organisation = report.author().organisation();
        var author = organisation == null ? name : page.t("book.dissent.member", name, signs.of(organisation).name());
        blocks.add(Paragraph.of(List.of(Run.strong(report.signers().isEmpty()
                ? author
                : page.t("book.dissent.others", author, report.signers().size())))));
        return new View(page.t("book.dissent"), blocks);
    }
}
