package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.counting.exchange.Problem.Kind;

/// A value in a JSON file that knows where it stands: its line, and its path such as `returns[2].organisation`.
final class JsonPlace {

    /// A number as it is written.
    record Digits(String text) {}

    private final @Nullable JsonPlace within;
    private final Object step;
    private final int line;
    private @Nullable Object value;

    /// @param step name or number by which it is found in what it stands in
    private JsonPlace(@Nullable JsonPlace within, Object step, int line) {
        this.within = within;
        this.step = step;
        this.line = line;
    }

    /// Empty, with a problem, if the file is no JSON, was cut off or goes on behind its end.
    static Optional<JsonPlace> read(Source source, Problems problems) {
        int wrong = Utf8.firstWrong(source.bytes());
        if (wrong >= 0) {
            Utf8.refuse(source.bytes(), wrong, problems);
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), source.bytes())) {
            parser.nextToken();
            JsonPlace root = place(parser, null, "", problems);
            if (parser.nextToken() != null)
                problems.add(Kind.UNREADABLE, line(parser), "The JSON goes on behind its end.");
            return Optional.of(root);
        } catch (JacksonException e) {
            problems.add(Kind.UNREADABLE, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()),
                    "The file is no complete JSON: " + e.getOriginalMessage().lines().findFirst().orElse("")
                            + ". It may be cut off.");
            return Optional.empty();
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private static JsonPlace place(JsonParser parser, @Nullable JsonPlace within, Object step, Problems problems) {
        JsonPlace place = new JsonPlace(within, step, line(parser));
        JsonToken token = parser.currentToken();
        place.value = token == null ? null : switch (token) {
            case START_OBJECT -> object(parser, place, problems);
            case START_ARRAY -> array(parser, place, problems);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString());
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_ARRAY, END_OBJECT -> null;
        };
        return place;
    }

    private static SequencedMap<String, JsonPlace> object(JsonParser parser, JsonPlace place, Problems problems) {
        SequencedMap<String, JsonPlace> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonPlace member = place(parser, place, name, problems);
            if (object.put(name, member) != null)
                member.wrong(problems, Kind.REPEATED_COLUMN, "stands there twice.");
        }
        return object;
    }

    private static List<JsonPlace> array(JsonParser parser, JsonPlace place, Problems problems) {
        List<JsonPlace> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            array.add(place(parser, place, array.size(), problems));
        return array;
    }

    /// A text, [Digits], a truth value, a map or list of places, or null.
    @Nullable
    Object value() {
        return value;
    }

    /// The members of an object; empty if it is none.
    Optional<SequencedMap<?, ?>> members() {
        return value instanceof SequencedMap<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    void wrong(Problems problems, Kind kind, String advice) {
        String shown = value instanceof String text ? text : value instanceof Digits(String digits) ? digits : "";
        problems.add(kind, line, path(), shown, advice);
    }

    /// About a member that is not there.
    void missing(Problems problems, String name) {
        String path = path();
        problems.add(Kind.MISSING_COLUMN, line, path.isEmpty() ? name : path + "." + name, "", "This is missing.");
    }

    private String path() {
        if (within == null)
            return "";
        String before = within.path();
        return step instanceof Integer index
                ? before + "[" + index + "]"
                : before.isEmpty() ? String.valueOf(step) : before + "." + step;
    }
}
