package org.regroup.platform.conferences.programme;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// A published programme: to read, for calendars, on paper, and as one file that needs no network.
@Controller
@Transactional(readOnly = true)
class ProgrammeController {

    private static final String SHEET = "<link rel=\"stylesheet\" href=\"regroup.css\">";

    private final ConferenceAccess access;
    private final Publishing publishing;
    private final Streams streams;
    private final Printer printer;
    private final Pages pages;
    private final Parts parts;
    private final String css;

    ProgrammeController(ConferenceAccess access, Publishing publishing, Streams streams, Printer printer, Pages pages,
            Parts parts) {
        this.access = access;
        this.publishing = publishing;
        this.streams = streams;
        this.printer = printer;
        this.pages = pages;
        this.parts = parts;
        try (var file = Objects.requireNonNull(ProgrammeController.class.getResourceAsStream("/static/css/regroup.css"))) {
            this.css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/conferences/{conference}/programme")
    String programme(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam @Nullable UUID stream,
            Model model) {
        var reader = person == null ? null : person.id();
        var view = view(conference, reader, stream);
        model.addAttribute("view", view);
        model.addAttribute("drafts", reader != null && (!access.sponsors(reader, view.conference()).isEmpty()
                || streams.of(conference).stream().anyMatch(one -> one.organisedBy(reader))));
        return "programme/programme";
    }

    @GetMapping("/conferences/{conference}/programme.ics")
    ResponseEntity<byte[]> calendar(@PathVariable ConferenceId conference, @Nullable SignedIn person,
            @RequestParam @Nullable UUID stream, HttpServletRequest request) {
        var calendar = ProgrammeCalendar.of(pages.of(request), view(conference, person == null ? null : person.id(), stream));
        return file(calendar, new MediaType("text", "calendar", StandardCharsets.UTF_8), "ics");
    }

    @GetMapping("/conferences/{conference}/programme.html")
    ResponseEntity<byte[]> offline(@PathVariable ConferenceId conference, @Nullable SignedIn person,
            HttpServletRequest request) {
        var html = offline(pages.of(request), view(conference, person == null ? null : person.id(), null));
        return file(html, new MediaType("text", "html", StandardCharsets.UTF_8), "html");
    }

    private String offline(Page page, ProgrammeView view) {
        var output = new StringOutput();
        parts.of("programme/offline", Map.of("page", page, "view", view)).writeTo(output);
        return output.toString().replace(SHEET, "<style>" + css + "</style>");
    }

    @GetMapping("/conferences/{conference}/programme.pdf")
    ResponseEntity<byte[]> print(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        var page = pages.of(request);
        return printer.answer(ProgrammePrint.of(page, view(conference, person == null ? null : person.id(), null)), Format.PDF,
                "programme");
    }

    private ProgrammeView view(ConferenceId id, @Nullable PersonId reader, @Nullable UUID stream) {
        var conference = access.require(reader, id);
        return new ProgrammeView(conference, publishing.latest(id).orElse(null), publishing.speakers(id), stream);
    }

    private static ResponseEntity<byte[]> file(String content, MediaType type, String ending) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("programme." + ending).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
