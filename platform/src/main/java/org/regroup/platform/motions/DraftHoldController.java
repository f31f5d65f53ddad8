package org.regroup.platform.motions;

import java.util.List;
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
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Holding a draft or a comment on it, and the ledger of all holds on one motion, which anybody may read.
@Controller
class DraftHoldController {

    private final DraftHolds holds;
    private final MotionPages pages;

    DraftHoldController(DraftHolds holds, MotionPages pages) {
        this.holds = holds;
        this.pages = pages;
    }

    @GetMapping("/motions/{motion}/holds")
    String ledger(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return ledger(motion, person, Typed.of(Map.of()), model);
    }

    private String ledger(MotionId motion, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", pages.of(motion, person));
        model.addAttribute("typed", typed);
        return "motions/holds";
    }

    @GetMapping("/motions/{motion}/holds/new")
    String form(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        return form(motion, person,
                Typed.of(Map.of("days", Integer.toString(DraftHolds.MOST_DAYS), "comment", form.getOrDefault("comment", ""))),
                model);
    }

    @PostMapping("/motions/{motion}/holds/new")
    String place(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (holds.place(person.id(), CalendarController.under(typed), motion, typed.id("comment"),
                typed.text("reason"), typed.number("days"))) {
            case Outcome.Done<DraftHold> _ -> done(motion, "held", next);
            case Outcome.Refused<DraftHold>(var grounds) -> form(motion, person, typed.refused(grounds), model);
        };
    }

    private String form(MotionId id, SignedIn person, Typed typed, Model model) {
        var view = pages.of(id, person);
        if (view.reader().holdsFor().isEmpty()) {
            throw new Forbidden("motions.forbidden.hold");
        }
        var comment = typed.id("comment");
        model.addAttribute("view", view);
        model.addAttribute("comment", comment == null
                ? null
                : view.dossier().comments().stream()
                        .filter(one -> one.id().equals(comment)).findFirst().orElseThrow(() -> new NotFound("comment")));
        model.addAttribute("under", List.copyOf(view.reader().holdsFor()));
        model.addAttribute("typed", typed);
        return "motions/hold";
    }

    @PostMapping("/motions/{motion}/holds/{hold}/lift")
    String lift(@PathVariable MotionId motion, @PathVariable UUID hold, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(holds.lift(person.id(), CalendarController.under(typed), motion, hold, typed.text("reason")), "lifted",
                motion, person, typed, model, next);
    }

    @PostMapping("/motions/{motion}/holds/{hold}/appeal")
    String appeal(@PathVariable MotionId motion, @PathVariable UUID hold, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(holds.appeal(person.id(), motion, hold, typed.text("as"), typed.text("reason")), "appealed", motion, person,
                typed, model, next);
    }

    private String after(Outcome<DraftHold> outcome, String said, MotionId motion, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<DraftHold> _ -> done(motion, said, next);
            case Outcome.Refused<DraftHold>(var grounds) -> ledger(motion, person, typed.refused(grounds), model);
        };
    }

    private static String done(MotionId motion, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "motions.said." + said);
        return "redirect:/motions/" + motion + "/holds";
    }
}
