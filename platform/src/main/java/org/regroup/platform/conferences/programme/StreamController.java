package org.regroup.platform.conferences.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.decisions.ElectoralRoll;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// A stream with what was submitted to it, and a sponsor's proposal of one, or of more organisers.
@Controller
class StreamController {

    private final Streams streams;
    private final Sessions sessions;
    private final Choosing choosing;
    private final StreamActs making;
    private final JointActs acts;
    private final ElectoralRoll roll;
    private final ConferencePages pages;

    StreamController(Streams streams, Sessions sessions, Choosing choosing, StreamActs making, JointActs acts,
            ElectoralRoll roll, ConferencePages pages) {
        this.streams = streams;
        this.sessions = sessions;
        this.choosing = choosing;
        this.making = making;
        this.acts = acts;
        this.roll = roll;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/streams/{stream}")
    String show(@PathVariable ConferenceId conference, @PathVariable UUID stream, @Nullable SignedIn person, Model model) {
        var found = streams.require(conference, stream);
        model.addAttribute("view", pages.of(conference, person));
        model.addAttribute("stream", found);
        boolean organises = found.organisedBy(person == null ? null : person.id());
        model.addAttribute("organises", organises);
        model.addAttribute("sessions", organises
                ? sessions.of(conference).stream().filter(one -> one.stream().equals(stream)).toList()
                : List.of());
        model.addAttribute("readings", organises ? choosing.readings(conference) : List.of());
        return "programme/stream";
    }

    @GetMapping("/conferences/{conference}/streams/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return form(pages.forSponsor(conference, person), null, Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/streams/new")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        return propose(pages.forSponsor(conference, person), null, person, Typed.of(form), model, next);
    }

    @GetMapping("/conferences/{conference}/streams/{stream}/organisers")
    String more(@PathVariable ConferenceId conference, @PathVariable UUID stream, SignedIn person, Model model) {
        return form(pages.forSponsor(conference, person), streams.require(conference, stream), Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/streams/{stream}/organisers")
    String proposeMore(@PathVariable ConferenceId conference, @PathVariable UUID stream, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        return propose(pages.forSponsor(conference, person), streams.require(conference, stream), person, Typed.of(form), model,
                next);
    }

    private String propose(ConferencePage view, @Nullable Stream stream, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        var under = view.under(typed);
        var unread = new ArrayList<Ground>();
        var organisers = Arrays.stream(typed.text("organisers").split("[\\s,;]+")).filter(one -> !one.isBlank()).map(address -> {
            var member = roll.member(under, address);
            if (member.isEmpty()) {
                unread.add(Ground.at("organisers", "programme.ground.organisers.unknown", address));
            }
            return member;
        }).flatMap(Optional::stream).map(one -> one.value()).distinct().toList();
        var act = new StreamActs.Making(stream == null ? null : stream.id(),
                stream == null ? typed.text("title") : stream.title(),
                stream == null ? typed.text("about") : "", under.value(), organisers);
        var outcome = unread.isEmpty()
                ? acts.propose(person.id(), under, view.conference().id(), StreamActs.CODE, making.write(act))
                : new Outcome.Refused<JointAct>(unread);
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "conferences.said.actProposed");
                yield "redirect:" + view.conference().href();
            }
            case Outcome.Refused<JointAct>(var grounds) -> form(view, stream, typed.refused(grounds), model);
        };
    }

    private static String form(ConferencePage view, @Nullable Stream stream, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("stream", stream);
        model.addAttribute("typed", typed);
        return "programme/newStream";
    }
}
