package org.regroup.platform.conferences.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.print.Printer;

/// Closing a session with its record, the printed pack by which it is run, and the formats with what came of them.
@Controller
class RecordController {

    private static final int SHOWN = 50;

    private final Recording recording;
    private final SessionPages sessions;
    private final Formats formats;
    private final Printer printer;
    private final Pages pages;

    RecordController(Recording recording, SessionPages sessions, Formats formats, Printer printer, Pages pages) {
        this.recording = recording;
        this.sessions = sessions;
        this.formats = formats;
        this.printer = printer;
        this.pages = pages;
    }

    @GetMapping("/sessions/{session}/record")
    String form(@PathVariable UUID session, SignedIn person, Model model) {
        return form(session, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/sessions/{session}/record")
    String close(@PathVariable UUID session, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        sessions.of(session, person, Typed.of(Map.of()));
        var typed = Typed.of(form);
        var keep = switch (typed.text("keep")) {
            case "keep" -> Boolean.TRUE;
            case "drop" -> Boolean.FALSE;
            case String _ -> null;
        };
        var written = new Recording.Written(typed.text("agreed"), typed.text("disputed"), typed.text("next"), typed.text("none"),
                typed.text("present").isBlank() ? null : Integer.valueOf(typed.number("present")), typed.text("aim"),
                typed.text("result"), keep);
        return switch (recording.close(person.id(), session, written)) {
            case Outcome.Done<Session>(var done) -> {
                next.addFlashAttribute("said", "recording.said.closed");
                yield "redirect:" + done.href();
            }
            case Outcome.Refused<Session>(var grounds) -> form(session, person, typed.refused(grounds), model);
        };
    }

    private String form(UUID session, SignedIn person, Typed typed, Model model) {
        var view = sessions.of(session, person, typed);
        Recording.require(person.id(), view.session(), view.stream());
        model.addAttribute("view", view);
        return "programme/record";
    }

    @GetMapping("/sessions/{session}/pack.pdf")
    ResponseEntity<byte[]> pack(@PathVariable UUID session, @Nullable SignedIn person, HttpServletRequest request) {
        var view = sessions.of(session, person, Typed.of(Map.of()));
        var format = formats.find(view.session().terms().format()).orElseThrow(() -> new NotFound("format"));
        return printer.answer(SessionPack.of(pages.of(request), view, format),
                org.regroup.platform.shared.print.Format.PDF, "session-" + view.session().number());
    }

    @GetMapping("/formats")
    String all(Model model) {
        model.addAttribute("formats", formats.all());
        return "programme/formats";
    }

    @GetMapping("/formats/{format}")
    String one(@PathVariable String format, Model model) {
        model.addAttribute("format", formats.find(format).orElseThrow(() -> new NotFound("format")));
        model.addAttribute("runs", recording.runs(format, SHOWN));
        return "programme/format";
    }
}
