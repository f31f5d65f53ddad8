package org.regroup.counting.questions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.regroup.counting.Rational;

/// Writes JSON in one way only: no blanks, names in the order they are written, characters as they are except those that
/// RFC 8785, section 3.2.2.2, escapes, and as it escapes them.
final class CanonicalJson {

    private final StringBuilder json = new StringBuilder(1 << 12);
    private boolean first = true;

    CanonicalJson object(Runnable content) {
        return enclosed('{', content, '}');
    }

    CanonicalJson name(String name) {
        next();
        quoted(name);
        json.append(':');
        first = true;
        return this;
    }

    CanonicalJson text(String name, String value) {
        name(name);
        return text(value);
    }

    CanonicalJson text(String value) {
        next();
        quoted(value);
        return this;
    }

    CanonicalJson word(String name, Enum<?> value) {
        return text(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    CanonicalJson number(String name, long value) {
        return name(name).number(value);
    }

    CanonicalJson number(long value) {
        next();
        json.append(value);
        return this;
    }

    /// A whole number as such, another one as text: `"2/3"`, `"0.5"`.
    CanonicalJson number(String name, Rational value) {
        name(name);
        next();
        if (value.isWhole())
            json.append(value.numerator());
        else
            quoted(value.toString());
        return this;
    }

    CanonicalJson truth(String name, boolean value) {
        name(name);
        next();
        json.append(value);
        return this;
    }

    <T> CanonicalJson list(String name, List<T> all, Consumer<T> each) {
        name(name);
        return enclosed('[', () -> all.forEach(each), ']');
    }

    CanonicalJson texts(String name, List<String> all) {
        return list(name, all, this::text);
    }

    byte[] bytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private CanonicalJson enclosed(char opening, Runnable content, char closing) {
        next();
        json.append(opening);
        first = true;
        content.run();
        json.append(closing);
        first = false;
        return this;
    }

    private void next() {
        if (!first)
            json.append(',');
        first = false;
    }

    private void quoted(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ')
                        json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    else
                        json.append(c);
                }
            }
        }
        json.append('"');
    }
}
