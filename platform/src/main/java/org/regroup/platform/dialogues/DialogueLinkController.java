package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.shared.ComeBackLater;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Tokens;

/// Taking part by link, without an account: whoever belongs to no organisation is as welcome as the members.
@Controller
class DialogueLinkController {

    private final Dialogues dialogues;
    private final Participants participants;
    private final Alliances alliances;
    private final DialogueLimits limits;
    private final Clock clock;

    DialogueLinkController(Dialogues dialogues, Participants participants, Alliances alliances, DialogueLimits limits,
            Clock clock) {
        this.dialogues = dialogues;
        this.participants = participants;
        this.alliances = alliances;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/d/{token}")
    String explain(@PathVariable String token, HttpServletRequest request, Model model) {
        var dialogue = find(token);
        var voter = VoterArgument.of(request, dialogue.id().toString());
        if (voter instanceof Voter.Known || participants.find(dialogue.id(), voter).isPresent()) {
            return "redirect:/dialogues/" + dialogue.id() + "/vote";
        }
        model.addAttribute("dialogue", dialogue);
        model.addAttribute("alliance", alliances.find(dialogue.alliance()).orElseThrow());
        model.addAttribute("open", dialogue.isOpen(clock.instant()));
        return "dialogues/link";
    }

    @PostMapping("/d/{token}")
    String begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var dialogue = find(token);
        var voter = VoterArgument.of(request, dialogue.id().toString());
        var begun = voter instanceof Voter.Known || participants.find(dialogue.id(), voter).isPresent();
        if (!begun && dialogue.isOpen(clock.instant())) {
            limits.beginning(request.getRemoteAddr()).ifPresent(at -> {
                throw new ComeBackLater(at);
            });
            var secret = Tokens.next();
            participants.enter(dialogue.id(), new Voter.Browser(secret), null);
            response.addHeader(HttpHeaders.SET_COOKIE,
                    VoterArgument.cookie(dialogue.id(), secret, request.isSecure()).toString());
        }
        return "redirect:/dialogues/" + dialogue.id() + "/vote";
    }

    private Dialogue find(String token) {
        return dialogues.byLink(token).orElseThrow(() -> new NotFound("dialogue link"));
    }
}
