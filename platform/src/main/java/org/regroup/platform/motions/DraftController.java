package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
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
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.Fingerprint;

/// Starting a draft, from nothing or from a statement, and writing on it.
@Controller
class DraftController {

    private final Motions motions;
    private final Drafting drafting;
    private final MotionAccess access;
    private final MotionTexts texts;
    private final GrownRepository grown;
    private final Alliances alliances;
    private final MotionLimits limits;
    private final Pages pages;

    DraftController(Motions motions, Drafting drafting, MotionAccess access, MotionTexts texts, GrownRepository grown,
            Alliances alliances, MotionLimits limits, Pages pages) {
        this.motions = motions;
        this.drafting = drafting;
        this.access = access;
        this.texts = texts;
        this.grown = grown;
        this.alliances = alliances;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/motions/new")
    String fresh(SignedIn person, @PathVariable UUID alliance, @RequestParam(defaultValue = "") String statement, Model model) {
        var values = new LinkedHashMap<String, String>();
        values.put("statement", statement);
        var from = grown.find(Typed.of(values).id("statement"), new AllianceId(alliance));
        from.ifPresent(one -> values.put("body", one.words()));
        return form(new AllianceId(alliance), Typed.of(values), model);
    }

    @PostMapping("/alliances/{alliance}/motions/new")
    String start(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        var typed = Typed.of(form);
        var often = limits.drafting(person.id(), pages.of(request));
        if (!often.isEmpty()) {
            return form(id, typed.refused(often), model);
        }
        var from = grown.find(typed.id("statement"), id).map(Grown::statement).map(List::of).orElse(List.of());
        return switch (motions.start(person.id(), id, wording(typed), pages.of(request).locale(), from)) {
            case Outcome.Done<Motion>(var motion) -> "redirect:" + motion.href();
            case Outcome.Refused<Motion>(var grounds) -> form(id, typed.refused(grounds), model);
        };
    }

    private static Wording wording(Typed typed) {
        return new Wording(typed.text("title"), typed.text("summary"), typed.text("body"), typed.text("reasons"));
    }

    private String form(AllianceId id, Typed typed, Model model) {
        model.addAttribute("alliance", alliances.find(id).orElseThrow(() -> new NotFound("alliance")));
        model.addAttribute("typed", typed);
        grown.find(typed.id("statement"), id).ifPresent(one -> model.addAttribute("from", one));
        return "motions/new";
    }

    @GetMapping("/motions/{motion}/text")
    String edit(@PathVariable MotionId motion, SignedIn person, Model model) {
        var found = access.find(motion);
        var text = texts.current(motion);
        return edit(found, person, Typed.of(values(found, new Wording(found.title(), found.summary(), Wording.body(text),
                found.reasons()))), model);
    }

    @PostMapping("/motions/{motion}/text")
    String save(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var base = new Drafting.Base(new Fingerprint(PlainText.line(typed.text("base"))), typed.text("wasSummary"),
                typed.text("wasReasons"));
        return switch (drafting.save(person.id(), motion, wording(typed), base)) {
            case Drafting.Saving.Saved _ -> MotionController.done(motion, "saved", next);
            case Drafting.Saving.Merged _ -> MotionController.done(motion, "merged", next);
            case Drafting.Saving.Refused(var grounds) -> edit(access.find(motion), person, typed.refused(grounds), model);
            case Drafting.Saving.Meets(var now, var theirs) -> {
                // whoever sends this again has seen what stands there now
                var values = values(now, wording(typed));
                model.addAttribute("theirs", theirs);
                yield edit(now, person, Typed.of(values), model);
            }
        };
    }

    private static Map<String, String> values(Motion motion, Wording words) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", words.title());
        values.put("summary", words.summary());
        values.put("body", words.body());
        values.put("reasons", words.reasons());
        values.put("base", motion.version().hex());
        values.put("wasSummary", motion.summary());
        values.put("wasReasons", motion.reasons());
        return values;
    }

    private String edit(Motion motion, SignedIn person, Typed typed, Model model) {
        access.requireWriter(access.reader(motion, person.id()));
        model.addAttribute("motion", motion);
        model.addAttribute("typed", typed);
        return "motions/edit";
    }
}
