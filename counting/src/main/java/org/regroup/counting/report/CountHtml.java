package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.regroup.counting.Candidate;
import org.regroup.counting.Method;
import org.regroup.counting.Pairwise;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.SettingsText;

/// A count as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. It can be read by ear and by
/// keyboard, at any width, in the dark, and printed.
public final class CountHtml {

    private static final int MOST_PAIRWISE = 60;

    private final Result result;
    private final Settings settings;
    private final InWords words;
    private final Optional<Method> method;
    private final StringBuilder html = new StringBuilder(1 << 14);

    private CountHtml(Result result, Settings settings) {
        this.result = result;
        this.settings = settings;
        this.words = new InWords(result);
        this.method = Methods.named(result.method());
    }

    public static String of(Result result, Settings settings) {
        CountHtml page = new CountHtml(result, settings);
        page.write();
        return page.html.toString();
    }

    private void write() {
        String title = escaped(result.contest().title().isBlank() ? "Election" : result.contest().title());
        html.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(title).append("</title>\n<style>\n").append(Markup.css())
                .append("</style>\n</head>\n<body>\n<main>\n<header class=\"lead\">\n<h1>")
                .append(title).append("</h1>\n<p class=\"standfirst\">").append(escaped(words.outcome())).append("</p>\n");
        facts();
        html.append("</header>\n");
        FlowPicture.of(result, FlowWords.ENGLISH, "flow").ifPresent(this::picture);
        ties();
        inWords();
        stages();
        ranking();
        pairwise();
        rule();
        html.append("</main>\n</body>\n</html>\n");
    }

    private static String escaped(String text) {
        return Markup.escaped(text);
    }

    private void facts() {
        html.append("<dl class=\"mandate\">\n");
        fact("How many took part", words.votes());
        fact("Under what rule", method.map(Method::title).orElse(result.method()));
        fact("For what", Figures.counted(result.contest().seats(), "seat") + ", "
                + Figures.counted(result.contest().standing().size(), "candidate"));
        html.append("</dl>\n");
    }

    private void fact(String term, String said) {
        html.append("<div><dt>").append(escaped(term)).append("</dt><dd>").append(escaped(said)).append("</dd></div>\n");
    }

    private void section(String title, String note) {
        html.append("<section>\n<h2>").append(escaped(title)).append("</h2>\n");
        if (!note.isEmpty())
            html.append("<p class=\"soft\">").append(escaped(note)).append("</p>\n");
    }

    private void picture(String svg) {
        section("How votes moved",
                "Black: votes held at each stage. Red: votes passing on. Read from the left, like a timetable.");
        html.append("<figure><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Flow of votes\">").append(svg)
                .append("</div><figcaption>Height is votes. A ring marks the stage of election. The hatched lane at the foot holds votes "
                        + "without a further choice.</figcaption></figure>\n</section>\n");
    }

    private void ties() {
        if (result.ties().isEmpty())
            return;
        section("Ties", "A tie is not a fault. It is settled in public, by the rule, with its evidence.");
        html.append("<ol class=\"timeline\">\n");
        for (Tie tie : result.ties()) {
            html.append("<li>");
            words.tie(tie).forEach(sentence -> html.append("<p>").append(escaped(sentence)).append("</p>"));
            html.append("</li>\n");
        }
        html.append("</ol>\n");
        result.alternatives().forEach(other -> html.append("<p>").append(escaped(words.alternative(other))).append("</p>\n"));
        if (result.ties().stream().anyMatch(Tie::byLot) && !settings.ties().seedStated())
            html.append("<p>No seed was stated, so the SHA-256 of the input served.</p>\n");
        html.append("</section>\n");
    }

    private void inWords() {
        if (result.stages().isEmpty())
            return;
        section("In words", "");
        html.append("<ol class=\"timeline\">\n");
        result.stages().forEach(stage -> html.append("<li><p>").append(escaped(words.stage(stage))).append("</p></li>\n"));
        html.append("</ol>\n</section>\n");
    }

    // --- tables ---------------------------------------------------------------------------------------------------------

    private void stages() {
        if (result.stages().isEmpty())
            return;
        section("Stage by stage", "Votes held, and the change. Bold: elected here. Struck out: excluded here.");
        html.append(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Votes by stage\"><table class=\"table\">\n<thead><tr>"
                        + "<th scope=\"col\">Candidate</th>");
        for (Stage stage : result.stages())
            html.append("<th scope=\"col\" class=\"r\">").append(stage.number()).append("<br>")
                    .append(escaped(FlowWords.ENGLISH.action(stage.action(), result))).append("</th>");
        html.append("<th scope=\"col\">Outcome</th></tr></thead>\n<tbody>\n");
        for (Candidate candidate : result.contest().candidates()) {
            html.append("<tr><th scope=\"row\">").append(candidate.number()).append(' ').append(escaped(candidate.name()))
                    .append("</th>");
            for (int i = 0; i < result.stages().size(); i++)
                cell(result.stages().get(i).total(candidate.number()),
                        i == 0
                                ? Rational.ZERO
                                : result.stages().get(i).total(candidate.number())
                                        .minus(result.stages().get(i - 1).total(candidate.number())),
                        mark(result.stages().get(i), candidate.number()));
            html.append("<td>").append(outcome(candidate)).append("</td></tr>\n");
        }
        if (words.transfers())
            nonTransferable();
        if (result.quota() != null)
            quotas();
        html.append("</tbody></table></div>\n</section>\n");
    }

    private void nonTransferable() {
        html.append("<tr class=\"sum\"><th scope=\"row\">Non-transferable</th>");
        for (int i = 0; i < result.stages().size(); i++)
            cell(result.stages().get(i).nonTransferable(), i == 0
                    ? Rational.ZERO
                    : result.stages().get(i).nonTransferable().minus(result.stages().get(i - 1).nonTransferable()), "");
        html.append("<td></td></tr>\n");
    }

    private void quotas() {
        html.append("<tr><th scope=\"row\">Quota</th>");
        for (Stage stage : result.stages()) {
            Rational quota = stage.quota();
            html.append("<td class=\"r\">").append(quota == null ? "" : quota.decimal(result.places())).append("</td>");
        }
        html.append("<td></td></tr>\n");
    }

    private static String mark(Stage stage, int candidate) {
        return stage.elected().contains(candidate) ? "b" : stage.excluded().contains(candidate) ? "s" : "";
    }

    private void cell(Rational total, Rational change, String mark) {
        html.append("<td class=\"r\">");
        if (!mark.isEmpty())
            html.append('<').append(mark).append('>');
        html.append(total.decimal(result.places()));
        if (!mark.isEmpty())
            html.append("</").append(mark).append('>');
        if (change.signum() != 0)
            html.append("<br><span class=\"soft\">").append(change.signum() > 0 ? "+" : "−")
                    .append((change.signum() > 0 ? change : change.negated()).decimal(result.places())).append("</span>");
        html.append("</td>");
    }

    private String outcome(Candidate candidate) {
        if (candidate.withdrawn())
            return "Withdrawn";
        long seats = result.elected().stream().filter(e -> e == candidate.number()).count();
        for (Stage stage : result.stages()) {
            if (seats == 1 && stage.elected().contains(candidate.number()))
                return "<b>Elected</b>, stage " + stage.number();
            if (stage.excluded().contains(candidate.number()))
                return "Out, stage " + stage.number();
        }
        return seats > 1 ? "<b>" + seats + " seats</b>" : seats == 1 ? "<b>Elected</b>" : "";
    }

    private void ranking() {
        if (result.ranking().isEmpty())
            return;
        section("Ranking", "Those in one place are level.");
        html.append("<ol>\n");
        result.ranking().forEach(level -> html.append("<li>")
                .append(escaped(Figures.listed(level.stream().map(result.contest()::name).toList()))).append("</li>\n"));
        html.append("</ol>\n</section>\n");
    }

    private void pairwise() {
        Pairwise pairwise = result.pairwise();
        if (pairwise == null || pairwise.candidates() > MOST_PAIRWISE)
            return;
        section("Head to head", "How many prefer the candidate of the row to that of the column. Bold: a majority of the two.");
        html.append(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Head to head\"><table class=\"table\">\n<thead><tr>"
                        + "<th scope=\"col\">Preferred</th>");
        for (Candidate candidate : result.contest().candidates())
            html.append("<th scope=\"col\" class=\"r\">").append(escaped(candidate.name())).append("</th>");
        html.append("</tr></thead>\n<tbody>\n");
        for (int i = 1; i <= pairwise.candidates(); i++) {
            html.append("<tr><th scope=\"row\">").append(escaped(result.contest().name(i))).append("</th>");
            for (int j = 1; j <= pairwise.candidates(); j++)
                html.append("<td class=\"r\">").append(i == j ? "" : pair(pairwise, i, j)).append("</td>");
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n</section>\n");
    }

    private String pair(Pairwise pairwise, int one, int other) {
        String votes = Figures.plain(pairwise.votes(one, other), result.places());
        return pairwise.over(one, other) > pairwise.over(other, one) ? "<b>" + votes + "</b>" : votes;
    }

    // --- the rule -------------------------------------------------------------------------------------------------------

    private void rule() {
        section("The rule, and how to count again", "");
        html.append("<dl class=\"facts\">\n");
        method.ifPresent(m -> {
            fact("What it does", String.join(" ", m.about()));
            fact("Source", m.source());
        });
        if (!result.parameters().isEmpty())
            fact("Parameters", result.parameters().entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", ")));
        if (!settings.constraints().isEmpty())
            fact("Constraints", settings.constraints().stream().map(Object::toString).collect(Collectors.joining("; ")));
        if (!settings.ties().steps().isEmpty())
            fact("Ties", settings.ties().steps().stream().map(SettingsText::of).collect(Collectors.joining(", then ")));
        if (settings.ties().seedStated())
            fact("Seed", settings.ties().seed());
        List<String> notes = new ArrayList<>(result.notes());
        notes.forEach(note -> fact("Note", note));
        if (!result.input().isEmpty())
            fact("SHA-256 of the input", result.input());
        fact("To count again", "The same ballots and settings give the same report.");
        html.append("</dl>\n</section>\n");
    }
}
