package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.List;

import org.regroup.texts.Fingerprint;
import org.regroup.texts.editions.Edition;
import org.regroup.texts.editions.Line;

/// A printed edition as JSON, so that its lines can be found for ever. It holds their words too: nothing else is needed to know
/// what stood there. The same edition gives the same bytes; `docs/texts.md` describes the format.
public final class EditionJson {

    private EditionJson() {}

    public static String write(Edition edition) {
        return JsonOut.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("edition", edition.number());
            json.writeStringProperty("version", edition.version().hex());
            json.writeNumberProperty("width", edition.width());
            json.writeArrayPropertyStart("lines");
            for (var line : edition.lines()) {
                json.writeStartObject();
                json.writeNumberProperty("line", line.number());
                json.writeStringProperty("block", line.block().value());
                json.writeNumberProperty("from", line.from());
                json.writeNumberProperty("to", line.to());
                json.writeStringProperty("words", line.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Reads what anybody sent.
    public static Reading<Edition> open(String json) {
        return JsonIn.read(json, root -> {
            var lines = new ArrayList<Line>();
            for (var each : root.list("lines")) {
                int from = each.number("from");
                int to = each.number("to");
                if (each.number("line") != lines.size() + 1 || from < 0 || to < from) {
                    throw each
                            .wrong("This is not line " + (lines.size() + 1) + ": lines are numbered from 1, and none ends before "
                                    + "it begins.");
                }
                lines.add(new Line(each.number("line"), TextJson.id(each, "block"), from, to, each.text("words")));
            }
            return edition(root, lines);
        });
    }

    private static Edition edition(JsonIn root, List<Line> lines) {
        int number = root.number("edition");
        int width = root.number("width");
        if (number < 1 || width < 1) {
            throw root.wrong("An edition has a number and a width of at least 1.");
        }
        return new Edition(number, new Fingerprint(root.text("version")), width, lines);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Edition read(String json) {
        return open(json).orThrow();
    }
}
