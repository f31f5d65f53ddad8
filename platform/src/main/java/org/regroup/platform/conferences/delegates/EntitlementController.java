package org.regroup.platform.conferences.delegates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Rules of entitlement tried out by anybody, proposed by sponsors, and laid open.
@Controller
class EntitlementController {

    private final DelegatesPages pages;
    private final Entitlements entitlements;
    private final EntitlementExport export;
    private final JointActs acts;

    EntitlementController(DelegatesPages pages, Entitlements entitlements, EntitlementExport export, JointActs acts) {
        this.pages = pages;
        this.entitlements = entitlements;
        this.export = export;
        this.acts = acts;
    }

    @GetMapping("/conferences/{conference}/delegates/entitlement")
    String attempt(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam Map<String, String> form,
            Model model) {
        var view = pages.trying(conference, person == null ? null : person.id());
        var offered = pages.offered(view.conference(), view.standing());
        var standing = view.standing();
        var typed = form.containsKey("minimum")
                ? Typed.of(form)
                : EntitlementForm.suggestion(view.conference(), standing == null ? null : standing.rule(), offered,
                        LocalDate.ofInstant(view.now(), view.conference().zone()));
        return show(view, offered, typed, model);
    }

    @PostMapping("/conferences/{conference}/delegates/entitlement")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var view = pages.trying(conference, person.id());
        if (view.sponsors().isEmpty()) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
        var offered = pages.offered(view.conference(), view.standing());
        var typed = Typed.of(form);
        var under = typed.id("under");
        var outcome = switch (EntitlementForm.read(typed, offered)) {
            case Outcome.Refused<Entitlement>(var grounds) -> new Outcome.Refused<JointAct>(grounds);
            case Outcome.Done<Entitlement>(var rule) -> acts.propose(person.id(),
                    new OrganisationId(under == null ? new UUID(0, 0) : under), conference, Entitlements.CODE,
                    entitlements.write(rule));
        };
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "attendees.said.proposed");
                yield "redirect:" + view.href();
            }
            case Outcome.Refused<JointAct>(var grounds) -> show(view, offered, typed.refused(grounds), model);
        };
    }

    private String show(DelegatesView view, List<Organisation> offered, Typed typed, Model model) {
        var read = EntitlementForm.read(typed, offered);
        var shown = read instanceof Outcome.Refused<Entitlement>(var grounds) && typed.grounds().isEmpty()
                ? typed.refused(grounds)
                : typed;
        model.addAttribute("view", view);
        model.addAttribute("offered", offered);
        model.addAttribute("typed", shown);
        model.addAttribute("kept", EntitlementForm.kept(typed));
        model.addAttribute("tried", read instanceof Outcome.Done<Entitlement>(var rule)
                ? List.of(Alternatives.of(rule.apportionment(), entitlements.counted(view.conference(), rule)))
                : List.of());
        return "delegates/entitlement";
    }

    @GetMapping(path = "/conferences/{conference}/delegates/entitlement.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    byte[] json(@PathVariable ConferenceId conference, @Nullable SignedIn person) {
        return export.of(pages.of(conference, person == null ? null : person.id()));
    }
}
