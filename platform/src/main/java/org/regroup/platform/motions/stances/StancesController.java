package org.regroup.platform.motions.stances;

import java.time.Clock;
import java.util.ArrayList;
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
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Calendars;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoices;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Positions and minority reports of a motion, each on a page of its own with the form to add to it.
@Controller
class StancesController {

    private final Stances stances;
    private final MotionAccess access;
    private final MotionVoices voices;
    private final Calendars calendars;
    private final Signs.Reader signs;
    private final Clock clock;

    StancesController(Stances stances, MotionAccess access, MotionVoices voices, Calendars calendars, Signs.Reader signs,
            Clock clock) {
        this.stances = stances;
        this.access = access;
        this.voices = voices;
        this.calendars = calendars;
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping("/motions/{motion}/positions")
    String positions(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return page("stances/positions", motion, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/motions/{motion}/positions")
    String publish(@PathVariable MotionId motion, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var said = new Stances.Said(Position.Stance.of(typed.text("stance")).orElse(null), typed.text("condition"),
                typed.text("reasons"), typed.text("delegates"), typed.text("whoDecided"), typed.text("howMany"),
                typed.text("rule"), typed.text("until"));
        return after(stances.publish(person.id(), under, motion, said), "position", "stances/positions", motion, person, typed,
                model, next);
    }

    @GetMapping("/motions/{motion}/minority-reports")
    String reports(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return page("stances/reports", motion, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/motions/{motion}/minority-reports")
    String dissent(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(stances.dissent(person.id(), motion, MinorityReport.Body.of(typed.text("body")).orElse(null),
                typed.text("reasons")), "report", "stances/reports", motion, person, typed, model, next);
    }

    @PostMapping("/minority-reports/{report}/sign")
    String sign(@PathVariable ReportId report, SignedIn person, Model model, RedirectAttributes next) {
        return switch (stances.sign(person.id(), report)) {
            case Outcome.Done<MotionId>(var motion) -> done(motion, "signed", "minority-reports", next);
            case Outcome.Refused<MotionId>(var grounds) -> page("stances/reports", stances.motionOf(report), person,
                    Typed.of(Map.of()).refused(grounds), model);
        };
    }

    private <T> String after(Outcome<T> outcome, String said, String template, MotionId motion, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ ->
                done(motion, said, template.equals("stances/reports") ? "minority-reports" : "positions", next);
            case Outcome.Refused<T>(List<Ground> grounds) -> page(template, motion, person, typed.refused(grounds), model);
        };
    }

    private static String done(MotionId motion, String said, String where, RedirectAttributes next) {
        next.addFlashAttribute("said", "stances.said." + said);
        return "redirect:/motions/" + motion + "/" + where;
    }

    private String page(String template, MotionId id, @Nullable SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        var raised = voices.of(id);
        var marks = signs.of(motion.alliance(), MotionAccess.organisations(raised));
        var reader = access.reader(motion, person == null ? null : person.id(), raised, marks.affiliates());
        var calendar = motion.calendar() == null ? null : calendars.find(motion.calendar()).orElse(null);
        boolean open = Stances.open(motion, calendar, clock.instant());
        var bodies = new ArrayList<MinorityReport.Body>();
        for (var body : MinorityReport.Body.values()) {
            if (open && Stances.dissents(reader, raised, body) != null) {
                bodies.add(body);
            }
        }
        model.addAttribute("motion", motion);
        model.addAttribute("beside", stances.of(id));
        model.addAttribute("signs", marks);
        model.addAttribute("under", marks.affiliates().stream().filter(reader.speaksFor()::contains).toList());
        model.addAttribute("bodies", bodies);
        model.addAttribute("reader", reader);
        model.addAttribute("open", open);
        model.addAttribute("until", Stances.until(calendar));
        model.addAttribute("typed", typed);
        return template;
    }
}
