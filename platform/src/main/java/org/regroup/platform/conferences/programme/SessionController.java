package org.regroup.platform.conferences.programme;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The page of a session, and how organisers choose.
@Controller
class SessionController {

    private final Sessions sessions;
    private final Choosing choosing;
    private final SessionPages pages;

    SessionController(Sessions sessions, Choosing choosing, SessionPages pages) {
        this.sessions = sessions;
        this.choosing = choosing;
        this.pages = pages;
    }

    @GetMapping("/sessions/{session}")
    String show(@PathVariable UUID session, @Nullable SignedIn person, Model model) {
        return pages.show(session, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/sessions/{session}/withdraw")
    String withdraw(@PathVariable UUID session, SignedIn person, Model model, RedirectAttributes next) {
        return after(sessions.withdraw(person.id(), session), "withdrawn", session, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/sessions/{session}/reading")
    String read(@PathVariable UUID session, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(choosing.read(person.id(), session, Typed.one(Reading.Verdict.class, typed.text("verdict")),
                typed.text("note")), "read", session, person, typed, model, next);
    }

    @PostMapping("/sessions/{session}/decision")
    String decide(@PathVariable UUID session, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        boolean accepted = typed.text("decision").equals("accept");
        return after(choosing.decide(person.id(), session, accepted, typed.text("reason")), accepted ? "accepted" : "declined",
                session, person, typed, model, next);
    }

    private String after(Outcome<Session> outcome, String said, UUID session, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Session>(var done) -> {
                next.addFlashAttribute("said", "programme.said." + said);
                yield "redirect:" + done.href();
            }
            case Outcome.Refused<Session>(var grounds) -> pages.show(session, person, typed.refused(grounds), model);
        };
    }
}
