package org.regroup.platform.conferences.programme;

import java.util.LinkedHashMap;
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

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Submitting a session, changing it until the deadline, taking it back.
@Controller
class SubmissionController {

    private final Sessions sessions;
    private final Calls calls;
    private final Streams streams;
    private final Formats formats;
    private final ConferenceAccess access;
    private final People people;

    SubmissionController(Sessions sessions, Calls calls, Streams streams, Formats formats, ConferenceAccess access,
            People people) {
        this.sessions = sessions;
        this.calls = calls;
        this.streams = streams;
        this.formats = formats;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/conferences/{conference}/sessions/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var it = access.require(person.id(), conference);
        var values = new LinkedHashMap<String, String>();
        values.put("kind", SessionKind.DEBATE.code());
        values.put("minutes", "90");
        people.find(person.id()).ifPresent(self -> {
            values.put("name-1", self.name());
            values.put("email-1", String.valueOf(self.email()));
        });
        SessionForm.days(it).forEach(day -> values.put("day-1-" + day, "yes"));
        return form(it, null, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/sessions/new")
    String submit(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var it = access.require(person.id(), conference);
        var typed = Typed.of(form);
        var outcome = switch (SessionForm.read(typed, it)) {
            case Outcome.Refused<Session.Terms>(var grounds) -> new Outcome.Refused<Session>(grounds);
            case Outcome.Done<Session.Terms>(var terms) ->
                sessions.submit(person.id(), conference, SessionForm.stream(typed), terms);
        };
        return after(outcome, "submitted", it, null, typed, model, next);
    }

    @GetMapping("/sessions/{session}/edit")
    String edit(@PathVariable UUID session, SignedIn person, Model model) {
        var found = own(session, person);
        return form(access.require(person.id(), found.conference()), found, Typed.of(SessionForm.values(found)), model);
    }

    @PostMapping("/sessions/{session}/edit")
    String change(@PathVariable UUID session, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var found = own(session, person);
        var it = access.require(person.id(), found.conference());
        var typed = Typed.of(form);
        var outcome = switch (SessionForm.read(typed, it)) {
            case Outcome.Refused<Session.Terms>(var grounds) -> new Outcome.Refused<Session>(grounds);
            case Outcome.Done<Session.Terms>(var terms) ->
                sessions.change(person.id(), session, SessionForm.stream(typed), terms);
        };
        return after(outcome, "changed", it, found, typed, model, next);
    }

    private Session own(UUID session, SignedIn person) {
        var found = sessions.require(session);
        if (!found.person().equals(person.id())) {
            throw new NotFound("session");
        }
        return found;
    }

    private String after(Outcome<Session> outcome, String said, Conference it, @Nullable Session session, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Session>(var done) -> {
                next.addFlashAttribute("said", "programme.said." + said);
                yield "redirect:" + done.href();
            }
            case Outcome.Refused<Session>(var grounds) -> form(it, session, typed.refused(grounds), model);
        };
    }

    private String form(Conference it, @Nullable Session session, Typed typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("session", session);
        model.addAttribute("call", calls.of(it.id()).orElseThrow(() -> new NotFound("call")));
        model.addAttribute("streams", streams.of(it.id()));
        model.addAttribute("formats", formats.all());
        model.addAttribute("days", SessionForm.days(it));
        model.addAttribute("typed", typed);
        return "programme/submit";
    }
}
