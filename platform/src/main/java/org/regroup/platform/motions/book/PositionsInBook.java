package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.regroup.platform.motions.stances.Position;
import org.regroup.platform.motions.stances.Stances;
import org.regroup.platform.shared.Page;

/// Where organisations stand, each by its own rule.
@Component
class PositionsInBook implements BookChapter {

    private final Stances stances;

    PositionsInBook(Stances stances) {
        this.stances = stances;
    }

    @Override
    public Place place() {
        return Place.AFTER_REASONS;
    }

    @Override
    public Map<MotionId, List<Block>> of(List<Motion> motions, Signs signs, Page page) {
        var blocks = new LinkedHashMap<MotionId, List<Block>>();
        stances.of(motions.stream().map(Motion::id).toList()).forEach((motion, beside) -> {
            if (!beside.positions().isEmpty()) {
                blocks.put(motion, chapter(byName(beside.positions(), signs), signs, page));
            }
        });
        return blocks;
    }

    private static List<Position> byName(List<Position> positions, Signs signs) {
        return positions.stream().sorted(Comparator.comparing((Position one) -> signs.of(one.organisation()).name())
                .thenComparing(one -> one.organisation().toString())).toList();
    }

    private static List<Block> chapter(List<Position> own, Signs signs, Page page) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, page.t("book.positions")));
        blocks.add(new Table(
                List.of(page.t("book.positions.organisation"), page.t("book.positions.stance"), page.t("book.positions.decided"),
                        page.t("book.positions.delegates")),
                own.stream().<List<List<Run>>>map(one -> List.of(Run.of(signs.of(one.organisation()).name()),
                        Run.of(said(page.t("book.stance." + one.stance().code()), one.condition())),
                        Run.of(said(one.mandate().whoDecided(), one.mandate().howMany(), one.mandate().rule())),
                        Run.of(one.delegates()))).toList()));
        own.forEach(one -> blocks
                .add(Paragraph.of(List.of(Run.strong(signs.of(one.organisation()).name() + ": "), Run.plain(one.reasons())))));
        return blocks;
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
