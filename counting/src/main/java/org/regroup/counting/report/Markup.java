package org.regroup.counting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Text inside HTML and SVG.
final class Markup {

    private Markup() {}

    /// The style of a page that needs nothing else.
    static String css() {
        try (InputStream css = Markup.class.getResourceAsStream("count.css")) {
            if (css == null)
                throw new IllegalStateException("count.css is missing beside " + Markup.class.getName());
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /// At most so many letters, with an ellipsis where some are left out.
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
