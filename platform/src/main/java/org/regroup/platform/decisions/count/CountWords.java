package org.regroup.platform.decisions.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Action.Kind;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.exchange.SettingsText;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Fact;

/// A count told in the reader's language.
record CountWords(Page page, Result result) {

    private static final int NAMED = 3;
    private static final int PLACES = 2;

    /// The name of a rule, translated where there is a translation.
    static String method(Page page, Method method) {
        var said = page.messages().getMessage("counting.method." + method.name(), null, method.title(), page.locale());
        return said == null ? method.title() : said;
    }

    String outcome() {
        int missing = result.contest().seats() - result.elected().size();
        if (result.elected().isEmpty())
            return page.t("counting.nobody");
        return page.t("counting.elected", names(result.elected()))
                + (missing > 0 && result.contest().seats() < result.contest().candidates().size()
                        ? " " + page.t("counting.empty", missing)
                        : "");
    }

    List<Fact> facts(Settings settings) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.t("counting.fact.rule"), org.regroup.counting.catalogue.Methods.named(result.method())
                .map(m -> method(page, m)).orElse(result.method())));
        facts.add(new Fact(page.t("counting.fact.seats"), page.number(result.contest().seats())));
        facts.add(new Fact(page.t("counting.fact.votes"), result.invalid().signum() == 0
                ? page.t("counting.valid", number(result.valid()))
                : page.t("counting.invalid", number(result.valid()), number(result.invalid()))));
        facts.add(new Fact(page.t("counting.fact.different"), page.number(result.distinct())));
        Rational quota = result.quota();
        if (quota != null)
            facts.add(new Fact(page.t("counting.fact.quota"), number(quota)));
        if (!settings.ties().steps().isEmpty())
            facts.add(new Fact(page.t("counting.fact.ties"), settings.ties().steps().stream()
                    .map(s -> page.t("counting.step." + SettingsText.of(s).split(" ")[0])).collect(Collectors.joining(", "))));
        if (settings.ties().seedStated())
            facts.add(new Fact(page.t("counting.fact.seed"), settings.ties().seed()));
        return facts;
    }

    /// The head of a stage in the table.
    String action(Action action) {
        List<Integer> who = action.candidates();
        String names = names(who);
        return switch (action.kind()) {
            case FIRST -> page.t("counting.stage.first");
            case SURPLUS -> who.size() == 1 ? page.t("counting.stage.surplus", names) : page.t("counting.stage.surpluses");
            case EXCLUDE -> page.t("counting.stage.out", names);
            case FILL -> page.t("counting.stage.fill");
            case ELECT -> page.t("counting.stage.elect", names);
            case RUNOFF -> page.t("counting.stage.runoff");
        };
    }

    /// What happened at a stage, in sentences.
    String stage(Stage stage) {
        List<String> said = new ArrayList<>();
        List<Integer> who = stage.action().candidates();
        String names = names(who);
        switch (stage.action().kind()) {
            case FIRST -> said.add(page.t("counting.words.first"));
            case SURPLUS -> said.add(page.t("counting.words.surplus", names));
            case EXCLUDE -> said.add(page.t("counting.words.out", who.size(), names));
            case FILL -> said.add(page.t("counting.words.fill", who.size(), names));
            case ELECT -> said.add(page.t("counting.words.elected", who.size(), withTotals(stage, who)));
            case RUNOFF -> said.add(page.t("counting.words.runoff", withTotals(stage, who)));
        }
        if (stage.action().kind() == Kind.SURPLUS || stage.action().kind() == Kind.EXCLUDE)
            gains(stage, said);
        elected(stage, said);
        List<Integer> out = stage.excluded().stream()
                .filter(c -> stage.action().kind() != Kind.EXCLUDE || !who.contains(c)).toList();
        if (!out.isEmpty())
            said.add(page.t("counting.words.out", out.size(), names(out)));
        return String.join(" ", said);
    }

    private void elected(Stage stage, List<String> said) {
        boolean byAction = stage.action().kind() == Kind.ELECT || stage.action().kind() == Kind.FILL;
        Rational quota = stage.quota();
        List<Integer> others = stage.elected().stream().filter(c -> !byAction || !stage.action().candidates().contains(c))
                .toList();
        List<Integer> reached = others.stream().filter(c -> quota != null && stage.total(c).compareTo(quota) >= 0).toList();
        List<Integer> without = others.stream().filter(c -> !reached.contains(c)).toList();
        if (!reached.isEmpty())
            said.add(page.t("counting.words.reached", reached.size(), withTotals(stage, reached)));
        if (!without.isEmpty())
            said.add(page.t(quota == null ? "counting.words.elected" : "counting.words.without", without.size(),
                    withTotals(stage, without)));
    }

    /// Who got most of what moved.
    private void gains(Stage stage, List<String> said) {
        if (stage.number() < 2)
            return;
        Stage before = result.stages().get(stage.number() - 2);
        List<Integer> gained = IntStream.rangeClosed(1, stage.totals().size()).boxed()
                .filter(c -> gain(before, stage, c).signum() > 0)
                .sorted(Comparator.comparing((Integer c) -> gain(before, stage, c)).reversed()).toList();
        if (!gained.isEmpty())
            said.add(page.t(gained.size() > NAMED ? "counting.words.most" : "counting.words.gains",
                    list(gained.stream().limit(NAMED)
                            .map(c -> result.contest().name(c) + " " + number(gain(before, stage, c))).toList())));
        Rational lost = stage.nonTransferable().minus(before.nonTransferable());
        if (lost.signum() > 0)
            said.add(page.t("counting.words.lost", number(lost)));
    }

    private static Rational gain(Stage before, Stage stage, int candidate) {
        return stage.total(candidate).minus(before.total(candidate));
    }

    /// How a tie was settled, one sentence a step.
    List<String> tie(Tie tie) {
        List<String> said = new ArrayList<>();
        said.add(tie.stage() == 0
                ? page.t("counting.tie.level", names(tie.candidates()))
                : page.t("counting.tie.levelAt", tie.stage(), names(tie.candidates())));
        said.add(page.t("counting.tie.purpose." + tie.purpose().name().toLowerCase(Locale.ROOT)));
        tie.steps().forEach(step -> said.add(page.t("counting.tie.step." + step.rule(), names(step.left()), step.stage())));
        if (tie.chosen() != 0)
            said.add(page.t("counting.tie.chosen." + tie.purpose().name().toLowerCase(Locale.ROOT),
                    result.contest().name(tie.chosen())));
        return said;
    }

    String names(List<Integer> candidates) {
        return list(candidates.stream().map(result.contest()::name).toList());
    }

    private String withTotals(Stage stage, List<Integer> candidates) {
        return list(
                candidates.stream().map(c -> result.contest().name(c) + " (" + number(stage.total(c)) + ")").toList());
    }

    private String list(List<String> parts) {
        var locale = page.locale().equals(Locale.ENGLISH) ? Locale.UK : page.locale();
        return parts.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(parts);
    }

    /// Whole numbers as such, others cut off after two places.
    String number(Rational value) {
        return value.isWhole() ? format(value, 0) : format(value, PLACES);
    }

    /// With two places wherever the method counts in parts of votes, so that columns line up.
    String aligned(Rational value) {
        return format(value, Math.min(PLACES, result.places()));
    }

    private String format(Rational value, int places) {
        var format = NumberFormat.getNumberInstance(page.locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(new BigDecimal(value.decimal(places)));
    }
}
