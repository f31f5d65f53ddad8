package org.regroup.platform.shared.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.regroup.documents.Document;
import org.regroup.documents.Docx;
import org.regroup.documents.Odt;
import org.regroup.documents.Pdf;

/// Prints documents, two at a time: a book takes seconds of a processor, and nobody shall be able to take them all.
///
/// What was printed last is kept, since a motion book is asked for many times between two changes; the same document gives the
/// same bytes.
@Component
public class Printer {

    private static final String RETRY_SECONDS = "30";
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 60;
    private static final int KEPT = 8;
    private static final int LARGEST_KEPT = 4_000_000;

    private record Copy(Document document, Format format) {}

    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Map<Copy, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Copy, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /// A document to be read or saved; who comes while too many others wait is asked to come back.
    ///
    /// @param name of the file, without its ending
    public ResponseEntity<byte[]> answer(Document document, Format format, String name) {
        return print(document, format)
                .map(bytes -> ResponseEntity.ok().contentType(MediaType.parseMediaType(format.type()))
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION,
                                (format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment())
                                        .filename(name + "." + format.ending()).build().toString())
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.status(503).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build());
    }

    /// @return nothing where too many others are waiting
    private Optional<byte[]> print(Document document, Format format) {
        var copy = new Copy(document, format);
        var known = known(copy);
        if (known.isPresent()) {
            return known;
        }
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var printed = known(copy).orElseGet(() -> fresh(document, format));
            if (printed.length <= LARGEST_KEPT) {
                keep(copy, printed);
            }
            return Optional.of(printed);
        } finally {
            presses.release();
        }
    }

    private Optional<byte[]> known(Copy copy) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(copy));
        }
    }

    private void keep(Copy copy, byte[] bytes) {
        synchronized (kept) {
            kept.put(copy, bytes);
        }
    }

    private static byte[] fresh(Document document, Format format) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> Pdf.write(document, bytes);
                case ODT -> Odt.write(document, bytes);
                case DOCX -> Docx.write(document, bytes);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot print " + document.imprint().title(), e);
        }
        return bytes.toByteArray();
    }
}
