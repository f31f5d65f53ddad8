package org.regroup.platform.decisions.questions;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;

/// In whose name a decision stands, in the reader's words: carried into every list, quotation, feed and print.
public final class MandateWords {

    private MandateWords() {}

    /// Who decides, how many may take part or took part, under what rule, until when.
    public static MandateLine of(Page page, Question question) {
        var terms = question.terms();
        var parties = question.parties();
        var who = question.holder() instanceof Holder.OfAlliance
                ? page.t("questions.who.alliance", parties.size(), question.holder().name())
                : page.t("questions.who.organisation", question.holder().name());
        return new MandateLine(who, many(page, question),
                parties.isEmpty() ? page.t("questions.rule.notYet") : QuestionWords.rule(page, question),
                until(page, terms.reviewOn()));
    }

    /// The same in one line, for lists and for what others show of a page; empty as long as nobody has certified.
    public static String line(Page page, Question question) {
        if (!certified(question)) {
            return "";
        }
        var line = of(page, question);
        return page.t("questions.mandate.line", line.whoDecided(), line.howMany(), line.rule(), line.until());
    }

    /// Whether anything is known of how many took part.
    public static boolean certified(Question question) {
        return question.parties().stream().anyMatch(party -> party.tookPart() != null);
    }

    public static String until(Page page, java.time.@Nullable LocalDate review) {
        return review == null ? page.t("questions.until.none") : page.t("questions.until.review", page.date(review));
    }

    private static String many(Page page, Question question) {
        var parties = question.parties();
        if (parties.isEmpty()) {
            return page.t("questions.roll.notYet");
        }
        return certified(question)
                ? parties.stream().map(party -> tookPart(page, party)).collect(Collectors.joining("; "))
                : page.t("questions.roll.entitled",
                        parties.stream().map(party -> QuestionWords.roll(page, party)).collect(Collectors.joining("; ")));
    }

    /// Such as "Circle: 34 of 40", "Co-op Federation: 20 of 22 units" or "Union Region: 8 of 10, 15,000 members not balloted".
    public static String tookPart(Page page, Party party) {
        var took = party.tookPart();
        if (took == null) {
            return page.t("questions.took.none", party.name());
        }
        return tookPart(page, party, took.received(), took.roll());
    }

    /// The same as one certificate says it.
    public static String tookPart(Page page, Party party, Rational received, Rational roll) {
        // where cards weigh by members, votes are no heads
        var counted = party.votes() == party.roll() ? party.procedure().electorate().code() : "votes";
        var said = page.t("questions.took." + counted, party.name(), number(page, received), number(page, roll));
        return party.notAsked() == 0 ? said : said + ", " + page.t("questions.took.notAsked", party.notAsked());
    }

    private static String number(Page page, Rational value) {
        return value.isWhole() ? page.number(value.numerator().longValueExact()) : value.toString();
    }
}
