package org.regroup.platform.decisions.voting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The ballot: filling it in, casting it, what was cast, and why.
///
/// What a voter has marked travels in the body of requests only, never in an address.
@Controller
class VoteController {

    private final Casting casting;
    private final Reasons reasons;
    private final VotePages pages;

    VoteController(Casting casting, Reasons reasons, VotePages pages) {
        this.casting = casting;
        this.reasons = reasons;
        this.pages = pages;
    }

    @GetMapping("/questions/{question}/vote")
    String show(@PathVariable QuestionId question, SignedIn person, Model model) {
        return ballot(pages.of(question, person.id(), Typed.of(Map.of())), model);
    }

    /// Casts the vote, or gives every clause the same answer and shows the ballot again.
    @PostMapping("/questions/{question}/vote")
    String cast(@PathVariable QuestionId question, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        var typed = Typed.of(form);
        var view = pages.of(question, person.id(), typed);
        var all = Answer.of(typed.text("all"));
        if (all.isPresent()) {
            return ballot(pages.of(question, person.id(), same(form, view, all.get())), model);
        }
        var seat = typed.id("seat");
        return switch (cast(person, view, seat, typed)) {
            case Outcome.Refused<String>(var grounds) ->
                ballot(pages.of(question, person.id(), typed.refused(grounds)), model);
            case Outcome.Done<String> _ -> {
                boolean changed = view.cards().stream()
                        .anyMatch(card -> card.seat().elector().equals(seat) && !card.cast().isEmpty());
                // not by way of the session: that would be written, and waited for, with every vote
                yield "redirect:/questions/" + question + "/vote/" + seat + "?said=" + (changed ? "changed" : "done");
            }
        };
    }

    /// @return a code by which the voter finds a ballot
    private Outcome<String> cast(SignedIn person, VoteView view, @Nullable UUID seat, Typed typed) {
        var question = view.question();
        if (seat == null) {
            return casting.withoutSeat(person.id(), question.id());
        }
        var split = view.card(seat).flatMap(card -> VoteView.splits(typed, card, question.items()));
        if (split.isEmpty()) {
            return casting.cast(person.id(), question.id(), seat, VoteView.answers(typed, question.items()));
        }
        return switch (casting.split(person.id(), question.id(), seat, split.get())) {
            case Outcome.Done<List<String>>(var codes) -> new Outcome.Done<>(codes.getFirst());
            case Outcome.Refused<List<String>>(var grounds) -> new Outcome.Refused<>(grounds);
        };
    }

    private static Typed same(Map<String, String> form, VoteView view, Answer answer) {
        var filled = new LinkedHashMap<>(form);
        view.items().forEach(item -> {
            filled.put("item" + item.number(), answer.code());
            Arrays.stream(Answer.values()).forEach(each -> filled.remove(VoteView.field(item.number(), each)));
        });
        return Typed.of(filled);
    }

    /// What was cast, for as long as it can be changed.
    @GetMapping("/questions/{question}/vote/{seat}")
    String receipt(@PathVariable QuestionId question, @PathVariable UUID seat, SignedIn person,
            @RequestParam(defaultValue = "") String said, Model model) {
        if (said.equals("done") || said.equals("changed")) {
            model.addAttribute("said", "voting.cast." + said);
        }
        return receipt(question, seat, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/questions/{question}/vote/{seat}/reason")
    String reason(@PathVariable QuestionId question, @PathVariable UUID seat, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (reasons.give(person.id(), question, seat, typed.text("said"), typed.text("open").equals("yes"),
                Answer.of(typed.text("says")))) {
            case Outcome.Refused<Boolean>(var grounds) -> receipt(question, seat, person, typed.refused(grounds), model);
            case Outcome.Done<Boolean>(var given) -> {
                next.addFlashAttribute("noted", given ? "voting.reason.given" : "voting.reason.taken");
                yield "redirect:/questions/" + question + "/vote/" + seat;
            }
        };
    }

    private String receipt(QuestionId question, UUID seat, SignedIn person, Typed typed, Model model) {
        var view = pages.of(question, person.id(), typed);
        var card = view.card(seat).filter(one -> !one.cast().isEmpty()).orElseThrow(() -> new NotFound("vote"));
        model.addAttribute("view", view);
        model.addAttribute("card", card);
        model.addAttribute("reason", typed.values().isEmpty()
                ? reasons.own(person.id(), question, card.seat().organisation()).map(VoteController::typed).orElse(typed)
                : typed);
        return "voting/cast";
    }

    private static Typed typed(Reason reason) {
        return Typed.of(Map.of("said", reason.said(), "open", reason.open() ? "yes" : "",
                "says", reason.says().map(Answer::code).orElse("")));
    }

    private static String ballot(VoteView view, Model model) {
        model.addAttribute("view", view);
        return "voting/ballot";
    }
}
