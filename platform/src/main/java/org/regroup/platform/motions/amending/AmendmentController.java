package org.regroup.platform.motions.amending;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.Fingerprint;

/// The page of an amendment, and everything that is decided on it.
@Controller
class AmendmentController {

    private final Amendments amendments;
    private final Answering answering;
    private final Decisions decisions;
    private final AmendingAccess access;
    private final MotionAccess motions;
    private final AmendingMail mail;
    private final AmendingPages views;
    private final Pages pages;

    AmendmentController(Amendments amendments, Answering answering, Decisions decisions, AmendingAccess access,
            MotionAccess motions, AmendingMail mail,
            AmendingPages views,
            Pages pages) {
        this.amendments = amendments;
        this.answering = answering;
        this.decisions = decisions;
        this.access = access;
        this.motions = motions;
        this.mail = mail;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/amendments/{amendment}")
    String show(@PathVariable UUID amendment, @Nullable SignedIn person, @RequestParam(required = false) @Nullable String view,
            HttpServletRequest request, Model model) {
        return page(amendment, person, Typed.of(Map.of()), AmendedText.View.of(view), request, model);
    }

    @PostMapping("/amendments/{amendment}/second")
    String second(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person, () -> amendments.second(person.id(), amendment, typed.text("speaking")), "seconded",
                typed,
                request, model, next);
    }

    @PostMapping("/amendments/{amendment}/certify")
    String certify(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var day = Days.read(typed.text("heldOn")).orElse(LocalDate.MAX);
        return after(amendment, person, () -> amendments.certify(person.id(), amendment,
                new Minute(PlainText.line(typed.text("body")), day, typed.number("entitled"), typed.number("present"),
                        typed.number("inFavour"), typed.number("against"), typed.number("abstained"),
                        PlainText.line(typed.text("rule")))),
                "certified", typed, request, model, next);
    }

    @PostMapping("/amendments/{amendment}/accept")
    String accept(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person,
                () -> answering.accept(person.id(), amendment, typed.id("mover"), seen(typed), typed.text("reason")),
                kind -> kind.code(), typed, request, model, next);
    }

    @PostMapping("/amendments/{amendment}/decline")
    String decline(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person,
                () -> answering.decline(person.id(), amendment, typed.id("mover"), typed.text("reason")), "declined", typed,
                request, model, next);
    }

    @PostMapping("/amendments/{amendment}/parts")
    String parts(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person, () -> answering.inParts(person.id(), amendment, typed.id("mover"), seen(typed),
                answers(form), typed.text("reason")), "answered", typed, request, model, next);
    }

    /// Fields such as `part-2`, answered with yes or no; others are left open.
    private static Map<Integer, Boolean> answers(Map<String, String> form) {
        var answers = new TreeMap<Integer, Boolean>();
        form.forEach((name, value) -> {
            if (name.matches("part-[1-9][0-9]{0,4}") && (value.equals("yes") || value.equals("no"))) {
                answers.put(Integer.valueOf(name.substring(5)), value.equals("yes"));
            }
        });
        return answers;
    }

    private static Answering.Seen seen(Typed typed) {
        return new Answering.Seen(new Fingerprint(typed.text("seen")), typed.number("revision"));
    }

    @PostMapping("/amendments/{amendment}/withdraw")
    String withdraw(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person, () -> decisions.withdraw(person.id(), amendment, typed.text("reason")), "withdrawn",
                typed,
                request, model, next);
    }

    @PostMapping("/amendments/{amendment}/decisions")
    String enter(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var kind = Typed.one(DecisionKind.class, typed.text("kind")).orElse(DecisionKind.ACCEPTED);
        var ruling = new Decision.Ruling(PlainText.line(typed.text("body")), PlainText.line(typed.text("howMany")),
                PlainText.line(typed.text("rule")), PlainText.lines(typed.text("reason")));
        return after(amendment, person,
                () -> decisions.enter(person.id(), amendment, organisation(typed), kind, part(typed), typed.id("other"), ruling),
                "entered",
                typed,
                request, model, next);
    }

    @PostMapping("/amendments/{amendment}/decisions/{decision}/confirm")
    String confirm(@PathVariable UUID amendment, @PathVariable UUID decision, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person, () -> decisions.confirm(person.id(), amendment, decision, organisation(typed)),
                "confirmed",
                typed, request, model, next);
    }

    @PostMapping("/amendments/{amendment}/decisions/{decision}/refuse")
    String refuse(@PathVariable UUID amendment, @PathVariable UUID decision, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(amendment, person,
                () -> decisions.refuse(person.id(), amendment, decision, organisation(typed), typed.text("reason")), "refused",
                typed,
                request, model, next);
    }

    @PostMapping("/motions/{motion}/follow")
    String follow(@PathVariable MotionId motion, SignedIn person, @RequestParam(defaultValue = "") String stop,
            RedirectAttributes next) {
        mail.follow(access.find(motion).motion().id(), person.id(), stop.isEmpty());
        next.addFlashAttribute("said", stop.isEmpty() ? "amending.said.follows" : "amending.said.followsNot");
        return "redirect:/motions/" + motion;
    }

    @GetMapping("/motions/{motion}/credits")
    String credits(@PathVariable MotionId motion, HttpServletRequest request, Model model) {
        var all = access.find(motions.shown(motion).id());
        model.addAttribute("view", CreditsPage.of(all, views.signs(all), pages.of(request)));
        return "amending/credits";
    }

    @GetMapping(value = "/motions/{motion}/text.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable MotionId motion) {
        var all = access.find(motions.shown(motion).id());
        return ProceedingsJson.write(all, views.signs(all));
    }

    private static @Nullable Integer part(Typed typed) {
        return typed.text("part").isEmpty() ? null : (Integer) typed.number("part");
    }

    private static OrganisationId organisation(Typed typed) {
        return new OrganisationId(Objects.requireNonNullElse(typed.id("organisation"), new UUID(0, 0)));
    }

    private <T> String after(UUID amendment, SignedIn person, Supplier<Outcome<T>> act, String said, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return after(amendment, person, act, _ -> said, typed, request, model, next);
    }

    private <T> String after(UUID amendment, SignedIn person, Supplier<Outcome<T>> act, Function<T, String> said, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (act.get()) {
            case Outcome.Done<T>(var value) -> {
                next.addFlashAttribute("said", "amending.said." + said.apply(value));
                yield "redirect:/amendments/" + amendment;
            }
            case Outcome.Refused<T>(var grounds) ->
                page(amendment, person, typed.refused(grounds), AmendedText.View.CHANGES, request, model);
        };
    }

    private String page(UUID amendment, @Nullable SignedIn person, Typed typed, AmendedText.View view, HttpServletRequest request,
            Model model) {
        model.addAttribute("view", views.amendment(amendment, person, view, pages.of(request)));
        model.addAttribute("typed", typed);
        return "amending/amendment";
    }
}
