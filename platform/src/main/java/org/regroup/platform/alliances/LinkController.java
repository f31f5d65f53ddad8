package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.piece.Choice;

/// Answering an invitation that came as a link. Whoever holds the link may read what it is about.
@Controller
class LinkController {

    private final InvitationLinks links;
    private final Situations situations;
    private final Mandates mandates;
    private final Naming naming;
    private final ObjectProvider<Entering> entering;
    private final Pages pages;
    private final Clock clock;

    LinkController(InvitationLinks links, Situations situations, Mandates mandates, Naming naming, Pages pages, Clock clock,
            ObjectProvider<Entering> entering) {
        this.links = links;
        this.entering = entering;
        this.situations = situations;
        this.mandates = mandates;
        this.naming = naming;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/alliances/{id}/invite/{token}")
    String show(@PathVariable UUID id, @PathVariable String token, @Nullable SignedIn person, HttpServletRequest request,
            Model model) {
        return show(new AllianceId(id), token, person, Typed.of(Map.of()), request, model);
    }

    @PostMapping("/alliances/{id}/invite/{token}")
    String accept(@PathVariable UUID id, @PathVariable String token, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var alliance = new AllianceId(id);
        return answer(alliance, token, person, form, request, response, model,
                speaker -> links.accept(alliance, token, speaker, form));
    }

    @PostMapping("/alliances/{id}/invite/{token}/decline")
    String decline(@PathVariable UUID id, @PathVariable String token, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var alliance = new AllianceId(id);
        return answer(alliance, token, person, form, request, response, model, speaker -> links.refuse(alliance, token, speaker,
                form.containsKey("wish"), form.getOrDefault("reason", "")));
    }

    private String answer(AllianceId id, String token, SignedIn person, Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model, Function<Speaker, Outcome<Change>> act) {
        var typed = Typed.of(form);
        var speaker = typed.speaker(person.id());
        if (speaker != null) {
            switch (act.apply(speaker)) {
                case Outcome.Done<Change>(var change) -> {
                    return "redirect:/alliances/" + id + "/changes/" + change.id();
                }
                case Outcome.Refused<Change>(var grounds) -> typed.grounds().addAll(grounds);
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(id, token, person, typed, request, model);
    }

    private String show(AllianceId id, String token, @Nullable SignedIn person, Typed typed, HttpServletRequest request,
            Model model) {
        var link = links.find(id, token).orElseThrow(() -> new NotFound("link"));
        var page = pages.of(request);
        var shown = page(situations.of(id), link, token, person, typed, page);
        model.addAttribute("link", shown);
        model.addAttribute("entry", shown.opening() || shown.under().isEmpty()
                ? List.of()
                : entering.orderedStream().flatMap(one -> one.shown(id, typed.values(), page).stream()).toList());
        return "alliances/link";
    }

    private LinkPage page(Situation at, InvitationLinks.Link link, String token, @Nullable SignedIn person, Typed typed,
            Page page) {
        var change = link.change();
        var speaksFor = person == null ? List.<Organisation>of() : mandates.where(person.id(), Act.SPEAK_IN_ALLIANCES);
        var names = naming.of(page, at, List.of(change), speaksFor.stream().map(Organisation::id).toList());
        var under = speaksFor.stream().filter(own -> !at.has(own.id()) && !own.id().equals(change.proposed().organisation()))
                .map(own -> Choice.under(own.sign(), false, own.id().toString(), own.name())).toList();
        var over = link.usedAt() != null
                ? page.t("alliances.ground.linkUsed", page.dateTime(link.usedAt()))
                : link.good(clock.instant()) && at.stage(change).waits()
                        ? ""
                        : page.t("alliances.ground.linkExpired", page.dateTime(link.expiresAt()));
        boolean opening = change.matter() instanceof Matter.Opening;
        var called = switch (change.matter()) {
            case Matter.Opening(_, var name) -> name;
            case Matter.Welcome(var name, _) -> name;
            case Matter.NewTerms _,Matter.NewRung _,Matter.NewEnd _,Matter.Review _,Matter.Closing _ -> "";
        };
        return new LinkPage(at.alliance(), at.alliance().terms(), "/alliances/" + at.alliance().id() + "/invite/" + token, called,
                names.mark(change.proposed().organisation()),
                at.current().stream().map(stay -> names.mark(stay.organisation())).toList(), page.dateTime(link.expiresAt()),
                under,
                over, typed, names.problems(typed.grounds()), person != null, opening);
    }
}
