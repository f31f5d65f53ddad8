package org.regroup.platform.decisions.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.Sheet;
import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Item;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// A certificate on paper.
public final class CertificatePrint {

    private CertificatePrint() {}

    static Document of(Page page, CertificateView view) {
        var title = CertificateWords.called(page, view);
        var terms = view.question().terms();
        return new Document(new Imprint(title, page.locale(), view.party().name(), terms.title(), view.shown().at(),
                PrintWords.of(page)), Run.of(QuestionWords.called(page, view.question()) + ": " + terms.title()),
                List.of(Fact.of(page.t("certificates.page.question"), view.question().holder().name()),
                        Fact.of(page.t("certificates.page.figures"), FigureWords.tally(page,
                                view.items().getFirst().certificate().votes()))),
                false, List.of(new Part(title, view.party().name(), false, page.locale(), blocks(page, view))));
    }

    /// What is certified, as it also stands in the print of a whole decision.
    public static List<Block> blocks(Page page, CertificateView view) {
        var blocks = new ArrayList<Block>(corrections(page, view));
        blocks.add(Heading.of(2, page.t("certificates.page.figures")));
        blocks.addAll(figures(page, view));
        blocks.add(Heading.of(2, page.t("certificates.page.arithmetic")));
        view.apart().forEach(item -> {
            blocks.add(Paragraph.of(List.of(Run.strong(CertificateWords.item(page, item.certificate().item()) + ": "
                    + FigureWords.outcome(page, item.verdict().outcome()) + "."))));
            CertificateWords.arithmetic(page, item).forEach(line -> blocks.add(Item.of(line)));
        });
        if (view.items().size() > 1) {
            blocks.add(Paragraph.of(CertificateWords.asTheWhole(page, view)));
        }
        blocks.add(Heading.of(2, page.t("certificates.page.how")));
        blocks.add(new Block.Facts(Stream.concat(CertificateWords.facts(page, view).stream()
                .map(fact -> Fact.of(fact.name(), fact.value())),
                Stream.of(Fact.of(page.t("questions.fact.card"),
                        page.t("certificates.page.card", view.party().cardVersion()))))
                .toList()));
        blocks.addAll(joined(page, view));
        blocks.add(Heading.of(2, page.t("certificates.page.signature")));
        blocks.add(new Block.Facts(List.of(Fact.of(page.t("certificates.page.key"), CertificateWords.key(view)),
                Fact.of(page.t("certificates.page.sign"), view.shown().signature()),
                Fact.of(page.t("certificates.page.terms"), view.shown().terms()))));
        blocks.add(Paragraph.of(page.t("certificates.page.verify")));
        return blocks;
    }

    private static List<Block> corrections(Page page, CertificateView view) {
        return Stream.concat(view.shown().correction().stream().map(one -> page.t("certificates.page.corrects", one.number(),
                one.reason())), view.replaced().stream().map(
                        one -> page.t("certificates.page.replaced", one.number(),
                                CertificateWords.moment(page, view, one), reason(one))))
                .<Block>map(said -> Paragraph.of(List.of(Run.strong(said)))).toList();
    }

    static String reason(org.regroup.counting.questions.Certification later) {
        return later.correction().map(org.regroup.counting.questions.Certification.Correction::reason).orElse("");
    }

    /// Roll and issued are the same for every item and stand once: eleven columns would break their own words on paper.
    private static List<Block> figures(Page page, CertificateView view) {
        var blocks = new ArrayList<Block>();
        blocks.add(roll(page, view.items().getFirst().certificate().votes()));
        blocks.add(table(page, view, one -> one.certificate().votes()));
        if (view.carriesPeople()) {
            blocks.add(Heading.of(3, page.t("certificates.page.inMembers")));
            blocks.add(roll(page, view.items().getFirst().certificate().people()));
            blocks.add(table(page, view, one -> one.certificate().people()));
        }
        return blocks;
    }

    private static Block roll(Page page, Sheet sheet) {
        var names = FigureWords.names(page);
        var cells = FigureWords.cells(page, sheet);
        return new Block.Facts(List.of(Fact.of(names.get(0), cells.get(0)), Fact.of(names.get(1), cells.get(1))));
    }

    private static Block table(Page page, CertificateView view, Function<OwnResult, Sheet> sheet) {
        var head = Stream.of(Stream.of(page.t("certificates.page.item")), FigureWords.names(page).stream().skip(2),
                Stream.of(page.t("certificates.page.yesVotes"), page.t("certificates.page.yesRoll"))).flatMap(one -> one)
                .toList();
        return new Table(head, view.items().stream().map(item -> {
            var figures = sheet.apply(item);
            var name = CertificateWords.item(page, item.certificate().item()) + ": "
                    + FigureWords.outcome(page, item.verdict().outcome());
            return Stream.of(Stream.of(name), FigureWords.cells(page, figures).stream().skip(2),
                    Stream.of(FigureWords.percent(page, figures.ofVotes()), FigureWords.percent(page, figures.ofRoll())))
                    .flatMap(one -> one).map(Run::of).toList();
        }).toList());
    }

    private static List<Block> joined(Page page, CertificateView view) {
        var joined = CertificateWords.joined(view);
        return joined.isEmpty()
                ? List.of()
                : List.of(Heading.of(2, page.t("certificates.page.joined")), new Table(
                        List.of(page.t("certificates.page.when"), page.t("questions.joined.members")),
                        joined.stream().map(one -> List.of(Run.of(one.when()), Run.of(page.number(one.members())))).toList()));
    }
}
