package org.regroup.platform.conferences.passes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Issuing;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.conferences.delegates.Stating;
import org.regroup.platform.shared.ComeBackLater;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.RateLimit;
import org.regroup.platform.shared.RateLimits;
import org.regroup.platform.shared.Typed;

/// One's own pass: taking it into a browser by code or by link, and what one states about oneself.
@Controller
class PassController {

    /// A whole hall shares one address; codes have so many possibilities that this many tries find none.
    private static final RateLimit WRONG_CODES = new RateLimit("wrong codes of passes from an address", 2_000,
            Duration.ofHours(1));

    private final ConferenceAccess access;
    private final Attendees attendees;
    private final Stating stating;
    private final Naming naming;
    private final Issuing issuing;
    private final Passes passes;
    private final PassCookie cookie;
    private final RateLimits limits;

    PassController(ConferenceAccess access, Attendees attendees, Stating stating, Naming naming, Issuing issuing, Passes passes,
            PassCookie cookie, RateLimits limits) {
        this.access = access;
        this.attendees = attendees;
        this.stating = stating;
        this.naming = naming;
        this.issuing = issuing;
        this.passes = passes;
        this.cookie = cookie;
        this.limits = limits;
    }

    @GetMapping("/conferences/{conference}/pass")
    String own(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return show(conference, person, Typed.of(Map.of()), request, model);
    }

    @PostMapping("/conferences/{conference}/pass")
    String code(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = access.require(person == null ? null : person.id(), conference);
        var typed = Typed.of(form);
        var attendee = attendees.byCode(conference, typed.text("code")).filter(Attendee::takesPart);
        if (attendee.isPresent()) {
            carry(response, found, attendee.get());
            return "redirect:" + found.href() + "/pass";
        }
        if (limits.take(WRONG_CODES, request.getRemoteAddr()) instanceof RateLimits.Refused(var comeBack)) {
            throw new ComeBackLater(comeBack);
        }
        return show(conference, person, typed.refused("code", "desk.ground.code"), request, model);
    }

    /// Where the picture on a printed pass leads. Reading it changes nothing: the pass is taken by the button there.
    @GetMapping("/conferences/{conference}/pass/{pass}")
    String link(@PathVariable ConferenceId conference, @PathVariable String pass, @Nullable SignedIn person, Model model) {
        model.addAttribute("conference", access.require(person == null ? null : person.id(), conference));
        model.addAttribute("attendee", holder(conference, pass));
        model.addAttribute("pass", pass);
        return "passes/link";
    }

    @PostMapping("/conferences/{conference}/pass/{pass}")
    String take(@PathVariable ConferenceId conference, @PathVariable String pass, @Nullable SignedIn person,
            HttpServletResponse response) {
        var found = access.require(person == null ? null : person.id(), conference);
        carry(response, found, holder(conference, pass));
        return "redirect:" + found.href() + "/pass";
    }

    private void carry(HttpServletResponse response, Conference conference, Attendee attendee) {
        cookie.give(response, conference, passes.carried(attendee));
        issuing.taken(attendee);
    }

    private Attendee holder(ConferenceId conference, String token) {
        return passes.read(token).filter(pass -> pass.conference().equals(conference)).flatMap(passes::holder)
                .orElseThrow(() -> new NotFound("pass"));
    }

    /// This browser carries the pass no more.
    @PostMapping("/conferences/{conference}/pass-away")
    String away(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletResponse response) {
        var found = access.require(person == null ? null : person.id(), conference);
        cookie.take(response, found);
        return "redirect:" + found.href() + "/pass";
    }

    @PostMapping("/conferences/{conference}/about-me")
    String state(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        access.require(person == null ? null : person.id(), conference);
        var typed = Typed.of(form);
        var own = passes.attendee(request, person, conference).orElseThrow(() -> new NotFound("attendee"));
        return switch (stating.state(own, typed.text(typed.text("gender").equals("own") ? "genderOwn" : "gender"),
                typed.text("tendency"))) {
            case Outcome.Done<Attendee> _ -> {
                next.addFlashAttribute("said", "passes.said.stated");
                yield "redirect:/conferences/" + conference + "/pass";
            }
            case Outcome.Refused<Attendee>(var grounds) -> show(conference, person, typed.refused(grounds), request, model);
        };
    }

    /// Whoever was named and cannot come makes room for somebody else.
    @PostMapping("/conferences/{conference}/not-coming")
    String notComing(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (naming.declines(person.id(), conference, typed.text("reason"))) {
            case Outcome.Done<Attendee> _ -> {
                next.addFlashAttribute("said", "passes.said.notComing");
                yield "redirect:/conferences/" + conference + "/pass";
            }
            case Outcome.Refused<Attendee>(var grounds) -> show(conference, person, typed.refused(grounds), request, model);
        };
    }

    private String show(ConferenceId conference, @Nullable SignedIn person, Typed typed, HttpServletRequest request,
            Model model) {
        var found = access.require(person == null ? null : person.id(), conference);
        var own = passes.attendee(request, person, conference).orElse(null);
        model.addAttribute("conference", found);
        model.addAttribute("typed", typed);
        if (own == null) {
            return "passes/enter";
        }
        model.addAttribute("own", own);
        model.addAttribute("taking", issuing.taking(own));
        model.addAttribute("carried", passes.of(request, conference).isPresent());
        return "passes/own";
    }
}
