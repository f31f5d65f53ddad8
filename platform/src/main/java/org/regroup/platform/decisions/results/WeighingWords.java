package org.regroup.platform.decisions.results;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings;
import org.regroup.counting.decisions.Weighting;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.platform.decisions.certificates.FigureWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Weighing;

/// The same votes under other rules, in the reader's words.
public final class WeighingWords {

    /// Panels between which one can turn over; more stand one below the other.
    private static final int PANELS = 5;

    private WeighingWords() {}

    public static boolean panels(ResultView view) {
        return view.weighed().size() > 1 && view.weighed().size() <= PANELS;
    }

    /// What a panel is called where one turns over.
    public static String panel(Page page, ItemResult item) {
        return item.item() == 0 ? page.t("certificates.whole") : page.t("certificates.item", item.item());
    }

    /// How many other rules would have turned the outcome.
    public static String flips(Page page, ItemResult item) {
        return page.t("certificates.flips", item.weighings().flips());
    }

    public static List<Weighing> of(Page page, ItemResult item) {
        return item.weighings().all().stream().map(one -> weighing(page, one)).toList();
    }

    private static Weighing weighing(Page page, Weighings.Weighing one) {
        var measure = measure(one.verdict());
        var key = "certificates.weighing." + one.name().saying().name().toLowerCase(Locale.ROOT);
        return new Weighing(page.t(key), measure.map(each -> note(page, key, one, each)).orElse(""),
                measure.map(each -> FigureWords.decimal(each.share())).orElse(0.0),
                measure.map(each -> FigureWords.percent(page, each.share())).orElse("–"),
                measure.map(each -> FigureWords.decimal(each.level().share())).orElse(0.0),
                measure.map(each -> page.t(each.level().strict() ? "certificates.moreThan" : "certificates.atLeast",
                        FigureWords.percent(page, each.level().share()))).orElse(""),
                page.t(switch (one.verdict().outcome()) {
                    case CARRIED -> "certificates.joint.yes";
                    case NOT_CARRIED -> "certificates.joint.no";
                    case OPEN -> "certificates.open";
                }), one.binding(), one.flips());
    }

    /// How it counts, with the two figures of which it is a share.
    private static String note(Page page, String key, Weighings.Weighing one, Verdict.Measure measure) {
        var cap = one.rule() instanceof JointRule.Weighed(Weighting.Capped(var _, var share), var _, var _)
                ? FigureWords.percent(page, share)
                : "";
        return page.t(key + ".note", shortened(measure.part()), shortened(measure.whole()), cap);
    }

    /// With one place at most, cut off.
    private static BigDecimal shortened(Rational value) {
        return new BigDecimal(value.decimal(1));
    }

    /// Of several parts, of the lowest of those that made the outcome.
    private static Optional<Verdict.Measure> measure(Verdict verdict) {
        return verdict.measure().or(() -> verdict.parts().stream().filter(one -> one.outcome() == verdict.outcome())
                .flatMap(one -> measure(one).stream()).min(Comparator.comparing(Verdict.Measure::share)));
    }
}
