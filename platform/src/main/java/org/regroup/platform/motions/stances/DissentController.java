package org.regroup.platform.motions.stances;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The minority reports of a motion: read, attach one, sign one.
@Controller
class DissentController {

    private final Stances stances;
    private final MotionAccess access;
    private final Calendars calendars;
    private final Signs.Reader signs;
    private final Clock clock;

    DissentController(Stances stances, MotionAccess access, Calendars calendars, Signs.Reader signs,
            Clock clock) {
        this.stances = stances;
        this.access = access;
        this.calendars = calendars;
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping("/motions/{motion}/minority-reports")
    String reports(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return page(motion, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/motions/{motion}/minority-reports")
    String dissent(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var body = MinorityReport.Body.of(typed.text("body")).orElse(null);
        return switch (stances.dissent(person.id(), motion, body, typed.text("reasons"))) {
            case Outcome.Done<ReportId> _ -> done(motion, "report", next);
            case Outcome.Refused<ReportId>(var grounds) -> page(motion, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/minority-reports/{report}/sign")
    String sign(@PathVariable ReportId report, SignedIn person, Model model, RedirectAttributes next) {
        return switch (stances.sign(person.id(), report)) {
            case Outcome.Done<MotionId>(var motion) -> done(motion, "signed", next);
            case Outcome.Refused<MotionId>(var grounds) -> page(stances.motionOf(report), person,
                    Typed.of(Map.of()).refused(grounds), model);
        };
    }

    private static String done(MotionId motion, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "stances.said." + said);
        return "redirect:/motions/" + motion + "/minority-reports";
    }

    private String page(MotionId id, @Nullable SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        var calendar = calendars.of(motion).orElse(null);
        boolean open = Stances.open(motion, calendar, clock.instant());
        var bodies = person == null ? List.<MinorityReport.Body>of() : stances.bodies(person.id(), motion, calendar);
        model.addAttribute("motion", motion);
        var beside = stances.of(id);
        model.addAttribute("beside", beside);
        model.addAttribute("signs", signs.of(motion.alliance(), beside.reports().stream().flatMap(MinorityReport::signatures)
                .map(Person::organisation).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList()));
        model.addAttribute("bodies", bodies);
        model.addAttribute("reader", person == null ? null : person.id());
        model.addAttribute("open", open);
        model.addAttribute("until", Stances.until(calendar));
        model.addAttribute("typed", typed);
        return "stances/reports";
    }
}
