package org.regroup.platform.conferences;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Moments;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// A sponsor proposes who chairs, keeps the desk, counts or arranges the business, and for how long.
@Controller
class OfficeController {

    private final JointActs acts;
    private final Offices offices;
    private final OfficeEnds ends;
    private final Participants participants;
    private final ConferencePages pages;
    private final Clock clock;

    OfficeController(JointActs acts, Offices offices, OfficeEnds ends, Participants participants, ConferencePages pages,
            Clock clock) {
        this.acts = acts;
        this.offices = offices;
        this.ends = ends;
        this.participants = participants;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/offices/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var view = pages.forSponsor(conference, person);
        var zone = view.conference().zone();
        var values = new LinkedHashMap<String, String>();
        values.put("kind", Office.Kind.CHAIR.code());
        values.put("startsAt", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.HOURS).toString());
        values.put("endsAt", view.conference().endsOn().plusDays(1).atTime(12, 0).toString());
        return form(view, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/offices/new")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var view = pages.forSponsor(conference, person);
        var typed = Typed.of(form);
        var under = view.under(typed);
        var outcome = switch (read(typed, under, view.conference())) {
            case Outcome.Refused<Offices.Giving>(var grounds) -> new Outcome.Refused<JointAct>(grounds);
            case Outcome.Done<Offices.Giving>(var giving) ->
                acts.propose(person.id(), under, conference, Offices.CODE, offices.write(giving));
        };
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "conferences.said.actProposed");
                yield "redirect:/conferences/" + conference;
            }
            case Outcome.Refused<JointAct>(var grounds) -> form(view, typed.refused(grounds), model);
        };
    }

    /// A sponsor proposes that somebody does no longer what two sponsors gave to be done.
    @PostMapping("/conferences/{conference}/offices/{office}/end")
    String end(@PathVariable ConferenceId conference, @PathVariable UUID office, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        pages.forSponsor(conference, person);
        var typed = Typed.of(form);
        return switch (acts.propose(person.id(), ConferencePages.under(typed), conference, OfficeEnds.CODE,
                ends.write(conference, office))) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "conferences.said.actProposed");
                yield "redirect:/conferences/" + conference;
            }
            case Outcome.Refused<JointAct>(var grounds) -> pages.show(conference, person, typed.refused(grounds), request, model);
        };
    }

    private Outcome<Offices.Giving> read(Typed typed, OrganisationId under, Conference conference) {
        var unread = new ArrayList<Ground>();
        var kind = Typed.one(Office.Kind.class, typed.text("kind"));
        if (kind.isEmpty()) {
            unread.add(Ground.at("kind", "conferences.ground.kind"));
        }
        var found = participants.find(conference, under, typed.text("person").strip());
        if (found.isEmpty()) {
            unread.add(Ground.at("person", "conferences.ground.participant"));
        }
        var starts = at(typed, "startsAt", conference.zone(), unread);
        var ends = at(typed, "endsAt", conference.zone(), unread);
        return Outcome.unless(unread, () -> new Offices.Giving(kind.orElseThrow(), found.orElseThrow().person(),
                found.orElseThrow().organisation(), starts, ends));
    }

    private Instant at(Typed typed, String field, ZoneId zone, List<Ground> grounds) {
        return Moments.read(typed.text(field), zone).orElseGet(() -> {
            grounds.add(Ground.at(field, "conferences.ground.moment"));
            return clock.instant();
        });
    }

    private static String form(ConferencePage view, Typed typed, Model model) {
        model.addAttribute("view", view.refused(typed));
        return "conferences/office";
    }
}
