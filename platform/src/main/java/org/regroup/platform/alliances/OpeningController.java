package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;

/// Proposing a new alliance, or the same one anew.
@Controller
class OpeningController {

    private final Openings openings;
    private final ProposalForms forms;
    private final Pages pages;

    OpeningController(Openings openings, ProposalForms forms, Pages pages) {
        this.openings = openings;
        this.forms = forms;
        this.pages = pages;
    }

    /// @param with an organisation to propose it to
    /// @param anew a proposal that came to nothing
    @GetMapping("/alliances/new")
    String form(SignedIn person, @RequestParam @Nullable UUID with, @RequestParam @Nullable UUID anew,
            HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var values = anew == null ? suggested(page) : forms.terms(new AllianceId(anew), person.id());
        if (with != null) {
            values.put("other", with.toString());
        }
        return show(person, Typed.of(values), page, model);
    }

    /// What most alliances begin with; every word can be changed.
    private Map<String, String> suggested(Page page) {
        var values = new HashMap<String, String>();
        values.put("rung", Rung.FIRST_CONTACT.key());
        values.put("endsOn", forms.today().plusMonths(3).toString());
        values.put("reviewOn", forms.today().plusMonths(6).toString());
        values.put("norms", page.t("alliances.new.norms.suggested"));
        values.put("noticeDays", "30");
        values.put("exitRule", page.t("alliances.new.exitRule.suggested"));
        return values;
    }

    @PostMapping("/alliances/new")
    String propose(SignedIn person, @RequestParam Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = Typed.of(form);
        var speaker = typed.speaker(person.id());
        var terms = terms(typed);
        if (speaker != null && terms != null) {
            var outcome = typed.organisation("anew") instanceof OrganisationId(var id)
                    ? openings.proposeAnew(new AllianceId(id), speaker, terms)
                    : openings.propose(speaker, terms, invitee(typed));
            switch (outcome) {
                case Outcome.Done<Change>(var change) -> {
                    return "redirect:/alliances/" + change.alliance() + "/changes/" + change.id();
                }
                case Outcome.Refused<Change>(var grounds) -> typed.grounds().addAll(grounds);
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(person, typed, pages.of(request), model);
    }

    /// The terms as typed; null, with all grounds noted, if they are not complete.
    private @Nullable Terms terms(Typed typed) {
        var rung = typed.rung();
        var endsOn = typed.date("endsOn");
        var reviewOn = typed.date("reviewOn");
        int notice = typed.number("noticeDays");
        typed.missing(reviewOn, "reviewOn", "alliances.ground.reviewOn.missing");
        if (rung != null && reviewOn != null && typed.grounds().isEmpty()) {
            return new Terms(typed.text("name"), typed.text("purpose"), typed.text("norms"), rung, endsOn, typed.text("exitRule"),
                    reviewOn, notice);
        }
        typed.grounds().addAll(TermsRules.notice(notice));
        typed.grounds().addAll(TermsRules.words(typed.text("name"), typed.text("purpose"), typed.text("norms"),
                typed.text("exitRule")));
        if (rung != null && endsOn == null) {
            typed.missing(rung.needsEnd() ? null : rung, "endsOn", "alliances.ground.endsOn.missing");
        }
        return null;
    }

    static Invitee invitee(Typed typed) {
        var other = typed.organisation("other");
        return other == null ? new Invitee.ByLink(typed.text("called")) : new Invitee.Known(other);
    }

    private String show(SignedIn person, Typed typed, Page page, Model model) {
        model.addAttribute("form", forms.opening(typed, person.id(), page));
        return "alliances/new";
    }
}
