package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Run;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Page;

/// Where organisations stand, each by its own rule.
@Component
class PositionsInBook implements BookChapter {

    private final StanceRepository stances;

    PositionsInBook(StanceRepository stances) {
        this.stances = stances;
    }

    @Override
    public Place place() {
        return Place.AFTER_REASONS;
    }

    @Override
    public Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page) {
        return stances.stances(motions).stream()
                .collect(Collectors.groupingBy(StanceRepository.Stance::motion, LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), own -> chapter(own, signs, page))));
    }

    private static List<Block> chapter(List<StanceRepository.Stance> own, Signs signs, Page page) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, page.t("book.positions")));
        blocks.add(new Table(
                List.of(page.t("book.positions.organisation"), page.t("book.positions.stance"), page.t("book.positions.decided"),
                        page.t("book.positions.delegates")),
                own.stream().<List<List<Run>>>map(one -> List.of(Run.of(signs.of(one.organisation()).name()),
                        Run.of(said(page.t("book.stance." + one.stance()), one.condition())),
                        Run.of(said(one.whoDecided(), one.howMany(), one.rule())),
                        Run.of(one.delegates()))).toList()));
        own.stream().filter(one -> !one.reasons().isBlank()).forEach(one -> blocks
                .add(Paragraph.of(List.of(Run.strong(signs.of(one.organisation()).name() + ": "), Run.plain(one.reasons())))));
        return blocks;
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
