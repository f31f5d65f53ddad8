package org.regroup.platform.decisions.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.ItemCertificate;
import org.regroup.counting.questions.Sheet;
import org.regroup.platform.decisions.certificates.FigureWords;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Certificate;

/// A decision in the reader's words.
public final class ResultWords {

    /// Of fewer voters nothing is said, not even how many they are.
    private static final int LEAST = 10;
    /// Where votes for stand among the figures.
    private static final int FOR = 3;

    private ResultWords() {}

    /// Carried, not carried, or not yet decided and who is awaited until when.
    public static String verdict(Page page, ResultView view) {
        var terms = view.view().question().terms();
        return switch (view.result().outcome()) {
            case CARRIED -> page.t("certificates.verdict.carried");
            case NOT_CARRIED -> page.t("certificates.verdict.notCarried");
            case OPEN -> view.result().pending().isEmpty()
                    ? page.t("certificates.verdict.open")
                    : view.daysLate() > 0
                            ? page.t("certificates.verdict.late", String.join(", ", view.result().pending()),
                                    QuestionWords.moment(page, terms.certificatesUntil(), terms.zone()), view.daysLate())
                            : page.t("certificates.verdict.pending", String.join(", ", view.result().pending()),
                                    QuestionWords.moment(page, terms.certificatesUntil(), terms.zone()));
        };
    }

    public static Certificate certificate(Page page, ResultView view, Party party, PartyResult result,
            Certification certification) {
        var whole = result.item(0).orElseThrow();
        var votes = whole.certificate().votes();
        var terms = view.view().question().terms();
        return new Certificate(party.mark(), FigureWords.tally(page, votes),
                page.t("certificates.words", FigureWords.number(page, votes.inFavour()),
                        FigureWords.number(page, votes.against()), FigureWords.number(page, votes.abstained())),
                FigureWords.outcome(page, whole.verdict().outcome()),
                without(page, result, whole) + objects(page, result), shares(page, whole), figures(page, votes),
                page.t("certificates.sentence", RuleWords.rule(page, party.procedure().rule())) + " "
                        + (party.procedure().together() ? page.t("certificates.bloc") + " " : "")
                        + page.t("certificates.at", QuestionWords.moment(page, certification.at(), terms.zone())),
                String.join(", ", certification.attested()),
                view.view().question().href() + "/certificates/" + party.organisation());
    }

    private static String objects(Page page, PartyResult result) {
        return result.items().stream().anyMatch(one -> one.certificate().objects()) ? ", " + page.t("certificates.objects") : "";
    }

    private static String without(Page page, PartyResult result, OwnResult whole) {
        var not = result.items().stream().filter(one -> one.certificate().item() > 0)
                .filter(one -> one.verdict().outcome() == Outcome.NOT_CARRIED).map(one -> one.certificate().item()).toList();
        int clauses = result.items().size() - 1;
        return whole.verdict().outcome() != Outcome.CARRIED || clauses == 0
                ? ""
                : ", " + (not.isEmpty()
                        ? page.t("certificates.all", clauses)
                        : page.t("certificates.without", not.size(),
                                not.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static List<Certificate.Share> shares(Page page, OwnResult whole) {
        var votes = whole.certificate().votes();
        var shares = new ArrayList<Certificate.Share>();
        shares.add(new Certificate.Share(FigureWords.percent(page, votes.ofVotes()), page.t("certificates.ofVotes"),
                FigureWords.decimal(votes.ofVotes()), needed(whole.verdict(), votes, votes.inFavour().plus(votes.against()))));
        shares.add(new Certificate.Share(FigureWords.percent(page, votes.ofRoll()), page.t("certificates.ofRoll"),
                FigureWords.decimal(votes.ofRoll()), needed(whole.verdict(), votes, votes.roll())));
        return shares;
    }

    /// What its rule asks for of this whole, if it asks for a share of it.
    private static @Nullable Double needed(Verdict verdict, Sheet votes, Rational whole) {
        return Stream.concat(Stream.of(verdict), verdict.parts().stream()).flatMap(one -> one.measure().stream())
                .filter(one -> one.part().equals(votes.inFavour()) && one.whole().equals(whole))
                .map(one -> FigureWords.decimal(one.level().share())).findFirst().orElse(null);
    }

    private static List<Certificate.Figure> figures(Page page, Sheet votes) {
        var names = FigureWords.names(page);
        var cells = FigureWords.cells(page, votes);
        // those for and against decide and are printed bold
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Certificate.Figure(names.get(i), cells.get(i), i == FOR || i == FOR + 1)).toList();
    }

    /// Such as "Clause 7: Heat networks are public", or the whole.
    public static String item(Page page, ItemResult item) {
        return item.item() == 0 ? page.t("certificates.whole") : page.t("certificates.clause", item.item(), item.title());
    }

    /// How many the clause binds.
    public static String binds(Page page, ResultView view, ItemResult item) {
        return switch (item.verdict().outcome()) {
            case NOT_CARRIED -> page.t("certificates.binds.none");
            case OPEN -> page.t("certificates.open");
            case CARRIED -> item.binding().bound().size() == view.parties().size()
                    ? page.t("certificates.binds.all")
                    : String.join(", ", item.binding().bound());
        };
    }

    /// What an organisation answered to an item.
    public static Optional<OwnResult> own(ResultView view, Party party, int item) {
        return view.of(party).flatMap(one -> one.item(item));
    }

    public static String said(Page page, OwnResult own) {
        return FigureWords.outcome(page, own.verdict().outcome());
    }

    /// The figures of a certificate that waits, item by item.
    public static String figures(Page page, ItemCertificate item) {
        return (item.item() == 0 ? page.t("certificates.whole") : page.t("certificates.item", item.item())) + ": "
                + FigureWords.tally(page, item.votes())
                + item.chair().map(agrees -> ", " + page.t(agrees ? "certificates.chair.for" : "certificates.chair.against"))
                        .orElse("")
                + (item.objects() ? ", " + page.t("certificates.objects") : "");
    }

    public static String turnout(Page page, Party party, int voted) {
        return voted < LEAST
                ? page.t("certificates.turnout.few", LEAST)
                : page.t("certificates.turnout", voted, party.roll());
    }
}
