package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.English;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings.Weighing;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Sheet;
import org.regroup.counting.questions.Terms;

/// A decision as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. It can be read by ear and
/// by keyboard, at any width, in the dark, and printed.
public final class DecisionHtml {

    private final DecisionResult result;
    private final DecisionWords words;
    private final Question question;
    private final StringBuilder html = new StringBuilder(1 << 14);

    private DecisionHtml(DecisionResult result) {
        this.result = result;
        this.words = new DecisionWords(result);
        this.question = result.decision().terms().question();
    }

    public static String of(DecisionResult result) {
        DecisionHtml page = new DecisionHtml(result);
        page.write();
        return page.html.toString();
    }

    private void write() {
        html.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escaped(question.title())).append("</title>\n<style>\n").append(Markup.css())
                .append("</style>\n</head>\n<body>\n<main>\n");
        head();
        findings();
        certificates();
        if (result.joint().isPresent()) {
            joint();
            clauses(result.joint().get().items());
        }
        dissents();
        weighings();
        again();
        html.append("</main>\n</body>\n</html>\n");
    }

    private static String escaped(String text) {
        return Markup.escaped(text);
    }

    private void head() {
        html.append("<header class=\"lead\">\n<p class=\"soft\">").append(escaped(question.holder().name()))
                .append(" · Decision ")
                .append(question.number()).append("</p>\n<h1>").append(escaped(question.title()))
                .append("</h1>\n<p class=\"standfirst\">").append(escaped(words.outcome())).append("</p>\n");
        DecisionWords.Mandate mandate = words.mandate();
        html.append("<dl class=\"mandate\">\n");
        fact("Who decided", DecisionWords.capital(mandate.who()));
        fact("How many took part", mandate.tookPart());
        fact("Under what rule", mandate.rule());
        fact("Until when", mandate.until());
        html.append("</dl>\n");
        words.times().forEach(said -> paragraph("soft", said));
        html.append("</header>\n");
    }

    private void fact(String term, String said) {
        html.append("<div><dt>").append(escaped(term)).append("</dt><dd>").append(escaped(said)).append("</dd></div>\n");
    }

    private void paragraph(String kind, String said) {
        html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">").append(escaped(said)).append("</p>\n");
    }

    private void section(String title, String note) {
        html.append("<section>\n<h2>").append(escaped(title)).append("</h2>\n");
        if (!note.isEmpty())
            paragraph("soft", note);
    }

    private void findings() {
        if (result.addsUp())
            return;
        section("What does not add up", "");
        html.append("<ul>\n");
        for (Finding finding : result.findings())
            html.append("<li>").append(escaped(finding.toString())).append("</li>\n");
        html.append("</ul>\n</section>\n");
    }

    // --- certificates ---------------------------------------------------------------------------------------------------

    private void certificates() {
        section("Certificates", "One from each organisation, by its own rule on its own roll.");
        for (PartyResult party : result.parties())
            certificate(party);
        html.append("</section>\n");
    }

    private void certificate(PartyResult each) {
        Party party = each.party();
        html.append("<article>\n<h3>").append(escaped(party.name())).append("</h3>\n");
        paragraph("", each.items().isEmpty()
                ? "Not certified yet."
                : DecisionWords.shares(each.items().getFirst().certificate().votes()));
        if (!each.items().isEmpty())
            figures(each);
        html.append("<dl class=\"facts\">\n");
        fact("Rule", DecisionWords.rule(party));
        each.items().stream().filter(i -> i.certificate().item() == 0 || differs(each, i)).forEach(i -> arithmetic(i));
        fact("Procedure", words.procedure(party));
        if (party.notAsked() > 0)
            fact("Not asked", DecisionWords.number(Rational.of(party.notAsked()))
                    + (party.notAsked() == 1 ? " member" : " members"));
        each.certification().ifPresent(this::signed);
        result.decision().returnOf(party).ifPresent(given -> fact("Count", DecisionText.made(given.returned())));
        html.append("</dl>\n</article>\n");
    }

    private static boolean differs(PartyResult party, OwnResult item) {
        return !item.verdict().equals(party.items().getFirst().verdict());
    }

    private void arithmetic(OwnResult own) {
        int item = own.certificate().item();
        html.append("<div><dt>").append(item == 0 ? "The whole" : "Clause " + item).append("</dt><dd>");
        verdict(own.verdict());
        html.append("</dd></div>\n");
    }

    /// As a list within a list for every part.
    private void verdict(Verdict verdict) {
        html.append("<p>").append(escaped(DecisionWords.said(verdict))).append("</p>");
        if (verdict.parts().isEmpty())
            return;
        html.append("<ul>");
        for (Verdict part : verdict.parts()) {
            html.append("<li>");
            verdict(part);
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private void signed(Certification certification) {
        fact("Certificate", certification.number() + ", " + words.moment(certification.at())
                + (certification.attested().isEmpty() ? "" : "; attested by " + Figures.listed(certification.attested()))
                + certification.correction().map(c -> "; corrects certificate " + c.number() + ": " + c.reason()).orElse(""));
    }

    private void figures(PartyResult party) {
        table(party.party().name() + ": figures");
        for (String head : List.of("Roll", "Issued", "Received", "For", "Against", "Abstained", "Spoiled"))
            html.append("<th scope=\"col\" class=\"r\">").append(head).append("</th>");
        html.append("</tr></thead>\n<tbody>\n");
        Map<List<Sheet>, List<Integer>> rows = new LinkedHashMap<>();
        for (OwnResult own : party.items())
            rows.computeIfAbsent(List.of(own.certificate().votes(), own.certificate().people()), _ -> new ArrayList<>())
                    .add(own.certificate().item());
        rows.forEach((sheets, items) -> {
            row(DecisionWords.items(items), sheets.getFirst());
            if (!sheets.getFirst().equals(sheets.getLast()))
                row("in people", sheets.getLast());
        });
        endOfTable();
    }

    private void row(String head, Sheet sheet) {
        html.append("<tr><th scope=\"row\">").append(head).append("</th>");
        for (Rational figure : List.of(sheet.roll(), sheet.issued(), sheet.received(), sheet.inFavour(), sheet.against(),
                sheet.abstained(), sheet.spoiled()))
            cell("r", DecisionWords.number(figure));
        html.append("</tr>\n");
    }

    private void table(String label) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").append(escaped(label))
                .append("\"><table class=\"table\">\n<thead><tr><th scope=\"col\">Item</th>");
    }

    private void endOfTable() {
        html.append("</tbody></table></div>\n");
    }

    private void cell(String kind, String said) {
        html.append(kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">").append(escaped(said)).append("</td>");
    }

    // --- together -------------------------------------------------------------------------------------------------------

    private void joint() {
        section("Joint result", "");
        for (List<ItemResult> group : words.groups()) {
            html.append("<h3>").append(escaped(DecisionWords.called(group))).append("</h3>\n");
            verdict(group.getFirst().verdict());
        }
        html.append("</section>\n");
    }

    private void clauses(List<ItemResult> items) {
        if (items.size() < 2)
            return;
        section("Clause by clause", "What each organisation answered by its own rule, and whom the clause binds.");
        table("Clause by clause");
        result.parties().forEach(
                p -> html.append("<th scope=\"col\">").append(escaped(p.party().name())).append("</th>"));
        html.append("<th scope=\"col\">Then</th></tr></thead>\n<tbody>\n");
        for (ItemResult item : items.subList(1, items.size())) {
            html.append("<tr><th scope=\"row\"><b>").append(item.item()).append("</b> ").append(escaped(item.title()))
                    .append("</th>");
            result.parties().forEach(p -> cell("", answer(p, item)));
            cell("", DecisionWords.fate(item));
            html.append("</tr>\n");
        }
        endOfTable();
        html.append("</section>\n");
    }

    /// As it counts: who rejected the whole accepted no clause.
    private static String answer(PartyResult party, ItemResult item) {
        String figures = party.item(item.item()).or(() -> party.item(0)).map(o -> o.certificate().votes())
                .map(v -> " " + DecisionWords.number(v.inFavour()) + "–" + DecisionWords.number(v.against())).orElse("");
        String name = party.party().name();
        return (item.binding().bound().contains(name) ? "yes" : item.binding().reserved().contains(name) ? "no" : "open")
                + figures;
    }

    private void dissents() {
        if (result.decision().dissents().isEmpty())
            return;
        section("Beside it", "Printed wherever the decision is printed, at the same size.");
        for (Dissent dissent : result.decision().dissents()) {
            html.append("<article>\n<h3>").append(escaped(DecisionWords.title(dissent))).append("</h3>\n<p><b>")
                    .append(escaped(dissent.title())).append("</b></p>\n");
            dissent.text().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph("", line));
            html.append("</article>\n");
        }
        html.append("</section>\n");
    }

    private void weighings() {
        if (result.joint().isEmpty())
            return;
        section("Weighing panel",
                "The same votes under other rules. Only one binds; it was fixed before the vote. The rest are here "
                        + "so that nobody can say they were not told.");
        for (List<ItemResult> group : words.groups()) {
            String called = DecisionWords.called(group);
            html.append("<h3>").append(escaped(called)).append("</h3>\n");
            paragraph("", DecisionWords.flips(group.getFirst()));
            html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escaped("Weighing, " + called))
                    .append("\"><table class=\"table\">\n<thead><tr><th scope=\"col\">If counted</th><th scope=\"col\" class=\"r\">"
                            + "Share for</th><th scope=\"col\">Then</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n");
            for (Weighing weighing : group.getFirst().weighings().all())
                weighing(weighing);
            endOfTable();
        }
        html.append("</section>\n");
    }

    private void weighing(Weighing weighing) {
        String name = escaped(DecisionWords.weighing(weighing));
        html.append("<tr><th scope=\"row\">").append(weighing.binding() ? "<b>" + name + "</b>" : name).append("</th>");
        cell("r", DecisionWords.share(weighing));
        html.append("<td>").append(English.outcome(weighing.verdict().outcome())).append(weighing.flips() ? ", <b>flips</b>" : "")
                .append("</td>");
        cell("", weighing.verdict().words());
        html.append("</tr>\n");
    }

    private void again() {
        Terms terms = result.decision().terms();
        section("To work it out again", "");
        html.append("<dl class=\"facts\">\n");
        fact("How", "./regroup decide FILE.json prints this again from the published file.");
        fact("Joint rule", terms.rule());
        terms.parties().forEach(p -> fact(p.name(), p.rule()));
        terms.seed().ifPresent(seed -> fact("Seed for lots", seed));
        fact("SHA-256 of what was fixed before the vote", terms.sha256());
        terms.question().texts().forEach(text -> fact("SHA-256 of " + text.name(), text.sha256()));
        html.append("</dl>\n</section>\n");
    }
}
