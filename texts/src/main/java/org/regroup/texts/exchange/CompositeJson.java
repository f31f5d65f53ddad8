package org.regroup.texts.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.regroup.texts.BlockId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Source;
import org.regroup.texts.composites.Act;
import org.regroup.texts.composites.Agreement;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.composites.CompositeBlock;
import org.regroup.texts.composites.LogEntry;
import org.regroup.texts.composites.OptionsLog;
import org.regroup.texts.composites.Origin;
import org.regroup.texts.composites.Piece;
import org.regroup.texts.composites.Place;
import org.regroup.texts.composites.Run;
import org.regroup.texts.composites.Sentence;
import org.regroup.texts.composites.SentenceId;
import org.regroup.texts.composites.SourceMotion;

/// A composite as JSON: every word with its source, what movers agreed to, and the log of options with the very words they are
/// about.
///
/// The motions themselves stay where they are; each is named with its version and with the gaps at which its sentences are told
/// apart. The same composite gives the same bytes. `docs/texts.md` describes the format.
public final class CompositeJson {

    private CompositeJson() {}

    public static String write(Composite composite) {
        return JsonOut.write(json -> {
            json.writeStartObject();
            json.writeName("source");
            source(json, composite.source());
            json.writeStringProperty("language", composite.language().toLanguageTag());
            array(json, "motions", composite.motions(), motion -> motion(json, motion));
            array(json, "blocks", composite.blocks(), block -> block(json, block));
            array(json, "agreements", composite.agreements(), agreement -> agreement(json, agreement));
            array(json, "log", composite.log().entries(), entry -> entry(json, entry));
            json.writeEndObject();
        });
    }

    /// Reads what anybody sent.
    ///
    /// @param motions those it names, in the versions it names; how their sentences are told apart is read from the file
    public static Reading<Composite> open(String json, List<SourceMotion> motions) {
        return JsonIn.read(json, root -> {
            var named = root.list("motions").stream().map(each -> motion(each, motions)).toList();
            var blocks = root.list("blocks").stream().map(CompositeJson::block).toList();
            var agreements = root.list("agreements").stream().map(each -> new Agreement(sentence(each.member("sentence")),
                    new Fingerprint(each.text("words")), act(each.member("act")))).toList();
            var log = new OptionsLog(root.list("log").stream().map(CompositeJson::entry).toList());
            try {
                return new Composite(source(root.member("source")), Locale.forLanguageTag(root.text("language")), named, blocks,
                        agreements, log);
            } catch (IllegalArgumentException e) {
                throw root.wrong("This composite cannot be: " + e.getMessage() + ".");
            }
        });
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Composite read(String json, List<SourceMotion> motions) {
        return open(json, motions).orThrow();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> all, Consumer<T> each) {
        json.writeArrayPropertyStart(name);
        for (var one : all) {
            json.writeStartObject();
            each.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void source(JsonGenerator json, Source source) {
        json.writeStartObject();
        json.writeStringProperty("kind", JsonOut.word(source.kind()));
        json.writeStringProperty("id", source.id());
        json.writeArrayPropertyStart("organisations");
        source.organisations().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    static Source source(JsonIn source) {
        return new Source(source.choice("kind", Source.Kind.values()), source.text("id"),
                source.list("organisations").stream().map(JsonIn::text).toList());
    }

    private static void motion(JsonGenerator json, SourceMotion motion) {
        json.writeStringProperty("id", motion.id());
        json.writeStringProperty("version", motion.text().version().hex());
        array(json, "sentences", motion.sentences(), sentence -> {
            json.writeStringProperty("block", sentence.id().block().value());
            json.writeNumberProperty("from", sentence.id().from());
            json.writeNumberProperty("to", sentence.to());
        });
    }

    private static SourceMotion motion(JsonIn named, List<SourceMotion> motions) {
        String id = named.text("id");
        var motion = motions.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> named.wrong("Motion " + id + " is not at hand."));
        if (!motion.text().version().hex().equals(named.text("version"))) {
            throw named.wrong("Motion " + id + " is at hand in another version than its movers brought.");
        }
        var sentences = new ArrayList<Sentence>();
        for (var each : named.list("sentences")) {
            var block = motion.text().block(TextJson.id(each, "block"))
                    .orElseThrow(() -> each.wrong("Motion " + id + " has no block of this name."));
            int from = each.number("from");
            int to = each.number("to");
            if (from < 0 || to <= from || to > block.tokens().size()) {
                throw each.wrong("There is no such sentence.");
            }
            sentences.add(new Sentence(new SentenceId(id, block.id(), from), to, block.tokens().subList(from, to)));
        }
        return new SourceMotion(motion.source(), motion.text(), sentences);
    }

    private static void block(JsonGenerator json, CompositeBlock block) {
        json.writeStringProperty("id", block.id().value());
        json.writeName("form");
        TextJson.form(json, block.form());
        runs(json, block.piece());
    }

    private static CompositeBlock block(JsonIn block) {
        var piece = piece(block, "runs");
        if (piece.runs().isEmpty()) {
            throw block.wrong("A block of a composite is never empty.");
        }
        return new CompositeBlock(TextJson.id(block, "id"), TextJson.form(block.member("form")), piece);
    }

    private static void runs(JsonGenerator json, Piece piece) {
        array(json, "runs", piece.runs(), run -> {
            switch (run.origin()) {
                case Origin.Cited(var motion, var block, int from, int to) -> {
                    json.writeStringProperty("motion", motion);
                    json.writeStringProperty("block", block.value());
                    json.writeNumberProperty("from", from);
                    json.writeNumberProperty("to", to);
                }
                case Origin.Fitted(var id) -> {
                    json.writeName("fits");
                    sentence(json, id);
                }
                case Origin.Here _ -> {
                }
            }
            json.writeName("tokens");
            TextJson.tokens(json, run.tokens());
        });
    }

    private static Piece piece(JsonIn object, String name) {
        return new Piece(object.list(name).stream().map(CompositeJson::run).toList());
    }

    private static Run run(JsonIn run) {
        var tokens = TextJson.tokens(run, "tokens");
        Origin origin = Origin.HERE;
        if (run.has("fits")) {
            origin = new Origin.Fitted(sentence(run.member("fits")));
        } else if (run.has("motion")) {
            origin = new Origin.Cited(run.text("motion"), TextJson.id(run, "block"), run.number("from"), run.number("to"));
        }
        try {
            return new Run(tokens, origin);
        } catch (IllegalArgumentException e) {
            throw run.wrong("This run cannot be: " + e.getMessage() + ".");
        }
    }

    private static void sentence(JsonGenerator json, SentenceId id) {
        json.writeStartObject();
        json.writeStringProperty("motion", id.motion());
        json.writeStringProperty("block", id.block().value());
        json.writeNumberProperty("from", id.from());
        json.writeEndObject();
    }

    private static SentenceId sentence(JsonIn id) {
        return new SentenceId(id.text("motion"), TextJson.id(id, "block"), id.number("from"));
    }

    private static void agreement(JsonGenerator json, Agreement agreement) {
        json.writeName("sentence");
        sentence(json, agreement.sentence());
        json.writeStringProperty("words", agreement.words().hex());
        act(json, agreement.act());
    }

    private static void act(JsonGenerator json, Act act) {
        json.writeName("act");
        json.writeStartObject();
        json.writeStringProperty("by", act.by());
        json.writeStringProperty("at", act.at().toString());
        json.writeStringProperty("reason", act.reason());
        json.writeEndObject();
    }

    private static Act act(JsonIn act) {
        try {
            return new Act(act.text("by"), Instant.parse(act.text("at")), act.text("reason"));
        } catch (DateTimeException e) {
            throw act.wrong("\"" + act.text("at") + "\" is no moment such as 2026-03-12T10:00:00Z.");
        }
    }

    private static void entry(JsonGenerator json, LogEntry entry) {
        json.writeNumberProperty("option", entry.option());
        json.writeStringProperty("kind", JsonOut.word(entry.kind()));
        act(json, entry.act());
        runs(json, entry.piece());
        switch (entry.place()) {
            case Place.In(var block, int gap) -> {
                json.writeStringProperty("in", block.value());
                json.writeNumberProperty("gap", gap);
            }
            case Place.Own(var after, var block, var form) -> {
                json.writeStringProperty("own", block.value());
                if (after != null) {
                    json.writeStringProperty("after", after.value());
                }
                json.writeName("form");
                TextJson.form(json, form);
            }
            case null -> {
            }
        }
        if (entry.left() instanceof Fingerprint left) {
            json.writeStringProperty("left", left.hex());
        }
    }

    private static LogEntry entry(JsonIn entry) {
        return new LogEntry(entry.number("option"), entry.choice("kind", LogEntry.Kind.values()), act(entry.member("act")),
                piece(entry, "runs"), place(entry), entry.has("left") ? new Fingerprint(entry.text("left")) : null);
    }

    private static @Nullable Place place(JsonIn entry) {
        if (entry.has("in")) {
            return new Place.In(TextJson.id(entry, "in"), entry.number("gap"));
        }
        BlockId after = entry.has("after") ? TextJson.id(entry, "after") : null;
        return entry.has("own") ? new Place.Own(after, TextJson.id(entry, "own"), TextJson.form(entry.member("form"))) : null;
    }
}
