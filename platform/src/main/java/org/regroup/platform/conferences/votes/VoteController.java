package org.regroup.platform.conferences.votes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The votes of a conference, and what a delegate does in one: votes, and stands up for a surer way.
@Controller
class VoteController {

    private final Casting casting;
    private final Demands demands;
    private final Passes passes;
    private final VotePages pages;

    VoteController(Casting casting, Demands demands, Passes passes, VotePages pages) {
        this.casting = casting;
        this.demands = demands;
        this.passes = passes;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/votes")
    String list(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        model.addAttribute("all", pages.all(conference, person == null ? null : person.id()));
        return "votes/list";
    }

    @GetMapping("/conferences/{conference}/votes/{vote}")
    String show(@PathVariable ConferenceId conference, @PathVariable VoteId vote, @Nullable SignedIn person,
            @RequestParam(defaultValue = "") String said, HttpServletRequest request, Model model) {
        var page = page(conference, vote, person, passes.attendee(request, person, conference), Typed.of(Map.of()), model);
        // whoever passes this address on tells nobody that they have voted
        if (said.equals("cast") && model.getAttribute("view") instanceof VoteView view && view.mine() != null) {
            model.addAttribute("said", "votes.said.cast");
        }
        return page;
    }

    /// For whoever wants to count it again.
    @GetMapping("/conferences/{conference}/votes/{vote}/recount.json")
    ResponseEntity<byte[]> recount(@PathVariable ConferenceId conference, @PathVariable VoteId vote, @Nullable SignedIn person) {
        var view = pages.of(conference, vote, person == null ? null : person.id(), Optional.empty());
        return RecountFile.of(view).map(bytes -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vote-" + view.vote().number() + ".json\"")
                .body(bytes)).orElseThrow(() -> new NotFound("recount"));
    }

    /// Not by way of the session: that would be written, and waited for, with every vote.
    @PostMapping("/conferences/{conference}/votes/{vote}/ballot")
    String cast(@PathVariable ConferenceId conference, @PathVariable VoteId vote, @Nullable SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model) {
        var me = passes.attendee(request, person, conference);
        if (me.isEmpty()) {
            return nobody(conference, person);
        }
        var typed = Typed.of(form);
        var choice = Choice.of(typed.text("choice"));
        var rung = Typed.one(Rung.class, typed.text("rung"));
        var id = typed.id("ballot");
        Outcome<Casting.Receipt> outcome = choice.isEmpty() || rung.isEmpty() || id == null
                ? Outcome.refused("choice", "votes.ground.choice")
                : casting.cast(conference, vote, me.get().who(), id, rung.get(), choice.get());
        return switch (outcome) {
            case Outcome.Done<Casting.Receipt> _ -> "redirect:/conferences/" + conference + "/votes/" + vote + "?said=cast";
            case Outcome.Refused<Casting.Receipt>(var grounds) ->
                page(conference, vote, person, me, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/demand")
    String demand(@PathVariable ConferenceId conference, @PathVariable VoteId vote, @Nullable SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var rung = Typed.one(Rung.class, typed.text("rung")).orElse(Rung.VOICES);
        var me = passes.attendee(request, person, conference);
        if (me.isEmpty()) {
            return nobody(conference, person);
        }
        var who = me.get().who();
        var outcome = typed.text("how").equals("sit")
                ? demands.sit(conference, vote, who, rung)
                : demands.stand(person == null ? null : person.id(), conference, vote, who, rung,
                        typed.text("how").equals("delegation"));
        return switch (outcome) {
            case Outcome.Done<Demands.After>(var after) -> {
                next.addFlashAttribute("said", "votes.said." + after.name().toLowerCase(Locale.ROOT));
                yield "redirect:/conferences/" + conference + "/votes/" + vote;
            }
            case Outcome.Refused<Demands.After>(var grounds) ->
                page(conference, vote, person, me, typed.refused(grounds), model);
        };
    }

    /// Whoever has a pass carries it; everybody else is somebody who takes part without one, or does not.
    private static String nobody(ConferenceId conference, @Nullable SignedIn person) {
        if (person != null) {
            throw new Forbidden("votes.forbidden.attendee");
        }
        return "redirect:/conferences/" + conference + "/pass";
    }

    private String page(ConferenceId conference, VoteId vote, @Nullable SignedIn person, Optional<Attendee> me, Typed typed,
            Model model) {
        model.addAttribute("view", pages.of(conference, vote, person == null ? null : person.id(), me).refused(typed));
        if (!typed.grounds().isEmpty()) {
            model.addAttribute("roster", pages.roster(conference));
        }
        return "votes/vote";
    }
}
