package org.regroup.platform.conferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// A sponsor proposes other shares of the costs, or that the conference be closed.
@Controller
class SharesController {

    static final String SHARE = "share-";

    private final JointActs acts;
    private final Shares shares;
    private final ConferencePages pages;

    SharesController(JointActs acts, Shares shares, ConferencePages pages) {
        this.acts = acts;
        this.shares = shares;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/shares/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var view = pages.forSponsor(conference, person);
        var values = new LinkedHashMap<String, String>();
        view.sponsors().forEach(sponsor -> values.put(SHARE + sponsor.organisation(), sponsor.share().toString()));
        return form(view, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/shares/new")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var view = pages.forSponsor(conference, person);
        var typed = Typed.of(form);
        var parts = new LinkedHashMap<OrganisationId, Rational>();
        var unread = new ArrayList<Ground>();
        for (var sponsor : view.sponsors()) {
            var field = SHARE + sponsor.organisation();
            try {
                parts.put(sponsor.organisation(), Rational.parse(typed.text(field).strip()));
            } catch (IllegalArgumentException | ArithmeticException _) {
                unread.add(Ground.at(field, "conferences.ground.share"));
            }
        }
        var outcome = unread.isEmpty()
                ? acts.propose(person.id(), ConferencePages.under(typed), conference, Shares.CODE,
                        shares.write(view.conference(), parts))
                : new Outcome.Refused<JointAct>(unread);
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> proposed(conference, next);
            case Outcome.Refused<JointAct>(var grounds) -> form(view, typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/closing/new")
    String closing(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        model.addAttribute("view", pages.forSponsor(conference, person));
        return "conferences/closing";
    }

    @PostMapping("/conferences/{conference}/closing/new")
    String close(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var view = pages.forSponsor(conference, person);
        var typed = Typed.of(form);
        return switch (acts.propose(person.id(), ConferencePages.under(typed), conference, Closing.CODE, "{}")) {
            case Outcome.Done<JointAct> _ -> proposed(conference, next);
            case Outcome.Refused<JointAct>(var grounds) -> {
                model.addAttribute("view", view.refused(typed.refused(grounds)));
                yield "conferences/closing";
            }
        };
    }

    private static String proposed(ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "conferences.said.actProposed");
        return "redirect:/conferences/" + conference;
    }

    private static String form(ConferencePage view, Typed typed, Model model) {
        model.addAttribute("view", view.refused(typed));
        return "conferences/shares";
    }
}
