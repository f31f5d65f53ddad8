package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The call for sessions, and a sponsor's proposal to make one.
@Controller
class CallController {

    private final Calls calls;
    private final Streams streams;
    private final Sessions sessions;
    private final JointActs acts;
    private final ConferencePages pages;
    private final Clock clock;

    CallController(Calls calls, Streams streams, Sessions sessions, JointActs acts, ConferencePages pages, Clock clock) {
        this.calls = calls;
        this.streams = streams;
        this.sessions = sessions;
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/call")
    String call(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        model.addAttribute("view", pages.of(conference, person));
        model.addAttribute("call", calls.of(conference).orElse(null));
        model.addAttribute("streams", streams.of(conference));
        model.addAttribute("own", person == null
                ? List.of()
                : sessions.of(conference).stream().filter(one -> one.person().equals(person.id())).toList());
        return "programme/call";
    }

    @GetMapping("/conferences/{conference}/call/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var view = pages.forSponsor(conference, person);
        var values = new LinkedHashMap<String, String>();
        values.put("opensAt", view.today().plusDays(1).atTime(9, 0).toString());
        values.put("fewest", String.valueOf(Calls.FEWEST));
        values.put("most", String.valueOf(Calls.MOST));
        calls.of(conference).ifPresent(call -> {
            values.put("words", call.words());
            values.put("opensAt", call.opensAt().atZone(view.conference().zone()).toLocalDateTime().toString());
            values.put("closesAt", call.closesAt().atZone(view.conference().zone()).toLocalDateTime().toString());
            values.put("fewest", String.valueOf(call.fewest()));
            values.put("most", String.valueOf(call.most()));
            if (call.anonymous()) {
                values.put("anonymous", "yes");
            }
        });
        return form(view, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/call/new")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var view = pages.forSponsor(conference, person);
        var typed = Typed.of(form);
        var unread = new ArrayList<Ground>();
        var zone = view.conference().zone();
        var opens = ProgrammeTimes.at(typed, "opensAt", zone, clock.instant(), unread);
        var closes = ProgrammeTimes.at(typed, "closesAt", zone, clock.instant(), unread);
        var call = new Call(typed.text("words"), opens, closes, typed.ticked("anonymous"), typed.number("fewest"),
                typed.number("most"));
        var outcome = unread.isEmpty()
                ? acts.propose(person.id(), ConferencePages.under(typed), conference, Calls.CODE, calls.write(call))
                : new Outcome.Refused<JointAct>(unread);
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "conferences.said.actProposed");
                yield "redirect:/conferences/" + conference;
            }
            case Outcome.Refused<JointAct>(var grounds) -> form(view, typed.refused(grounds), model);
        };
    }

    private static String form(ConferencePage view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "programme/newCall";
    }
}
