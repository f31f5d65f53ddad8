package org.regroup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Source;
import org.regroup.texts.Style;
import org.regroup.texts.Token;
import org.regroup.texts.Woven;

/// A merge as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. Words put in are underlined,
/// words taken out struck, each with the number of its amendment, so that nothing is told by colour alone.
final class MergeHtml {

    /// On words of ours among those of the text, which would else pass for its first and turn a line that reads from the right.
    private static final String OURS = " lang=\"en-GB\" dir=\"ltr\"";

    private final Merge merge;
    private final MergeWords words;
    private final StringBuilder html = new StringBuilder(1 << 14);

    private MergeHtml(Merge merge) {
        this.merge = merge;
        this.words = new MergeWords(merge);
    }

    static String of(Merge merge, Optional<Merge.Outcome> outcome) {
        var page = new MergeHtml(merge);
        page.write(outcome);
        return page.html.toString();
    }

    private void write(Optional<Merge.Outcome> outcome) {
        String title = escaped(merge.name());
        String css = css();
        html.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hash(css)
                + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(title).append("</title>\n<style>").append(css).append("</style>\n</head>\n<body>\n<main>\n<h1")
                .append(language()).append('>').append(title).append("</h1>\n<p class=\"soft\">").append(escaped(merge.file()))
                .append(", version <code>").append(merge.base().version().hex(), 0, 12).append("</code></p>\n");
        outcome.ifPresent(this::text);
        amendments();
        section("How they stand to each other", words.relations());
        section("Voting plan", words.plan());
        outcome.ifPresent(this::decisions);
        html.append("</main>\n</body>\n</html>\n");
    }

    private static String css() {
        try (InputStream css = MergeHtml.class.getResourceAsStream("merge.css")) {
            if (css == null)
                throw new IllegalStateException("merge.css is missing beside " + MergeHtml.class.getName());
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the style sheet, so that the page can forbid everything else.
    private static String hash(String css) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String language() {
        return " lang=\"" + escaped(merge.base().language().toLanguageTag()) + "\" dir=\"auto\"";
    }

    private void amendments() {
        html.append("<section>\n<h2>The amendments</h2>\n");
        for (var entry : merge.entries()) {
            html.append("<h3 id=\"a").append(entry.number()).append("\">").append(entry.name()).append(" <span class=\"soft\">")
                    .append(escaped(entry.mover())).append("</span></h3>\n<ul>\n");
            entry.says().forEach(said -> html.append("<li>").append(escaped(said.english())).append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("</section>\n");
    }

    private void section(String title, List<String> lines) {
        html.append("<section>\n<h2>").append(title).append("</h2>\n<ul class=\"plain\">\n");
        lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private void decisions(Merge.Outcome outcome) {
        html.append("<section>\n<h2>Adopted one after the other</h2>\n<ul class=\"plain\">\n");
        for (var step : outcome.steps()) {
            html.append("<li><a href=\"#a").append(step.entry().number()).append("\">").append(step.entry().name())
                    .append("</a> (").append(escaped(step.entry().mover())).append("): ").append(escaped(words.step(step)));
            var grounds = words.grounds(step);
            if (!grounds.isEmpty()) {
                html.append("\n<ul>\n");
                grounds.forEach(ground -> html.append("<li>").append(escaped(ground)).append("</li>\n"));
                html.append("</ul>\n");
            }
            html.append("</li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    // --- the text with its sources ---------------------------------------------------------------------------------------

    private void text(Merge.Outcome outcome) {
        html.append(
                "<section>\n<h2>The text with these adopted</h2>\n<p class=\"soft\">Underlined: put in. Struck: taken out. The number in brackets is"
                        + " that of the amendment.</p>\n<div class=\"text\"")
                .append(language()).append(">\n");
        var numbers = outcome.numbers();
        outcome.weave().blocks().forEach(block -> block(block, numbers.getOrDefault(block.id(), block.form().label())));
        html.append("</div>\n</section>\n");
    }

    private void block(Woven block, String number) {
        String tag = switch (block.form().kind()) {
            case TITLE -> "h3";
            case HEADING -> "h4";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, CLAUSE, ITEM -> "p";
        };
        var form = block.form();
        html.append('<').append(tag)
                .append(form.level() > 0 && !tag.equals("h4") ? " class=\"l" + Math.min(form.level(), 6) + "\"" : "")
                .append(" dir=\"auto\">");
        String marker = form.kind() == Form.Kind.CLAUSE ? number : form.kind() == Form.Kind.ITEM ? "–" : "";
        if (!marker.isEmpty())
            html.append("<span class=\"number\" dir=\"auto\">").append(escaped(marker)).append("</span> ");
        boolean moved = block.out() == null && block.in().source().kind() == Source.Kind.AMENDMENT
                && block.runs().stream().anyMatch(run -> !isNew(run.in()));
        if (moved)
            html.append("<span class=\"note\"").append(OURS).append(">[moved by ").append(block.in().source().id())
                    .append("]</span> ");
        block.runs().forEach(this::run);
        html.append("</").append(tag).append(">\n");
    }

    private void run(Woven.Run run) {
        var labels = new ArrayList<String>();
        if (isNew(run.in()))
            labels.add("ins");
        if (run.out() != null)
            labels.add("del");
        for (String label : labels)
            html.append('<').append(label).append("><span class=\"unseen\"").append(OURS).append('>')
                    .append(label.equals("ins") ? "put in: " : "taken out: ")
                    .append("</span>");
        tokens(run.tokens());
        for (String label : labels.reversed())
            html.append("</").append(label).append('>');
        run.in().stream().filter(credit -> credit.source().kind() == Source.Kind.AMENDMENT).forEach(this::mark);
        if (run.out() instanceof Credit out)
            mark(out);
    }

    private static boolean isNew(List<Credit> credits) {
        return credits.stream().noneMatch(credit -> credit.source().kind() == Source.Kind.MOTION);
    }

    private void mark(Credit credit) {
        if (credit.source().kind() != Source.Kind.AMENDMENT)
            return;
        html.append("<a class=\"mark\"").append(OURS).append(" href=\"#a").append(number(credit)).append("\" title=\"")
                .append(escaped(MergeWords.name(credit)))
                .append("\">[").append(credit.source().id()).append("]</a>");
    }

    private static int number(Credit credit) {
        return Integer.parseInt(credit.source().id().substring(1));
    }

    private void tokens(List<Token> tokens) {
        for (int from = 0; from < tokens.size();) {
            var style = tokens.get(from).style();
            int to = from;
            var run = new StringBuilder();
            while (to < tokens.size() && tokens.get(to).style().equals(style))
                run.append(tokens.get(to++).text());
            styled(style, escaped(run.toString()).replace("\n", "<br>"));
            from = to;
        }
    }

    private void styled(Style style, String run) {
        String styled = style.emphasis() ? "<em>" + run + "</em>" : run;
        styled = style.strong() ? "<strong>" + styled + "</strong>" : styled;
        html.append(style.link().isEmpty()
                ? styled
                : "<a href=\"" + escaped(style.link()) + "\" rel=\"noreferrer\">" + styled + "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
