package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A value in a JSON file that knows its line.
///
/// @param value a map, a list, a text, a whole number, a truth value or null
record JsonIn(int line, @Nullable Object value) {

    /// Carries what is wrong to [#read], which makes a value of it.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        Wrong(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    static <T> Reading<T> read(String json, Function<JsonIn, T> content) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var root = value(parser);
            if (parser.nextToken() != null) {
                throw new Wrong(line(parser), "The JSON goes on behind its end.");
            }
            return new Reading.Read<>(content.apply(root), List.of());
        } catch (Wrong wrong) {
            return Reading.refused(Note.Kind.WRONG_JSON, wrong.line, String.valueOf(wrong.getMessage()));
        } catch (JacksonException e) {
            return Reading.refused(Note.Kind.NOT_JSON, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()),
                    "This is no complete JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private static JsonIn value(JsonParser parser) {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        return new JsonIn(line, token == null ? null : switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> whole(parser.getString(), line);
            case VALUE_NUMBER_INT -> whole(parser, line);
            case VALUE_NUMBER_FLOAT -> throw new Wrong(line, parser.getString() + " is not a whole number.");
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_ARRAY, END_OBJECT -> null;
        });
    }

    /// Two texts that differ in half a character would have one fingerprint.
    private static String whole(String text, int line) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new Wrong(line, "A text has half a character in it.");
        }
        return text;
    }

    private static Integer whole(JsonParser parser, int line) {
        try {
            return Integer.valueOf(parser.getString());
        } catch (NumberFormatException e) {
            throw new Wrong(line, parser.getString() + " is too large.");
        }
    }

    private static Map<String, JsonIn> object(JsonParser parser) {
        var object = new LinkedHashMap<String, JsonIn>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.put(name, value(parser)) != null) {
                throw new Wrong(line(parser), "\"" + name + "\" stands there twice.");
            }
        }
        return object;
    }

    private static List<JsonIn> array(JsonParser parser) {
        var array = new ArrayList<JsonIn>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    Wrong wrong(String words) {
        return new Wrong(line, words);
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("A text is expected.");
    }

    /// Whether there is such a member and it is not null.
    boolean has(String name) {
        return value instanceof Map<?, ?> members && members.get(name) instanceof JsonIn member && member.value != null;
    }

    JsonIn member(String name) {
        if (value instanceof Map<?, ?> members && members.get(name) instanceof JsonIn member) {
            return member;
        }
        throw wrong("\"" + name + "\" is missing.");
    }

    String text(String name) {
        if (member(name).value instanceof String text) {
            return text;
        }
        throw member(name).wrong("\"" + name + "\" is no text.");
    }

    int number(String name) {
        if (member(name).value instanceof Integer number) {
            return number;
        }
        throw member(name).wrong("\"" + name + "\" is no whole number.");
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (member(name).value instanceof Boolean flag) {
            return flag;
        }
        throw member(name).wrong("\"" + name + "\" is neither true nor false.");
    }

    /// The members of a list.
    List<JsonIn> all() {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonIn.class::cast).toList();
        }
        throw wrong("A list is expected.");
    }

    List<JsonIn> list(String name) {
        if (member(name).value instanceof List<?> list) {
            return list.stream().map(JsonIn.class::cast).toList();
        }
        throw member(name).wrong("\"" + name + "\" is no list.");
    }

    <E extends Enum<E>> E choice(String name, E[] choices) {
        String word = text(name);
        for (var choice : choices) {
            if (JsonOut.word(choice).equals(word)) {
                return choice;
            }
        }
        throw member(name).wrong("\"" + word + "\" is no " + name + ".");
    }
}
