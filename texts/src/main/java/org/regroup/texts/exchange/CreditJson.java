package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

import org.regroup.texts.Credit;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

/// Whom each word of a text is owed to, as JSON: what [TextJson] leaves out of a text that came of several.
///
/// The same text gives the same bytes. `docs/texts.md` describes the format.
public final class CreditJson {

    private CreditJson() {}

    /// @throws IllegalArgumentException where the text has been amended: its history is what was adopted
    public static String write(Weave weave) {
        if (!weave.steps().isEmpty()) {
            throw new IllegalArgumentException("amended " + weave.steps().size() + " times");
        }
        var numbers = new LinkedHashMap<Credit, Integer>();
        for (var block : weave.blocks()) {
            numbers.putIfAbsent(block.in(), numbers.size());
            block.runs().forEach(run -> run.in().forEach(credit -> numbers.putIfAbsent(credit, numbers.size())));
        }
        return JsonOut.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("version", weave.version().hex());
            json.writeArrayPropertyStart("credits");
            for (var credit : numbers.keySet()) {
                json.writeStartObject();
                json.writeName("source");
                CompositeJson.source(json, credit.source());
                json.writeStringProperty("decision", credit.decision());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("blocks");
            for (var block : weave.blocks()) {
                json.writeStartArray();
                for (var run : block.runs()) {
                    json.writeStartObject();
                    json.writeNumberProperty("tokens", run.tokens().size());
                    json.writeArrayPropertyStart("in");
                    run.in().forEach(credit -> json.writeNumber(numbers.getOrDefault(credit, 0)));
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Reads what anybody sent.
    ///
    /// @param text the version it is about
    public static Reading<Weave> open(String json, Text text) {
        return JsonIn.read(json, root -> {
            if (!root.text("version").equals(text.version().hex())) {
                throw root.wrong("These credits are about another version of the text.");
            }
            var all = root.list("credits").stream()
                    .map(each -> new Credit(CompositeJson.source(each.member("source")), each.text("decision"))).toList();
            var blocks = root.list("blocks");
            if (all.isEmpty() || blocks.size() != text.blocks().size()) {
                throw root.wrong("There are credits for " + blocks.size() + " blocks, and the text has " + text.blocks().size()
                        + ".");
            }
            var credits = new ArrayList<List<List<Credit>>>();
            for (int n = 0; n < blocks.size(); n++) {
                credits.add(block(blocks.get(n), text.blocks().get(n).tokens().size(), all));
            }
            return Weave.of(text, credits, all.getFirst());
        });
    }

    private static List<List<Credit>> block(JsonIn block, int tokens, List<Credit> all) {
        var credits = new ArrayList<List<Credit>>();
        for (var run : block.all()) {
            int size = run.number("tokens");
            var in = run.list("in").stream().map(each -> credit(each, all)).toList();
            if (size < 1 || credits.size() + size > tokens || in.isEmpty()) {
                throw run.wrong("There is no such run.");
            }
            credits.addAll(Collections.nCopies(size, in));
        }
        if (credits.size() != tokens) {
            throw block.wrong("There are credits for " + credits.size() + " of " + tokens + " tokens.");
        }
        return credits;
    }

    private static Credit credit(JsonIn number, List<Credit> all) {
        if (number.value() instanceof Integer place && 0 <= place && place < all.size()) {
            return all.get(place);
        }
        throw number.wrong("There is no such credit.");
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Weave read(String json, Text text) {
        return open(json, text).orThrow();
    }
}
