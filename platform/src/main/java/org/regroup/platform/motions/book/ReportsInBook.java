package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Run;
import org.regroup.platform.accounts.People;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Page;

/// Minority reports, beside the recommendation at the same size.
@Component
class ReportsInBook implements BookChapter {

    private final StanceRepository stances;
    private final People people;

    ReportsInBook(StanceRepository stances, People people) {
        this.stances = stances;
        this.people = people;
    }

    @Override
    public Place place() {
        return Place.BESIDE_RECOMMENDATION;
    }

    @Override
    public Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page) {
        var reports = stances.reports(motions);
        var names = people.names(reports.stream().map(StanceRepository.Report::author).distinct().toList());
        var blocks = new HashMap<MotionId, List<Block>>();
        for (var report : reports) {
            var own = blocks.computeIfAbsent(report.motion(), _ -> new ArrayList<>());
            own.addAll(BookText.paragraphs(report.reasons()));
            var name = names.getOrDefault(report.author(), "–");
            var author = report.organisation() == null
                    ? name
                    : page.t("book.dissent.member", name, signs.of(report.organisation()).name());
            own.add(Paragraph.of(
                    List.of(Run.strong(report.others() == 0 ? author : page.t("book.dissent.others", author, report.others())))));
        }
        return blocks;
    }
}
