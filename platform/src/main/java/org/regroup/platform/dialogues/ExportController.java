package org.regroup.platform.dialogues;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.opinions.exchange.PolisExport;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.SiteSettings;

/// Exports: the folder layout of Polis with the affiliations beside it, and one JSON document.
///
/// ```
/// unzip export.zip -d dialogue && ./regroup map dialogue --affiliations dialogue/affiliations.csv
/// ```
@Controller
class ExportController {

    private static final String README = """
            This folder holds a dialogue so that anybody can compute its result anew:

                ./regroup map . --affiliations affiliations.csv

            comments.csv            the statements; moderated is 1 (in), 0 (not reviewed) or -1 (out)
            votes.csv               one line an answer; 1 agree, -1 disagree, 0 pass
            participants-votes.csv  the same as a table
            affiliations.csv        the organisation somebody answered under, in personal capacity
            summary.csv             title, address, figures

            Left out so that nobody can be recognised: who wrote a statement; hours and minutes; while the dialogue is open,
            the answers of today; all answers while fewer than %d people have answered; the names of organisations with fewer
            than %d respondents, who stand under "%s" or among the unaffiliated.
            """;

    private final Dialogues dialogues;
    private final Exporting exporting;
    private final SiteSettings site;
    private final Clock clock;

    ExportController(Dialogues dialogues, Exporting exporting, SiteSettings site, Clock clock) {
        this.dialogues = dialogues;
        this.exporting = exporting;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{dialogue}/export.zip")
    ResponseEntity<byte[]> folder(@PathVariable DialogueId dialogue) throws IOException {
        var export = exporting.of(find(dialogue));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            PolisExport.write(export.content(), name -> entry(zip, name));
            try (var affiliations = entry(zip, "affiliations.csv")) {
                var lines = new StringBuilder("participant,organisation\n");
                export.affiliates().forEach((person, organisation) -> lines.append(quoted(person)).append(',')
                        .append(quoted(organisation)).append('\n'));
                affiliations.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            }
            try (var readme = entry(zip, "README.txt")) {
                readme.write(README.formatted(Exporting.FEWEST_PEOPLE, Exporting.FEWEST_OF_ORGANISATION, Exporting.SMALLER)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return ResponseEntity.ok().contentType(MediaType.valueOf("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("dialogue-" + dialogue + ".zip").build().toString())
                .body(bytes.toByteArray());
    }

    /// Version 1 of the document; later versions only add.
    @GetMapping(value = "/dialogues/{dialogue}/export.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> document(@PathVariable DialogueId dialogue) {
        var export = exporting.of(find(dialogue));
        var found = export.dialogue();
        var document = new LinkedHashMap<String, Object>();
        document.put("format", "regroup-dialogue");
        document.put("version", 1);
        document.put("address", site.address() + "/dialogues/" + dialogue);
        document.put("title", found.title());
        document.put("about", found.about());
        document.put("language", found.language());
        document.put("opened", day(found.openedAt()));
        document.put("open", found.isOpen(clock.instant()));
        document.put("attribution", found.attribution());
        document.put("answersBefore", export.before().toString());
        document.put("statements", export.statements().stream().map(this::statement).toList());
        document.put("participants", export.content().votes().participants().stream()
                .map(person -> entry("number", person, "organisation", export.affiliates().get(person))).toList());
        var votes = new ArrayList<List<Object>>();
        export.content().votes().forEach((person, statement, answer, at) -> votes
                .add(List.of(person, Integer.parseInt(statement), answer.value(), day(Instant.ofEpochMilli(at)))));
        document.put("votes", votes);
        return ResponseEntity.ok(document);
    }

    private Map<String, Object> statement(Statement s) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("number", s.number());
        entry.put("text", s.body());
        entry.put("language", s.language());
        entry.put("origin", s.origin().stored());
        entry.put("written", day(s.writtenAt()));
        entry.put("moderation", StatementRepository.stored(s.moderation()));
        entry.put("meta", s.meta());
        entry.put("held", s.hold() != null);
        return entry;
    }

    private static Map<String, Object> entry(String first, Object one, String second,
            @Nullable Object other) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put(first, one);
        if (other != null) {
            entry.put(second, other);
        }
        return entry;
    }

    private String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(site.zone())).toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// An entry of the ZIP; closing the stream ends the entry only. Its time says nothing, so the same dialogue gives the same
    /// bytes.
    private static OutputStream entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDate.of(2000, 1, 1).atStartOfDay());
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }
}
