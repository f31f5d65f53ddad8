package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Proposing a calendar, its page, confirming and declining it.
@Controller
class CalendarController {

    private final Calendars calendars;
    private final CalendarMoves moves;
    private final CalendarForm forms;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final People people;
    private final Clock clock;

    CalendarController(Calendars calendars, CalendarMoves moves, CalendarForm forms, Alliances alliances, Signs.Reader signs,
            People people,
            Clock clock) {
        this.calendars = calendars;
        this.moves = moves;
        this.forms = forms;
        this.alliances = alliances;
        this.signs = signs;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/alliances/{alliance}/calendars/new")
    String fresh(SignedIn person, @PathVariable UUID alliance, Model model) {
        return form(person, new AllianceId(alliance), Typed.of(forms.suggestion()), model);
    }

    @PostMapping("/alliances/{alliance}/calendars/new")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form, Model model) {
        var id = new AllianceId(alliance);
        require(person, id);
        var typed = Typed.of(form);
        var outcome = switch (forms.read(typed)) {
            case Outcome.Refused<CalendarTerms>(var grounds) -> new Outcome.Refused<Calendar>(grounds);
            case Outcome.Done<CalendarTerms>(var terms) -> calendars.propose(person.id(), under(typed), id, terms);
        };
        return switch (outcome) {
            case Outcome.Done<Calendar>(var calendar) -> "redirect:" + calendar.href();
            case Outcome.Refused<Calendar>(var grounds) -> form(person, id, typed.refused(grounds), model);
        };
    }

    private String form(SignedIn person, AllianceId id, Typed typed, Model model) {
        model.addAttribute("alliance", alliances.find(id).orElseThrow(() -> new NotFound("alliance")));
        model.addAttribute("under", require(person, id));
        model.addAttribute("signs", signs.of(id, List.of()));
        model.addAttribute("typed", typed);
        return "motions/newCalendar";
    }

    private List<OrganisationId> require(SignedIn person, AllianceId id) {
        var under = calendars.speaksFor(person.id(), id);
        if (under.isEmpty()) {
            throw new Forbidden("motions.forbidden.speak");
        }
        return under;
    }

    static OrganisationId under(Typed typed) {
        var under = typed.id("under");
        return new OrganisationId(under == null ? new UUID(0, 0) : under);
    }

    @GetMapping("/calendars/{calendar}")
    String show(@PathVariable CalendarId calendar, @Nullable SignedIn person, Model model) {
        return page(calendar, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/calendars/{calendar}/confirm")
    String confirm(@PathVariable CalendarId calendar, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(calendars.confirm(person.id(), under(typed), calendar), "calendar.confirmed", person, typed, calendar, model,
                next);
    }

    @PostMapping("/calendars/{calendar}/decline")
    String decline(@PathVariable CalendarId calendar, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(calendars.decline(person.id(), under(typed), calendar, typed.text("reason")), "calendar.declined", person,
                typed, calendar, model, next);
    }

    @GetMapping("/calendars/{calendar}/moves/new")
    String move(@PathVariable CalendarId calendar, SignedIn person, Model model) {
        return moveForm(find(calendar), person, null, model);
    }

    @PostMapping("/calendars/{calendar}/moves/new")
    String move(@PathVariable CalendarId calendar, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var found = find(calendar);
        require(person, found.alliance());
        var typed = Typed.of(form);
        var outcome = switch (CalendarForm.moved(typed, found.terms())) {
            case Outcome.Refused<Map<Deadline, Instant>>(var grounds) -> new Outcome.Refused<CalendarMove>(grounds);
            case Outcome.Done<Map<Deadline, Instant>>(var becomes) -> moves.propose(person.id(), under(typed), calendar, becomes,
                    typed.text("reason"));
        };
        return switch (outcome) {
            case Outcome.Done<CalendarMove> _ -> done(found, "calendar.moveProposed", next);
            case Outcome.Refused<CalendarMove>(var grounds) -> moveForm(found, person, typed.refused(grounds), model);
        };
    }

    private String moveForm(Calendar calendar, SignedIn person, @Nullable Typed typed, Model model) {
        model.addAttribute("calendar", calendar);
        model.addAttribute("under", require(person, calendar.alliance()));
        model.addAttribute("signs", signs.of(calendar.alliance(), List.of()));
        model.addAttribute("typed", typed == null ? Typed.of(CalendarForm.present(calendar.terms())) : typed);
        return "motions/moveCalendar";
    }

    @PostMapping("/calendars/{calendar}/moves/{move}/confirm")
    String confirmMove(@PathVariable CalendarId calendar, @PathVariable UUID move, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(moves.confirm(person.id(), under(typed), calendar, move), "calendar.moved", person, typed, calendar, model,
                next);
    }

    @PostMapping("/calendars/{calendar}/moves/{move}/decline")
    String declineMove(@PathVariable CalendarId calendar, @PathVariable UUID move, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(moves.decline(person.id(), under(typed), calendar, move, typed.text("reason")), "calendar.declined",
                person, typed, calendar, model, next);
    }

    private String after(Outcome<Calendar> outcome, String said, SignedIn person, Typed typed, CalendarId id, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Calendar>(var calendar) -> done(calendar, said, next);
            case Outcome.Refused<Calendar>(var grounds) -> page(id, person, typed.refused(grounds), model);
        };
    }

    private static String done(Calendar calendar, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "motions.said." + said);
        return "redirect:" + calendar.href();
    }

    private Calendar find(CalendarId id) {
        return calendars.find(id).orElseThrow(() -> new NotFound("calendar"));
    }

    private String page(CalendarId id, @Nullable SignedIn person, Typed typed, Model model) {
        var calendar = find(id);
        var moved = moves.of(id);
        var said = new ArrayList<>(calendar.agreement().said());
        moved.forEach(move -> said.addAll(move.agreement().said()));
        var speaksFor = person == null ? List.<OrganisationId>of() : calendars.speaksFor(person.id(), calendar.alliance());
        var page = new CalendarPage(calendar, moved, person == null ? null : person.id(), speaksFor,
                signs.of(calendar.alliance(), said.stream().map(Agreement.Said::organisation).distinct().toList()),
                people.names(said.stream().map(Agreement.Said::person).collect(Collectors.toCollection(LinkedHashSet::new))),
                clock.instant());
        model.addAttribute("view", page);
        model.addAttribute("typed", typed);
        return "motions/calendar";
    }
}
