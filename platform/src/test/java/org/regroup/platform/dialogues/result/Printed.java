package org.regroup.platform.dialogues.result;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Visitor;
import org.regroup.platform.shared.piece.Crumb;

/// Templates written out without a server.
final class Printed {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.regroup.pages");

    private Printed() {}

    static ResultView view(Facts facts) {
        return new ResultView("/dialogues/1", "Heat in winter: what should never happen", false, facts, facts.voices(), 0,
                Instant.parse("2026-01-20T12:00:00Z"), null, null, "");
    }

    static String page(ResultView view, Locale language) {
        Page page = page(language);
        Content part = output -> TEMPLATES.render("dialogues/resultPart.jte", Map.of("page", page, "view", view), output);
        return write("dialogues/result.jte",
                Map.of("page", page, "view", view, "part", part, "above", List.of(new Crumb("Warm Homes Alliance", "/"))));
    }

    static Page page(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames("messages/shared", "messages/results", "messages/dialogues");
        return new Page("/dialogues/1/result", language, ZoneId.of("UTC"), null, Visitor.ANONYMOUS, messages, () -> null,
                path -> path, new SiteSettings(URI.create("http://localhost"), "Regroup", "UTC", false, null), false);
    }

    static String write(String template, Map<String, Object> values) {
        var output = new Utf8ByteOutput();
        TEMPLATES.render(template, values, output);
        var bytes = new ByteArrayOutputStream();
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
