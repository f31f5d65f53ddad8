package org.regroup.platform.conferences.lots;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Moments;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Standing for a seat that is drawn by lot, drawing, and the draw laid open.
@Controller
class DrawController {

    private final ConferenceAccess access;
    private final SeatDraws draws;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final Clock clock;

    DrawController(ConferenceAccess access, SeatDraws draws, Attendees attendees, Entitlements entitlements, Clock clock) {
        this.access = access;
        this.draws = draws;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/draw")
    String show(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        return page(conference, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/draw")
    String open(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var found = access.require(person.id(), conference);
        return after(draws.open(person.id(), under(typed), conference, moment(typed.text("closesAt"), found),
                typed.text("publicNumber")), "opened", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/draw/{draw}/enter")
    String enter(@PathVariable ConferenceId conference, @PathVariable UUID draw, SignedIn person, Model model,
            RedirectAttributes next) {
        return after(draws.enter(person.id(), conference, draw), "entered", conference, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/conferences/{conference}/draw/{draw}/leave")
    String leave(@PathVariable ConferenceId conference, @PathVariable UUID draw, SignedIn person, Model model,
            RedirectAttributes next) {
        return after(draws.leave(person.id(), conference, draw), "left", conference, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/conferences/{conference}/draw/{draw}/result")
    String draw(@PathVariable ConferenceId conference, @PathVariable UUID draw, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(draws.draw(person.id(), under(typed), conference, draw, typed.text("publicValue")), "drawn", conference,
                person, typed, model, next);
    }

    private String after(Outcome<SeatDraw> outcome, String said, ConferenceId conference, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<SeatDraw> _ -> {
                next.addFlashAttribute("said", "lots.said." + said);
                yield "redirect:/conferences/" + conference + "/draw";
            }
            case Outcome.Refused<SeatDraw>(var grounds) -> page(conference, person, typed.refused(grounds), model);
        };
    }

    private String page(ConferenceId id, @Nullable SignedIn person, Typed typed, Model model) {
        var reader = person == null ? null : person.id();
        var conference = access.require(reader, id);
        var standing = entitlements.of(conference).orElse(null);
        boolean belongs = reader != null && standing != null
                && draws.belongs(Set.copyOf(standing.rule().organisations()), reader);
        var seated = attendees.delegates(id).stream().filter(one -> one.organisation() == null).toList();
        boolean names = belongs || reader != null && seated.stream().map(Attendee::person).anyMatch(reader::equals);
        model.addAttribute("view", new DrawView(conference,
                standing == null ? 0 : standing.lots(), seated, draws.of(id), reader, belongs, names,
                access.sponsors(reader, conference), Sql.now(clock)));
        model.addAttribute("typed", typed);
        return "lots/draw";
    }

    private static OrganisationId under(Typed typed) {
        var under = typed.id("under");
        return new OrganisationId(under == null ? new UUID(0, 0) : under);
    }

    private static @Nullable Instant moment(String text, Conference conference) {
        return Moments.read(text, conference.zone()).orElse(null);
    }
}
