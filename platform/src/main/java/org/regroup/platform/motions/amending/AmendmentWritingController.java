package org.regroup.platform.motions.amending;

import jakarta.servlet.http.HttpServletRequest;
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
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.Fingerprint;

/// Writing an amendment and confirming what it changes.
@Controller
class AmendmentWritingController {

    private final AmendmentWriting writing;
    private final Amendments amendments;
    private final AmendingPages views;
    private final Pages pages;

    AmendmentWritingController(AmendmentWriting writing, Amendments amendments, AmendingPages views, Pages pages) {
        this.writing = writing;
        this.amendments = amendments;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/motions/{motion}/amendments/new")
    String fresh(@PathVariable MotionId motion, SignedIn person, @RequestParam(required = false) @Nullable UUID parent,
            HttpServletRequest request, Model model) {
        return page(views.fresh(motion, person, parent, Typed.of(Map.of()), pages.of(request)), model);
    }

    @PostMapping("/motions/{motion}/amendments")
    String begin(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var typed = Typed.of(form);
        var parent = typed.id("parent");
        return switch (writing.begin(person.id(), motion, parent, null, base(typed), written(typed))) {
            case AmendmentWriting.Keeping.Kept(var draft) -> "redirect:" + draft.href() + "/confirm";
            case AmendmentWriting.Keeping.Refused(var grounds) ->
                page(views.fresh(motion, person, parent, typed.refused(grounds), pages.of(request)), model);
            case AmendmentWriting.Keeping.Overtaken(var draft) -> "redirect:" + draft.href();
        };
    }

    @GetMapping("/amendments/{amendment}/reword")
    String reword(@PathVariable UUID amendment, SignedIn person, HttpServletRequest request, Model model) {
        return page(views.rewording(amendment, person, Typed.of(Map.of()), pages.of(request)), model);
    }

    @PostMapping("/amendments/{amendment}/reword")
    String rewritten(@PathVariable UUID amendment, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var typed = Typed.of(form);
        var view = views.rewording(amendment, person, typed, pages.of(request));
        return switch (writing.begin(person.id(), view.motion().id(), null, amendment, base(typed), written(typed))) {
            case AmendmentWriting.Keeping.Kept(var draft) -> "redirect:" + draft.href() + "/confirm";
            case AmendmentWriting.Keeping.Refused(var grounds) ->
                page(views.rewording(amendment, person, typed.refused(grounds), pages.of(request)), model);
            case AmendmentWriting.Keeping.Overtaken(var draft) -> "redirect:" + draft.href();
        };
    }

    @GetMapping("/motions/{motion}/amendments/drafts/{draft}")
    String draft(@PathVariable MotionId motion, @PathVariable UUID draft, SignedIn person, HttpServletRequest request,
            Model model) {
        return page(views.draft(motion, draft, person, null, null, pages.of(request)), model);
    }

    @PostMapping("/motions/{motion}/amendments/drafts/{draft}")
    String change(@PathVariable MotionId motion, @PathVariable UUID draft, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model) {
        var typed = Typed.of(form);
        return switch (writing.change(person.id(), draft, typed.number("version"), base(typed), written(typed))) {
            case AmendmentWriting.Keeping.Kept(var kept) -> "redirect:" + kept.href() + "/confirm";
            case AmendmentWriting.Keeping.Refused(var grounds) ->
                page(views.draft(motion, draft, person, typed.refused(grounds), null, pages.of(request)), model);
            case AmendmentWriting.Keeping.Overtaken(var stored) ->
                page(views.draft(motion, draft, person, typed.refused("", "amending.ground.overtaken"), stored,
                        pages.of(request)), model);
        };
    }

    @PostMapping("/motions/{motion}/amendments/drafts/{draft}/drop")
    String drop(@PathVariable MotionId motion, @PathVariable UUID draft, SignedIn person, RedirectAttributes next) {
        writing.drop(person.id(), draft);
        next.addFlashAttribute("said", "amending.said.dropped");
        return "redirect:/motions/" + motion;
    }

    @GetMapping("/motions/{motion}/amendments/drafts/{draft}/confirm")
    String confirm(@PathVariable MotionId motion, @PathVariable UUID draft, SignedIn person, HttpServletRequest request,
            Model model) {
        return confirm(views.confirm(motion, draft, person, Typed.of(Map.of()), pages.of(request)), model);
    }

    @PostMapping("/motions/{motion}/amendments/drafts/{draft}/table")
    String table(@PathVariable MotionId motion, @PathVariable UUID draft, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (amendments.table(person.id(), draft, base(typed), typed.number("version"), typed.text("consent"))) {
            case Outcome.Done<UUID>(var amendment) -> {
                next.addFlashAttribute("said", amendment.equals(draft) ? "amending.said.tabled" : "amending.said.reworded");
                yield "redirect:/amendments/" + amendment;
            }
            case Outcome.Refused<UUID>(var grounds) ->
                confirm(views.confirm(motion, draft, person, typed.refused(grounds), pages.of(request)), model);
        };
    }

    private static Fingerprint base(Typed typed) {
        return new Fingerprint(PlainText.line(typed.text("base")));
    }

    private static Draft.Writing written(Typed typed) {
        return new Draft.Writing(typed.text("text"), typed.text("title"), typed.text("reason"), typed.ticked("divisible"),
                typed.text("speaking"));
    }

    private static String page(WritingPage view, Model model) {
        model.addAttribute("view", view);
        return "amending/write";
    }

    private static String confirm(ConfirmPage view, Model model) {
        model.addAttribute("view", view);
        return "amending/confirm";
    }
}
