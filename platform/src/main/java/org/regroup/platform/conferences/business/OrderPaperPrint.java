package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.documents.Block;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// The order paper and the report of the day as they are printed.
final class OrderPaperPrint {

    private OrderPaperPrint() {}

    static Document of(Page page, OrderPaperView view) {
        var blocks = new ArrayList<Block>();
        view.agenda().sections().forEach(section -> section(page, view, section, blocks));
        if (blocks.isEmpty()) {
            blocks.add(Block.Paragraph.of(page.t("business.agenda.none")));
        }
        return document(page, view, page.t("business.paper"), blocks);
    }

    static Document report(Page page, OrderPaperView view) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Heading.of(1, page.t("business.report.done")));
        blocks.add(view.done().isEmpty() ? Block.Paragraph.of(page.t("business.report.done.none")) : done(page, view));
        view.agenda().sections().stream().filter(section -> !view.slots(section).isEmpty())
                .forEach(section -> section(page, view, section, blocks));
        if (!view.changes().isEmpty()) {
            blocks.add(Block.Heading.of(1, page.t("business.paper.changes")));
            view.changes().forEach(change -> blocks.add(Block.Item.of(BusinessWords.change(page, change))));
        }
        return document(page, view, page.t("business.report"), blocks);
    }

    private static Document document(Page page, OrderPaperView view, String title, List<Block> blocks) {
        return new Document(imprint(page, view, title), Run.of(view.conference().title()), facts(page, view), false,
                List.of(new Part("", title, false, page.locale(), blocks)));
    }

    /// Dated by what it shows, so that the same paper gives the same bytes.
    private static Imprint imprint(Page page, OrderPaperView view, String title) {
        var made = view.done().stream().flatMap(one -> one.taken().done().stream()).max(Instant::compareTo)
                .orElse(view.shown().map(OrderPaper::adoptedAt).orElse(view.conference().begins()));
        return new Imprint(title, page.locale(), view.conference().title(), page.t("business.title"), made, PrintWords.of(page));
    }

    private static List<Fact> facts(Page page, OrderPaperView view) {
        var zone = view.conference().zone();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(page.t("business.paper.edition"), view.shown()
                .map(one -> one.number() + ". " + BusinessWords.adopted(page.in(zone), one.adoptedAt(), one.line()))
                .orElse(page.t("business.paper.none"))));
        view.agenda().sittings().forEach(sitting -> facts.add(Fact.of(sitting.title(), page.in(zone).date(sitting.start()) + ", "
                + BusinessWords.span(page, zone, sitting.start(), sitting.end()))));
        facts.add(Fact.of(page.t("business.paper.needs"), BusinessWords.fit(page, view.plan())));
        return facts;
    }

    private static void section(Page page, OrderPaperView view, AgendaSection section, List<Block> blocks) {
        blocks.add(Block.Heading.of(1, section.title()));
        var zone = view.conference().zone();
        var guillotine = section.guillotine();
        if (guillotine != null) {
            blocks.add(Block.Paragraph.of(page.t("business.guillotine.note", BusinessWords.hour(page, zone, guillotine))));
        }
        var rows = view.slots(section).stream().map(slot -> row(slot.item().map(BusinessItem::name).orElse("–"),
                slot.item().map(item -> BusinessWords.titled(page, item)).orElseGet(() -> consent(page, view)),
                slot.starts().map(at -> BusinessWords.hour(page, zone, at)).orElse(page.t("business.missed")),
                BusinessWords.length(page, slot.takes()))).toList();
        blocks.add(rows.isEmpty() ? Block.Paragraph.of(page.t("business.section.none")) : table(page, rows));
    }

    private static String consent(Page page, OrderPaperView view) {
        return page.t("business.consent") + ": " + view.consented().stream().map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static Block done(Page page, OrderPaperView view) {
        return table(page, view.done().stream().map(one -> row(one.item().name(),
                BusinessWords.titled(page, one.item()) + ": " + page.t("business.outcome." + one.outcome()),
                BusinessWords.hour(page, view.conference().zone(), one.taken().called()),
                BusinessWords.length(page, BusinessWords.whole(one.taken().took(Instant.MAX))))).toList());
    }

    private static Block table(Page page, List<List<List<Run>>> rows) {
        return new Block.Table(List.of(page.t("business.col.item"), page.t("business.col.what"), page.t("business.col.when"),
                page.t("business.col.takes")), rows);
    }

    private static List<List<Run>> row(String... cells) {
        return java.util.Arrays.stream(cells).map(Run::of).toList();
    }
}
