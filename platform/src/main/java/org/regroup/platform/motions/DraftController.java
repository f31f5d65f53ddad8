package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Starting a draft.
@Controller
class DraftController {

    private final Motions motions;
    private final Alliances alliances;
    private final Pages pages;

    DraftController(Motions motions, Alliances alliances, Pages pages) {
        this.motions = motions;
        this.alliances = alliances;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/motions/new")
    String fresh(SignedIn person, @PathVariable UUID alliance, Model model) {
        return form(new AllianceId(alliance), Typed.of(Map.of()), model);
    }

    @PostMapping("/alliances/{alliance}/motions/new")
    String start(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        var typed = Typed.of(form);
        return switch (motions.start(person.id(), id, wording(typed), pages.of(request).locale())) {
            case Outcome.Done<Motion>(var motion) -> "redirect:" + motion.href();
            case Outcome.Refused<Motion>(var grounds) -> form(id, typed.refused(grounds), model);
        };
    }

    static Wording wording(Typed typed) {
        return new Wording(typed.text("title"), typed.text("summary"), typed.text("body"), typed.text("reasons"));
    }

    private String form(AllianceId id, Typed typed, Model model) {
        model.addAttribute("alliance", alliances.find(id).orElseThrow(() -> new NotFound("alliance")));
        model.addAttribute("typed", typed);
        return "motions/new";
    }
}
