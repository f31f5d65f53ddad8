package org.regroup.platform.dialogues.result;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Page;

/// The heavy part of a result page, written once for each language and day and then handed out as bytes.
final class Parts {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.regroup.pages");
    /// three languages on two days, and a dialogue that closes in between
    private static final int KEPT = 12;

    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    Content of(Page page, ResultView view, String day) {
        String kind = page.lang() + day + (view.closed() == null);
        byte @Nullable [] known = written.get(kind);
        byte[] bytes = known == null ? write(page, view) : known;
        if (known == null) {
            if (written.size() >= KEPT)
                written.clear();
            written.put(kind, bytes);
        }
        return output -> output.writeBinaryContent(bytes);
    }

    private static byte[] write(Page page, ResultView view) {
        var output = new Utf8ByteOutput();
        TEMPLATES.render("dialogues/resultPart.jte", Map.of("page", page, "view", view), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
