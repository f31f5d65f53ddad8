package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Entering what a body has ruled, recommended or decided, and confirming or declining it.
@Controller
class RulingController {

    private final Rulings rulings;
    private final MotionAccess access;
    private final MotionPages views;
    private final TablingController tabling;
    private final Pages pages;

    RulingController(Rulings rulings, MotionAccess access, MotionPages views, TablingController tabling, Pages pages) {
        this.rulings = rulings;
        this.access = access;
        this.views = views;
        this.tabling = tabling;
        this.pages = pages;
    }

    @GetMapping("/motions/{motion}/rulings/{matter}")
    String form(@PathVariable MotionId motion, @PathVariable String matter, SignedIn person, Model model) {
        return form(motion, matter, person, Typed.of(Map.of("majority", "simple")), model);
    }

    @PostMapping("/motions/{motion}/rulings/{matter}")
    String enter(@PathVariable MotionId motion, @PathVariable String matter, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var read = matter(matter, typed).orElseThrow(() -> new NotFound("ruling"));
        var minute = read instanceof Ruling.Decide && !(read instanceof Ruling.Refer)
                ? tabling.minute(typed, pages.of(request))
                : null;
        return switch (rulings.enter(person.id(), CalendarController.under(typed), motion, read, typed.text("ruledBy"),
                typed.text("reason"),
                minute)) {
            case Outcome.Done<Ruling> _ -> MotionController.done(motion, "entered", next);
            case Outcome.Refused<Ruling>(var grounds) -> form(motion, matter, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/motions/{motion}/entries/{ruling}/confirm")
    String confirm(@PathVariable MotionId motion, @PathVariable UUID ruling, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (rulings.confirm(person.id(), CalendarController.under(typed), motion, ruling)) {
            case Outcome.Done<Ruling> _ -> MotionController.done(motion, "confirmed", next);
            case Outcome.Refused<Ruling>(var grounds) -> views.show(motion, person, typed.refused(grounds), request, model);
        };
    }

    @PostMapping("/motions/{motion}/entries/{ruling}/consent")
    String consent(@PathVariable MotionId motion, @PathVariable UUID ruling, SignedIn person, HttpServletRequest request,
            Model model, RedirectAttributes next) {
        return switch (rulings.consent(person.id(), motion, ruling)) {
            case Outcome.Done<Ruling> _ -> MotionController.done(motion, "consented", next);
            case Outcome.Refused<Ruling>(var grounds) -> views.show(motion, person, Typed.of(Map.of()).refused(grounds), request,
                    model);
        };
    }

    @PostMapping("/motions/{motion}/entries/{ruling}/decline")
    String decline(@PathVariable MotionId motion, @PathVariable UUID ruling, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (rulings.decline(person.id(), CalendarController.under(typed), motion, ruling, typed.text("reason"))) {
            case Outcome.Done<Ruling> _ -> MotionController.done(motion, "declined", next);
            case Outcome.Refused<Ruling>(var grounds) -> views.show(motion, person, typed.refused(grounds), request, model);
        };
    }

    private String form(MotionId id, String matter, SignedIn person, Typed typed, Model model) {
        if (matter(matter, typed).isEmpty()) {
            throw new NotFound("ruling");
        }
        var view = views.of(id, person);
        model.addAttribute("view", view);
        model.addAttribute("under", List.copyOf(access.requireSpeaker(view.reader())));
        model.addAttribute("matter", matter);
        model.addAttribute("typed", typed);
        return "motions/ruling";
    }

    private static Optional<Ruling.Matter> matter(String code, Typed typed) {
        return Optional.ofNullable(switch (code) {
            case "admit" -> new Ruling.Admit();
            case "refuse" -> new Ruling.Refuse(Arrays.stream(Refusal.values())
                    .filter(ground -> typed.ticked("ground-" + ground.code()))
                    .map(ground -> new Refusal.Given(ground, PlainText.line(typed.text("cites-" + ground.code())),
                            PlainText.lines(typed.text("why-" + ground.code()))))
                    .toList());
            case "recommend" -> new Ruling.Recommend(Typed.one(Advice.class, typed.text("advice")).orElse(Advice.NONE));
            case "carry" -> new Ruling.Carry();
            case "fall" -> new Ruling.Fall();
            case "remit" -> new Ruling.Remit(PlainText.line(typed.text("remittedTo")),
                    Days.read(typed.text("answerBy")).orElse(null));
            case "refer" -> new Ruling.Refer(PlainText.line(typed.text("remittedTo")),
                    Days.read(typed.text("answerBy")).orElse(null));
            case String _ -> null;
        });
    }
}
