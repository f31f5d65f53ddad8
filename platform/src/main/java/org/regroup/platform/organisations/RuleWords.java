package org.regroup.platform.organisations;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Agreement;
import org.regroup.counting.decisions.Explanation;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Part;
import org.regroup.counting.decisions.Part.Joint;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.questions.Finding;
import org.regroup.platform.shared.Page;

/// What the library says of rules, verdicts and findings, in the reader's words. In English they are the library's own, so that a
/// page and an export say the same.
public final class RuleWords {

    private RuleWords() {}

    /// A rule by which organisations decide together.
    public static String rule(Page page, JointRule rule, int organisations) {
        return capital(page, text(page, rule.explained(organisations)));
    }

    /// A rule by which one organisation decides.
    public static String rule(Page page, OwnRule rule) {
        return capital(page, text(page, rule.explained()));
    }

    /// Why a verdict came out as it did.
    public static String because(Page page, Verdict verdict) {
        return text(page, verdict.because());
    }

    /// Which clauses bind whom.
    public static String agreement(Page page, Agreement agreement) {
        return text(page, agreement.explained());
    }

    public static String text(Page page, Explanation explanation) {
        var text = filled(page, explanation).replace(",,", ",");
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private static String filled(Page page, Explanation explanation) {
        return page.t("rules.saying." + code(explanation.saying()),
                explanation.parts().stream().map(part -> text(page, part)).toArray());
    }

    private static String text(Page page, Part part) {
        return switch (part) {
            case Part.Number(var value) -> number(page, value);
            case Part.Share(var value, int places) -> percent(page, value, places);
            case Part.Fraction(var value) -> fraction(page, value);
            case Part.Name(var name) -> name;
            case Part.Names(var all, var joint) -> join(page, all, joint);
            case Part.Clauses(var numbers) ->
                page.t(numbers.size() == 1 ? "rules.clause" : "rules.clauses", ranges(page, numbers));
            case Part.Phrase(var phrase) -> filled(page, phrase);
            case Part.Phrases(var phrases, var joint) ->
                join(page, phrases.stream().map(one -> filled(page, one)).toList(), joint);
        };
    }

    private static String join(Page page, List<String> all, Joint joint) {
        return switch (joint) {
            case AND -> list(page, all, "rules.join.and");
            case OR -> list(page, all, "rules.join.or");
            case AND_CLAUSES -> all.stream().reduce((one, other) -> page.t("rules.join.and.clauses", one, other)).orElse("");
            case OR_CLAUSES -> all.stream().reduce((one, other) -> page.t("rules.join.or.clauses", one, other)).orElse("");
            case NEXT -> String.join(" ", all);
        };
    }

    /// Commas between them, a word before the last.
    private static String list(Page page, List<String> all, String last) {
        return all.size() < 2
                ? String.join("", all)
                : page.t(last, String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    private static String ranges(Page page, List<Integer> numbers) {
        var sorted = numbers.stream().sorted().toList();
        var ranges = new ArrayList<String>();
        for (int from = 0, to; from < sorted.size(); from = to + 1) {
            to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            if (to - from >= 2) {
                ranges.add(page.t("rules.clauses.range", String.valueOf(sorted.get(from)), String.valueOf(sorted.get(to))));
            } else {
                sorted.subList(from, to + 1).forEach(number -> ranges.add(String.valueOf(number)));
            }
        }
        return list(page, ranges, "rules.join.and");
    }

    /// With the reader's separators; what is not whole is cut off after two places, never rounded.
    public static String number(Page page, Rational value) {
        var format = NumberFormat.getNumberInstance(customs(page));
        format.setRoundingMode(RoundingMode.DOWN);
        format.setMinimumFractionDigits(value.isWhole() ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(decimal(value, 2));
    }

    private static String percent(Page page, Rational value, int places) {
        var hundredths = value.times(100);
        int shown = 0;
        while (shown < places && !hundredths.truncated(shown).equals(hundredths)) {
            shown++;
        }
        return page.t("rules.percent", hundredths.decimal(shown).replace('.',
                DecimalFormatSymbols.getInstance(customs(page)).getDecimalSeparator()));
    }

    private static String fraction(Page page, Rational value) {
        return switch (value.toString()) {
            case "0.5" -> page.t("rules.share.half");
            case "1/3" -> page.t("rules.share.third");
            case "2/3" -> page.t("rules.share.thirds");
            case "0.25" -> page.t("rules.share.quarter");
            case "0.75" -> page.t("rules.share.quarters");
            case "0.6" -> page.t("rules.share.fifths3");
            case "0.8" -> page.t("rules.share.fifths4");
            case String _ -> value.times(1000).isWhole()
                    ? percent(page, value, 1)
                    : value.numerator() + "/" + value.denominator();
        };
    }

    private static BigDecimal decimal(Rational value, int places) {
        return new BigDecimal(value.numerator().multiply(BigInteger.TEN.pow(places)).divide(value.denominator()), places);
    }

    /// One thing that does not add up, with its place.
    public static String finding(Page page, Finding finding) {
        var words = page.t("rules.finding." + code(finding.kind()),
                finding.values().stream().map(value -> word(page, value)).toArray());
        var on = finding.item() < 0
                ? ""
                : finding.item() == 0 ? page.t("rules.found.whole") : page.t("rules.clause", String.valueOf(finding.item()));
        var place = finding.where() + (finding.where().isEmpty() || on.isEmpty() ? "" : ", ") + on;
        return place.isEmpty() ? words : page.t("rules.found.where", capital(page, place), words);
    }

    /// A word of the library's among the values; names and figures stay as they are.
    private static String word(Page page, String value) {
        var key = "rules.word." + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        var known = page.messages().getMessage(key, null, value, page.locale());
        return known == null || page.locale().getLanguage().equals("en") ? value : known;
    }

    /// As it stands by itself.
    private static String capital(Page page, String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(page.locale()) + words.substring(1);
    }

    private static Locale customs(Page page) {
        return page.locale().equals(Locale.ENGLISH) ? Locale.UK : page.locale();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
