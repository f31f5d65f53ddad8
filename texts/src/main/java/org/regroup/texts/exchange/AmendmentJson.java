package org.regroup.texts.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.BlockId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Hunk;

/// Amendments and their hunks as JSON. The same amendment gives the same bytes; `docs/texts.md` describes the format.
public final class AmendmentJson {

    private AmendmentJson() {}

    public static String write(Amendment amendment) {
        return JsonOut.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", amendment.id().value());
            json.writeStringProperty("base", amendment.base().hex());
            if (amendment.parent() instanceof AmendmentId parent) {
                json.writeStringProperty("parent", parent.value());
            }
            json.writeName("hunks");
            hunks(json, amendment.hunks());
            if (!amendment.reason().isEmpty()) {
                json.writeStringProperty("reason", amendment.reason());
            }
            json.writeBooleanProperty("divisible", amendment.divisible());
            json.writeEndObject();
        });
    }

    public static String writeHunks(List<Hunk> hunks) {
        return JsonOut.write(json -> hunks(json, hunks));
    }

    /// Reads what anybody sent.
    public static Reading<Amendment> open(String json) {
        return JsonIn.read(json, root -> {
            var hunks = root.list("hunks").stream().map(AmendmentJson::hunk).toList();
            if (hunks.isEmpty()) {
                throw root.wrong("An amendment changes something.");
            }
            return new Amendment(new AmendmentId(root.text("id")), new Fingerprint(root.text("base")),
                    root.has("parent") ? new AmendmentId(root.text("parent")) : null, hunks,
                    root.has("reason") ? root.text("reason") : "", root.flag("divisible"));
        });
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Amendment read(String json) {
        return open(json).orThrow();
    }

    /// Reads what [#writeHunks] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static List<Hunk> readHunks(String json) {
        return JsonIn.read(json, root -> root.all().stream().map(AmendmentJson::hunk).toList()).orThrow();
    }

    static void hunks(JsonGenerator json, List<Hunk> hunks) {
        json.writeStartArray();
        for (var hunk : hunks) {
            json.writeStartObject();
            hunk(json, hunk);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void hunk(JsonGenerator json, Hunk hunk) {
        switch (hunk) {
            case Hunk.Replace(var block, var from, var to, var replaced, var put) -> {
                json.writeStringProperty("do", "replace");
                json.writeStringProperty("block", block.value());
                json.writeNumberProperty("from", from);
                json.writeNumberProperty("to", to);
                json.writeStringProperty("replaced", replaced.hex());
                json.writeName("put");
                TextJson.tokens(json, put);
            }
            case Hunk.InsertBlock(var after, var block) -> {
                json.writeStringProperty("do", "insert");
                after(json, after);
                json.writeName("block");
                TextJson.block(json, block);
            }
            case Hunk.DeleteBlock(var block, var replaced) -> {
                json.writeStringProperty("do", "delete");
                json.writeStringProperty("block", block.value());
                json.writeStringProperty("replaced", replaced.hex());
            }
            case Hunk.MoveBlock(var block, var after) -> {
                json.writeStringProperty("do", "move");
                json.writeStringProperty("block", block.value());
                after(json, after);
            }
            case Hunk.Recast(var block, var was, var becomes) -> {
                json.writeStringProperty("do", "recast");
                json.writeStringProperty("block", block.value());
                json.writeName("was");
                TextJson.form(json, was);
                json.writeName("becomes");
                TextJson.form(json, becomes);
            }
        }
    }

    private static void after(JsonGenerator json, @Nullable BlockId after) {
        if (after == null) {
            json.writeNullProperty("after");
        } else {
            json.writeStringProperty("after", after.value());
        }
    }

    private static Hunk hunk(JsonIn hunk) {
        try {
            return switch (hunk.text("do")) {
                case "replace" -> new Hunk.Replace(TextJson.id(hunk, "block"), hunk.number("from"), hunk.number("to"),
                        new Fingerprint(hunk.text("replaced")), TextJson.tokens(hunk, "put"));
                case "insert" -> new Hunk.InsertBlock(after(hunk), TextJson.block(hunk.member("block")));
                case "delete" -> new Hunk.DeleteBlock(TextJson.id(hunk, "block"), new Fingerprint(hunk.text("replaced")));
                case "move" -> new Hunk.MoveBlock(TextJson.id(hunk, "block"), after(hunk));
                case "recast" -> new Hunk.Recast(TextJson.id(hunk, "block"), TextJson.form(hunk.member("was")),
                        TextJson.form(hunk.member("becomes")));
                default -> throw hunk.wrong("\"" + hunk.text("do")
                        + "\" is nothing a hunk does. It can replace, insert, delete, move or recast.");
            };
        } catch (IllegalArgumentException e) {
            throw hunk.wrong("This hunk cannot be: " + e.getMessage() + ".");
        }
    }

    private static @Nullable BlockId after(JsonIn hunk) {
        return hunk.has("after") ? TextJson.id(hunk, "after") : null;
    }
}
