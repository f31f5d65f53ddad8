package org.regroup.platform.decisions.certificates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.questions.Canonical;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.Sheet;
import org.regroup.platform.decisions.questions.MandateWords;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.organisations.CardWords;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Fact;

/// A certificate in the reader's words, the same on the page and on paper.
public final class CertificateWords {

    private static final int MONTHS = 12;
    private static final int FINGERPRINT = 20;

    private CertificateWords() {}

    /// A line of the table of figures.
    ///
    /// @param cells one for each of [#head], without the name of the line
    public record Row(String name, List<String> cells) {}

    /// How many members joined in a month or a year.
    ///
    /// @param share of the fullest one, from 0 to 1
    public record Joined(String when, int members, double share) {}

    public static String called(Page page, CertificateView view) {
        return page.t("certificates.page.called", view.shown().number(), view.party().name());
    }

    public static String moment(Page page, CertificateView view, Certification certification) {
        return QuestionWords.moment(page, certification.at(), view.question().terms().zone());
    }

    /// Who decided in the organisation, how many took part, under what rule, until when.
    public static MandateLine mandate(Page page, CertificateView view) {
        var party = view.party();
        var votes = view.items().getFirst().certificate().votes();
        return new MandateLine(page.t("certificates.page.who", party.name()),
                MandateWords.tookPart(page, party, votes.received(), votes.roll()),
                RuleWords.rule(page, party.procedure().rule()),
                MandateWords.until(page, view.question().terms().reviewOn()));
    }

    /// How the vote was held and who answers for the count.
    public static List<Fact> facts(Page page, CertificateView view) {
        var party = view.party();
        var zone = view.question().terms().zone();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("questions.fact.how"), CardWords.procedure(page, party.procedure())));
        facts.add(new Fact(page.t("questions.fact.window"), page.t("questions.window",
                QuestionWords.moment(page, party.opensAt(), zone),
                QuestionWords.moment(page, view.question().terms().closesAt(), zone), party.procedure().noticeDays())));
        facts.add(new Fact(page.t("questions.fact.roll"), page.t("certificates.page.frozen", QuestionWords.roll(page, party),
                QuestionWords.moment(page, view.terms().party(party.name()).orElseThrow().roll().frozenAt(), zone))));
        if (party.notAsked() > 0) {
            facts.add(new Fact(page.t("questions.fact.notAsked"), notAsked(page, party)));
        }
        if (!view.tellers().isEmpty()) {
            facts.add(new Fact(page.t("certificates.page.tellers"), String.join(", ", view.tellers())));
        }
        var objects = view.items().stream().filter(one -> one.certificate().objects())
                .map(one -> item(page, one.certificate().item())).toList();
        if (!objects.isEmpty()) {
            facts.add(new Fact(page.t("certificates.page.objects"), String.join(", ", objects)));
        }
        facts.add(new Fact(page.t("certificates.page.attested"), page.t("certificates.page.attested.at",
                String.join(", ", view.shown().attested()), moment(page, view, view.shown()))));
        return facts;
    }

    /// Such as "15,000 members were not balloted: decided by the regional council."
    public static String notAsked(Page page, Party party) {
        return party.procedure().electorate() == Electorate.BODY
                ? page.t("certificates.page.notAsked.body", party.notAsked(), party.procedure().body())
                : page.t("certificates.page.notAsked.delegates", party.notAsked());
    }

    public static List<String> head(Page page) {
        return Stream
                .of(FigureWords.names(page), List.of(page.t("certificates.page.yesVotes"), page.t("certificates.page.yesRoll"),
                        page.t("certificates.page.outcome")))
                .flatMap(List::stream).toList();
    }

    /// For each item its votes, and below them the members they stand for where that is another number.
    public static List<Row> rows(Page page, CertificateView view) {
        var rows = new ArrayList<Row>();
        for (var item : view.items()) {
            var certificate = item.certificate();
            rows.add(row(page, item(page, certificate.item()), certificate.votes(),
                    FigureWords.outcome(page, item.verdict().outcome())));
            if (!certificate.people().equals(certificate.votes())) {
                rows.add(row(page, page.t("certificates.page.people"), certificate.people(), ""));
            }
        }
        return rows;
    }

    private static Row row(Page page, String name, Sheet sheet, String outcome) {
        return new Row(name, Stream.of(FigureWords.cells(page, sheet), List.of(FigureWords.percent(page, sheet.ofVotes()),
                FigureWords.percent(page, sheet.ofRoll()), outcome)).flatMap(List::stream).toList());
    }

    public static String item(Page page, int item) {
        return item == 0 ? page.t("certificates.whole") : page.t("certificates.item", item);
    }

    /// "As the whole: clauses 1, 2 and 3", or that there are none.
    public static String asTheWhole(Page page, CertificateView view) {
        var same = view.asTheWhole();
        return same.isEmpty()
                ? page.t("certificates.page.noneAlike")
                : page.t("certificates.page.alike", same.stream().map(page::number).collect(Collectors.joining(", ")));
    }

    /// What an item comes to by the organisation's rule, each part of the rule with its arithmetic.
    public static List<String> arithmetic(Page page, OwnResult item) {
        return leaves(item.verdict()).map(one -> page.t("rules.found.where", RuleWords.text(page, one.rule()),
                RuleWords.because(page, one))).map(QuestionWords::sentence).toList();
    }

    private static Stream<Verdict> leaves(Verdict verdict) {
        return verdict.parts().isEmpty() ? Stream.of(verdict) : verdict.parts().stream().flatMap(CertificateWords::leaves);
    }

    /// When the members joined: the last twelve months one by one, for who looks for a roll that grew, and the years before.
    public static List<Joined> joined(CertificateView view) {
        var months = view.party().joined();
        int single = Math.max(0, months.size() - MONTHS);
        var by = new TreeMap<String, Integer>();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i).getKey();
            by.merge(i < single ? month.substring(0, 4) : month, months.get(i).getValue(), Integer::sum);
        }
        int most = by.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return by.entrySet().stream()
                .map(one -> new Joined(one.getKey(), one.getValue(), (double) one.getValue() / most)).toList();
    }

    /// The first digits of the SHA-256 of bytes in Base64, in groups, to be compared by eye.
    public static String fingerprint(String base64) {
        var hex = Canonical.sha256(Base64.getDecoder().decode(base64)).substring(0, FINGERPRINT);
        return Arrays.stream(hex.split("(?<=\\G.{4})")).collect(Collectors.joining(" "));
    }

    public static String key(CertificateView view) {
        return fingerprint(view.terms().party(view.party().name()).orElseThrow().publicKey());
    }

    /// For bars, of a certificate's share.
    public static double decimal(Rational share) {
        return FigureWords.decimal(share);
    }
}
