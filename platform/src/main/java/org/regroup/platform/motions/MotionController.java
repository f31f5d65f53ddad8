package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// The list of motions, the page of one, and what is said there in a single form.
@Controller
class MotionController {

    private static final int LISTED = 100;

    private final MotionRepository motions;
    private final MotionPages pages;
    private final Supporting supporting;
    private final Comments comments;
    private final Drafting drafting;
    private final Rulings rulings;
    private final Bases bases;
    private final DraftHoldRepository holds;
    private final MotionLimits limits;
    private final Pages visits;
    private final Clock clock;

    MotionController(MotionRepository motions, MotionPages pages, Supporting supporting, Comments comments, Drafting drafting,
            Rulings rulings, Bases bases, DraftHoldRepository holds, MotionLimits limits, Pages visits, Clock clock) {
        this.motions = motions;
        this.pages = pages;
        this.supporting = supporting;
        this.comments = comments;
        this.drafting = drafting;
        this.rulings = rulings;
        this.bases = bases;
        this.holds = holds;
        this.limits = limits;
        this.visits = visits;
        this.clock = clock;
    }

    /// What a form on the page needs to be answered.
    private record Sent(MotionId motion, SignedIn person, Typed typed, HttpServletRequest request, Model model,
            RedirectAttributes next) {}

    @GetMapping("/motions")
    String list(Model model) {
        var open = motions.open(LISTED);
        model.addAttribute("going", open.stream().filter(motion -> !motion.draft()).toList());
        model.addAttribute("drafts", open.stream().filter(Motion::draft).toList());
        model.addAttribute("held", holds.standing(clock.instant()));
        model.addAttribute("decided", List.copyOf(motions.decided(LISTED)));
        return "motions/list";
    }

    @GetMapping("/motions/{motion}")
    String show(@PathVariable MotionId motion, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return pages.show(motion, person, Typed.of(Map.of()), request, model);
    }

    @PostMapping("/motions/{motion}/voices")
    String support(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var part = typed.text("part").equals("seconder") ? MotionVoice.Part.SECONDER : MotionVoice.Part.SUPPORTER;
        return after(supporting.add(person.id(), motion, part, typed.text("as")), part.code(),
                new Sent(motion, person, typed, request, model, next));
    }

    @PostMapping("/motions/{motion}/voices/take-back")
    String takeBack(@PathVariable MotionId motion, SignedIn person, HttpServletRequest request, Model model,
            RedirectAttributes next) {
        return after(supporting.takeBack(person.id(), motion), "takenBack",
                new Sent(motion, person, Typed.of(Map.of()), request, model, next));
    }

    @PostMapping("/motions/{motion}/withdraw")
    String withdraw(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(supporting.withdraw(person.id(), motion, typed.text("reason")), "withdrawn",
                new Sent(motion, person, typed, request, model, next));
    }

    @PostMapping("/motions/{motion}/give-up")
    String giveUp(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(drafting.giveUp(person.id(), motion, typed.text("reason")), "givenUp",
                new Sent(motion, person, typed, request, model, next));
    }

    @PostMapping("/motions/{motion}/appeal")
    String appeal(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(rulings.appeal(person.id(), motion, typed.text("reason")), "appealed",
                new Sent(motion, person, typed, request, model, next));
    }

    @PostMapping("/motions/{motion}/comments")
    String comment(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var sent = new Sent(motion, person, typed, request, model, next);
        var often = limits.commenting(person.id(), visits.of(request));
        return often.isEmpty()
                ? after(comments.write(person.id(), motion, typed.text("as"), typed.text("comment")), "commented", sent)
                : refused(sent, often);
    }

    @PostMapping("/motions/{motion}/comments/{comment}/withdraw")
    String withdraw(@PathVariable MotionId motion, @PathVariable UUID comment, SignedIn person, RedirectAttributes next) {
        comments.withdraw(person.id(), motion, comment);
        return done(motion, "uncommented", next);
    }

    @PostMapping("/motions/{motion}/writers")
    String invite(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var writer = typed.id("writer");
        return after(drafting.invite(person.id(), motion, new PersonId(writer == null ? new UUID(0, 0) : writer)), "writes",
                new Sent(motion, person, typed, request, model, next));
    }

    @PostMapping("/motions/{motion}/assumptions/{assumption}")
    String look(@PathVariable MotionId motion, @PathVariable UUID assumption, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(bases.look(person.id(), motion, assumption, typed.text("holds").equals("yes"), typed.text("found")),
                "looked",
                new Sent(motion, person, typed, request, model, next));
    }

    private String after(Outcome<?> outcome, String said, Sent sent) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> done(sent.motion(), said, sent.next());
            case Outcome.Refused<?>(var grounds) -> refused(sent, grounds);
        };
    }

    private String refused(Sent sent, List<Ground> grounds) {
        return pages.show(sent.motion(), sent.person(), sent.typed().refused(grounds), sent.request(), sent.model());
    }

    static String done(MotionId motion, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "motions.said." + said);
        return "redirect:/motions/" + motion;
    }
}
