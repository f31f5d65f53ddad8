package org.regroup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.regroup.opinions.OpinionGroup;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Place;
import org.regroup.opinions.exchange.PolisDialogue;

/// A map as a picture: one dot a person, its fill by opinion group, its outline by organisation, and a legend of both.
///
/// Plain SVG 1.1 without scripts or anything foreign. Groups differ in shape as well as in colour, organisations in the line
/// of the outline, so that nothing hangs on colour alone. It holds no ids of people.
final class MapDrawing {

    private static final int SIZE = 720;
    private static final int MARGIN = 40;
    private static final int LEGEND = 300;
    private static final int HEAD = 60;
    /// Okabe and Ito's palette, which people with any colour vision can tell apart
    private static final List<String> FILLS = List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9");
    private static final List<String> OUTLINES = List.of("#000000", "#D55E00", "#6A3D9A", "#7F6000", "#005B5B", "#7A7A7A");
    private static final List<String> DASHES = List.of("", "3 2", "1 2", "6 2");
    private static final String NO_GROUP = "#FFFFFF";

    private final OpinionMap map;
    private final PolisDialogue dialogue;
    private final StringBuilder svg = new StringBuilder();

    private MapDrawing(OpinionMap map, PolisDialogue dialogue) {
        this.map = map;
        this.dialogue = dialogue;
    }

    static String of(OpinionMap map, PolisDialogue dialogue) {
        MapDrawing drawing = new MapDrawing(map, dialogue);
        drawing.draw();
        return drawing.svg.toString();
    }

    private void draw() {
        List<String> legend = legend();
        int height = Math.max(HEAD + SIZE, HEAD + 40 + 24 * legend.size());
        String topic = Optional.ofNullable(dialogue.summary().get("topic")).filter(t -> !t.isBlank()).orElse("Opinion map");
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
                + "aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"14\">", SIZE + LEGEND, height,
                SIZE + LEGEND, height);
        add("<title id=\"title\">%s</title>", escaped(topic));
        add("<desc id=\"desc\">%s</desc>", escaped(description()));
        add("<rect width=\"%d\" height=\"%d\" fill=\"#FFFFFF\"/>", SIZE + LEGEND, height);
        add("<text x=\"%d\" y=\"36\" font-size=\"18\" fill=\"#1A1A1A\">%s</text>", MARGIN, escaped(shortened(topic)));
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#CCCCCC\"/>", MARGIN, HEAD,
                SIZE - 2 * MARGIN,
                SIZE - 2 * MARGIN);
        add("<g fill-opacity=\"0.75\">");
        people();
        add("</g>");
        for (int i = 0; i < legend.size(); i++)
            add("<g transform=\"translate(%d %d)\">%s</g>", SIZE, HEAD + 20 + 24 * i, legend.get(i));
        add("</svg>");
    }

    private String description() {
        List<String> sizes = map.groups().stream().map(g -> "group " + g.id() + " of " + g.size()).toList();
        return "Each dot is one of " + map.places().size() + " people; people close together answer alike. Opinion groups: "
                + (sizes.isEmpty() ? "none" : String.join(", ", sizes)) + "."
                + (map.organisations().isEmpty() ? "" : " Organisations: " + String.join(", ", map.organisations()) + ".");
    }

    private void people() {
        double reach = map.places().values().stream().mapToDouble(p -> Math.max(Math.abs(p.x()), Math.abs(p.y()))).max()
                .orElse(1);
        double scale = reach == 0 ? 0 : (SIZE / 2.0 - MARGIN - 10) / reach;
        for (Map.Entry<String, Place> person : map.places().entrySet()) {
            double x = SIZE / 2.0 + scale * person.getValue().x();
            double y = HEAD + SIZE / 2.0 - MARGIN - scale * person.getValue().y();
            Integer group = map.groupOf(person.getKey());
            int position = group == null ? -1 : map.groups().stream().map(OpinionGroup::id).toList().indexOf(group);
            int organisation = dialogue.votes().organisationOf(person.getKey()).map(map.organisations()::indexOf).orElse(-1);
            add("%s", dot(x, y, position, outline(organisation)));
        }
    }

    private List<String> legend() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < map.groups().size(); i++) {
            OpinionGroup group = map.groups().get(i);
            entries.add(dot(6, -5, i, "") + label("Group " + group.id() + ", " + group.size() + " people"));
        }
        if (map.places().size() > map.assignments().size())
            entries.add(dot(6, -5, -1, outline(-1)) + label("in no group"));
        for (int i = 0; i < map.organisations().size(); i++) {
            entries.add(
                    "<circle cx=\"6\" cy=\"-5\" r=\"6\" fill=\"none\" " + outline(i) + "/>" + label(map.organisations().get(i)));
        }
        if (!map.organisations().isEmpty())
            entries.add(label("no outline: unaffiliated"));
        return entries;
    }

    private static String label(String text) {
        return "<text x=\"22\" y=\"0\" fill=\"#1A1A1A\">" + escaped(shortened(text)) + "</text>";
    }

    /// Circle, square, diamond, triangle up, triangle down.
    private static String dot(double x, double y, int group, String outline) {
        String fill = group < 0 ? NO_GROUP : FILLS.get(group % FILLS.size());
        String edge = group < 0 && outline.isEmpty() ? "stroke=\"#7A7A7A\"" : outline;
        String style = "fill=\"" + fill + "\" " + edge + "/>";
        return switch (group < 0 ? 0 : group % 5) {
            case 1 -> text("<rect x=\"%.2f\" y=\"%.2f\" width=\"9\" height=\"9\" ", x - 4.5, y - 4.5) + style;
            case 2 -> path(x, y, "m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z", style);
            case 3 -> path(x, y, "m0 -6l6 10.5h-12z", style);
            case 4 -> path(x, y, "m0 6l6 -10.5h-12z", style);
            default -> text("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"5\" ", x, y) + style;
        };
    }

    private static String path(double x, double y, String shape, String style) {
        return text("<path d=\"M%.2f %.2f", x, y) + shape + "\" " + style;
    }

    private static String outline(int organisation) {
        if (organisation < 0)
            return "";
        String dashes = DASHES.get(organisation % DASHES.size());
        return "stroke=\"" + OUTLINES.get(organisation % OUTLINES.size()) + "\" stroke-width=\"2\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(MapDrawing::isXml).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /// Characters that XML 1.0 allows, but for line breaks.
    private static boolean isXml(int c) {
        return c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void add(String format, Object... values) {
        svg.append(text(format, values)).append('\n');
    }
}
