package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Style;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

/// A version of a text as JSON, with its tokens, so that no later way of telling words apart can move a gap.
///
/// The same text gives the same bytes. `docs/texts.md` describes the format.
public final class TextJson {

    private TextJson() {}

    public static String write(Text text) {
        return JsonOut.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("language", text.language().toLanguageTag());
            json.writeStringProperty("version", text.version().hex());
            json.writeArrayPropertyStart("blocks");
            for (var block : text.blocks()) {
                block(json, block);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Reads what anybody sent.
    public static Reading<Text> open(String json) {
        return JsonIn.read(json, root -> {
            var language = Locale.forLanguageTag(root.text("language"));
            var blocks = new ArrayList<Block>();
            var names = new HashSet<BlockId>();
            for (var each : root.list("blocks")) {
                var block = block(each);
                if (!names.add(block.id())) {
                    throw each.wrong("Two blocks are called \"" + block.id() + "\".");
                }
                blocks.add(block);
            }
            var text = new Text(language, blocks);
            String version = root.text("version");
            if (!version.equals(text.version().hex())) {
                throw root.wrong("The version is named " + version + ", and its blocks make " + text.version()
                        + ". One of them has been changed.");
            }
            return text;
        });
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Text read(String json) {
        return open(json).orThrow();
    }

    static void block(JsonGenerator json, Block block) {
        json.writeStartObject();
        json.writeStringProperty("id", block.id().value());
        json.writeName("form");
        form(json, block.form());
        json.writeName("tokens");
        tokens(json, block.tokens());
        json.writeEndObject();
    }

    static void form(JsonGenerator json, Form form) {
        json.writeStartObject();
        json.writeStringProperty("kind", JsonOut.word(form.kind()));
        if (form.level() != 0) {
            json.writeNumberProperty("level", form.level());
        }
        if (!form.label().isEmpty()) {
            json.writeStringProperty("label", form.label());
        }
        json.writeEndObject();
    }

    static void tokens(JsonGenerator json, List<Token> tokens) {
        json.writeStartArray();
        for (var token : tokens) {
            if (token.style().plain()) {
                json.writeString(token.text());
            } else {
                styled(json, token);
            }
        }
        json.writeEndArray();
    }

    private static void styled(JsonGenerator json, Token token) {
        json.writeStartObject();
        json.writeStringProperty("text", token.text());
        if (token.style().strong()) {
            json.writeBooleanProperty("strong", true);
        }
        if (token.style().emphasis()) {
            json.writeBooleanProperty("emphasis", true);
        }
        if (!token.style().link().isEmpty()) {
            json.writeStringProperty("link", token.style().link());
        }
        json.writeEndObject();
    }

    static Block block(JsonIn block) {
        return new Block(id(block, "id"), form(block.member("form")), tokens(block, "tokens"));
    }

    static BlockId id(JsonIn object, String name) {
        String id = object.text(name);
        if (id.isBlank()) {
            throw object.wrong("\"" + name + "\" is empty; a block has a name.");
        }
        return new BlockId(id);
    }

    static Form form(JsonIn form) {
        return new Form(form.choice("kind", Form.Kind.values()), form.has("level") ? form.number("level") : 0,
                form.has("label") ? form.text("label") : "");
    }

    static List<Token> tokens(JsonIn object, String name) {
        return object.list(name).stream().map(TextJson::token).toList();
    }

    private static Token token(JsonIn token) {
        String text = token.isText() ? token.text() : token.text("text");
        if (text.isEmpty()) {
            throw token.wrong("A token is empty.");
        }
        return token.isText()
                ? Token.of(text)
                : new Token(text, new Style(token.flag("strong"), token.flag("emphasis"),
                        token.has("link") ? token.text("link") : ""));
    }
}
