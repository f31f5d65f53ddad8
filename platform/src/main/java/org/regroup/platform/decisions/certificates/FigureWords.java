package org.regroup.platform.decisions.certificates;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.Sheet;
import org.regroup.platform.shared.Page;

/// Figures of certificates as the reader writes numbers.
public final class FigureWords {

    private static final List<String> FIGURES = List.of("roll", "issued", "received", "for", "against", "abstained", "spoiled");

    private FigureWords() {}

    /// Such as 15,000; what is not whole is a fraction.
    public static String number(Page page, Rational value) {
        return value.isWhole() ? page.number(value.numerator().longValueExact()) : value.toString();
    }

    /// With one place, cut off and never rounded up, as in every file: what misses a half by a hair is not said to be half.
    public static String percent(Page page, Rational share) {
        return page.t("shared.percent", new BigDecimal(share.times(100).decimal(1)));
    }

    /// From 0 to 1, for pictures.
    public static double decimal(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    /// Such as 27–5–2; abstentions are left out where there are none.
    public static String tally(Page page, Sheet votes) {
        return Stream.concat(Stream.of(votes.inFavour(), votes.against()),
                Stream.of(votes.abstained()).filter(one -> one.signum() > 0)).map(one -> number(page, one))
                .collect(Collectors.joining("–"));
    }

    /// What the columns of [#cells] are called.
    public static List<String> names(Page page) {
        return FIGURES.stream().map(name -> page.t("certificates.figure." + name)).toList();
    }

    /// Roll, issued, received, for, against, abstained and spoiled, in this order.
    public static List<String> cells(Page page, Sheet sheet) {
        return Stream.of(sheet.roll(), sheet.issued(), sheet.received(), sheet.inFavour(), sheet.against(), sheet.abstained(),
                sheet.spoiled()).map(one -> number(page, one)).toList();
    }

    public static String outcome(Page page, Outcome outcome) {
        return page.t(switch (outcome) {
            case CARRIED -> "certificates.yes";
            case NOT_CARRIED -> "certificates.no";
            case OPEN -> "certificates.open";
        });
    }
}
