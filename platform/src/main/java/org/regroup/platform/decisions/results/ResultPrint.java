package org.regroup.platform.decisions.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Pair;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Block.View;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.decisions.certificates.CertificatePrint;
import org.regroup.platform.decisions.certificates.CertificateView;
import org.regroup.platform.decisions.certificates.FigureWords;
import org.regroup.platform.decisions.certificates.Written;
import org.regroup.platform.decisions.dissents.Attached;
import org.regroup.platform.decisions.dissents.DissentWords;
import org.regroup.platform.decisions.questions.MandateWords;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.motions.Clauses;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// A whole decision on paper: verdict and mandate line, clause by clause, dissent beside it, the words, and every certificate.
final class ResultPrint {

    private ResultPrint() {}

    static Document of(Page page, ResultView view) {
        var question = view.view().question();
        var title = question.terms().title();
        var parts = new ArrayList<Part>();
        parts.add(part(page, page.t("certificates.result"), title, result(page, view)));
        parts.add(part(page, page.t("questions.text.title"), title, words(view)));
        view.parties().forEach(party -> view.known().signed(party.organisation()).stream().map(Written::certification)
                .reduce((_, later) -> later).ifPresent(holds -> parts.add(part(page, page.t("certificates.page.called",
                        holds.number(), party.name()), party.name(), certificate(page, view, party)))));
        return new Document(new Imprint(title, page.locale(), question.holder().name(), QuestionWords.called(page, question),
                made(view), PrintWords.of(page)), Run.of(ResultWords.verdict(page, view)), mandate(page, view), true, parts);
    }

    private static Part part(Page page, String title, String running, List<Block> blocks) {
        return new Part(title, running, false, page.locale(), blocks);
    }

    /// The only clock of a print: when what it says was last changed.
    private static Instant made(ResultView view) {
        return Stream.concat(view.known().written().stream().filter(Written::signed).map(one -> one.certification().at()),
                view.dissents().stream().map(Attached::since)).max(Instant::compareTo)
                .orElse(view.view().question().terms().closesAt());
    }

    private static List<Fact> mandate(Page page, ResultView view) {
        var line = MandateWords.of(page, view.view().question());
        return List.of(Fact.of(page.t("shared.piece.mandate.who"), line.whoDecided()),
                Fact.of(page.t("shared.piece.mandate.howMany"), line.howMany()),
                Fact.of(page.t("shared.piece.mandate.rule"), line.rule()),
                Fact.of(page.t("shared.piece.mandate.until"), line.until()));
    }

    private static List<Block> result(Page page, ResultView view) {
        var blocks = new ArrayList<Block>();
        view.result().joint().filter(_ -> view.anyCertified()).ifPresent(joint -> {
            blocks.add(Paragraph.of(joint.whole().verdict().words()));
            if (!view.clauses().isEmpty()) {
                blocks.add(Paragraph.of(joint.agreement().words()));
                blocks.add(Heading.of(2, page.t("certificates.clauses")));
                blocks.add(clauses(page, view));
            }
        });
        view.beside().forEach(one -> blocks.addAll(beside(page, view, one)));
        if (view.anyCertified()) {
            blocks.add(Heading.of(2, page.t("certificates.weighing")));
            blocks.add(Paragraph.of(page.t("certificates.weighing.note")));
            view.weighed().forEach(item -> blocks.addAll(weighed(page, item)));
        }
        return blocks;
    }

    private static Block clauses(Page page, ResultView view) {
        var head = Stream.of(Stream.of(page.t("certificates.clauses.clause")), view.parties().stream().map(Party::name),
                Stream.of(page.t("certificates.clauses.binds"))).flatMap(one -> one).toList();
        return new Table(head, view.clauses().stream().map(item -> Stream.of(Stream.of(item.item() + "  " + item.title()),
                view.parties().stream().map(party -> ResultWords.own(view, party, item.item()).map(own -> ResultWords.said(page,
                        own) + " " + FigureWords.tally(page, own.certificate().votes())).orElse("–")),
                Stream.of(ResultWords.binds(page, view, item))).flatMap(one -> one).map(Run::of).toList()).toList());
    }

    /// The clause first, then each dissent: two by two, at the same size.
    private static List<Block> beside(Page page, ResultView view, ResultView.Beside beside) {
        var question = view.view().question();
        var terms = question.terms();
        var views = new ArrayList<View>();
        views.add(beside.item() > 0
                ? new View(DissentWords.item(page, beside.item()),
                        List.of(Paragraph.of(question.clauses().get(beside.item() - 1).words())))
                : new View(page.t("dissents.case." + (beside.outcome() == Outcome.NOT_CARRIED ? "notCarried" : "carried")),
                        paragraphs(beside.outcome() == Outcome.NOT_CARRIED ? terms.caseAgainst() : terms.caseFor())));
        beside.attached().forEach(one -> views.add(new View(DissentWords.kind(page, question, one), Stream.of(
                Stream.<Block>of(Paragraph.of(List.of(Run.strong(one.title())))), paragraphs(one.words()).stream(),
                Stream.<Block>of(Paragraph.of(DissentWords.by(page, question, one) + ", "
                        + DissentWords.when(page, question, one))))
                .flatMap(block -> block).toList())));
        beside.silent().forEach(party -> views.add(new View(page.t("dissents.reservation", party.name()),
                List.of(Paragraph.of(page.t("dissents.silent"))))));
        var blocks = new ArrayList<Block>();
        blocks.add(
                Heading.of(2, beside.item() == 0 ? page.t("dissents.beside.whole") : page.t("dissents.beside", beside.item())));
        for (int n = 0; n < views.size(); n += 2) {
            blocks.add(new Pair(views.get(n), n + 1 < views.size() ? views.get(n + 1) : new View("", List.of())));
        }
        return blocks;
    }

    private static List<Block> paragraphs(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).<Block>map(Paragraph::of).toList();
    }

    private static List<Block> weighed(Page page, ItemResult item) {
        return List.of(Heading.of(3, ResultWords.item(page, item)), Paragraph.of(WeighingWords.flips(page, item)), new Table(
                List.of(page.t("shared.piece.weighing.rule"), page.t("shared.piece.weighing.for"),
                        page.t("shared.piece.weighing.then")),
                WeighingWords.of(page, item).stream().map(one -> Stream.of(one.rule() + (one.binding()
                        ? " (" + page.t("shared.piece.weighing.binding") + ")"
                        : ""), Stream.of(one.number(), one.need()).filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(", ")),
                        one.outcome() + (one.flips()
                                ? " (" + page.t("shared.piece.weighing.flips") + ")"
                                : ""))
                        .map(Run::of).toList()).toList()));
    }

    private static List<Block> words(ResultView view) {
        return Clauses.of(view.view().question().terms().text()).stream().<Block>map(line -> {
            var words = line.block().plain().strip();
            return switch (line.kind()) {
                case TITLE, HEADING -> Heading.of(2, words);
                case CLAUSE -> Block.Clause.of(line.number(), words);
                case ITEM -> Block.Item.of(words);
                case QUOTATION -> Block.Quotation.of(words);
                case PARAGRAPH -> Paragraph.of(words);
            };
        }).toList();
    }

    private static List<Block> certificate(Page page, ResultView view, Party party) {
        var all = view.known().signed(party.organisation()).stream().map(Written::certification).toList();
        return CertificatePrint.blocks(page, CertificateView.of(view.known(), party, all.getLast(), all, List.of()));
    }
}
