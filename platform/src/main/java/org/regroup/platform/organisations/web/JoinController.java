package org.regroup.platform.organisations.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Invitations;
import org.regroup.platform.organisations.Joining;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.NotFound;

/// Where an invitation leads: what one joins, what others will see, one button.
@Controller
class JoinController {

    private final Organisations organisations;
    private final Invitations invitations;
    private final Clock clock;

    JoinController(Organisations organisations, Invitations invitations, Clock clock) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/join/{token}")
    String show(@Nullable SignedIn person, @PathVariable String token, Model model) {
        return page(person, token, model);
    }

    @PostMapping("/join/{token}")
    String join(SignedIn person, @PathVariable String token, Model model, RedirectAttributes next) {
        return switch (invitations.join(person.id(), token)) {
            case Joining.Joined(var organisation) -> {
                Said.on(next, "joined");
                yield "redirect:/organisations/" + organisation;
            }
            case Joining.AlreadyMember(var organisation) -> {
                Said.on(next, "already");
                yield "redirect:/organisations/" + organisation;
            }
            case Joining.Closed _ -> page(person, token, model);
        };
    }

    private String page(@Nullable SignedIn person, String token, Model model) {
        var invitation = invitations.find(token).orElseThrow(() -> new NotFound("invitation"));
        var at = organisations.as(person == null ? null : person.id(), invitation.organisation());
        model.addAttribute("join", new JoinPage(at, invitation, invitation.state(clock.instant()), token));
        return "organisations/join";
    }
}
