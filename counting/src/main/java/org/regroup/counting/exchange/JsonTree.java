package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.counting.exchange.Problem.Kind;

/// A JSON file as maps, lists, texts, numbers (as texts), truth values and null.
final class JsonTree {

    private JsonTree() {}

    /// Empty, with a problem, if the file is no JSON or was cut off.
    static Optional<Object> read(Source source, Problems problems) {
        int wrong = Utf8.firstWrong(source.bytes());
        if (wrong >= 0) {
            Utf8.refuse(source.bytes(), wrong, problems);
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), source.bytes())) {
            parser.nextToken();
            return Optional.ofNullable(value(parser));
        } catch (JacksonException e) {
            problems.add(Kind.UNREADABLE, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()),
                    "The file is no complete JSON: " + e.getOriginalMessage().lines().findFirst().orElse("")
                            + ". It may be cut off.");
            return Optional.empty();
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == null ? null : switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_ARRAY, END_OBJECT -> null;
        };
    }

    private static SequencedMap<String, @Nullable Object> object(JsonParser parser) {
        SequencedMap<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            array.add(value(parser));
        return array;
    }

    /// What stands under a key of an object; an empty map if the value is no object.
    static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /// An empty list if the value is no array.
    static List<?> array(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /// A text, or a number as text; nothing if the value is neither.
    static Optional<String> text(@Nullable Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static Optional<Integer> number(@Nullable Object value) {
        return text(value).flatMap(Names::number);
    }
}
