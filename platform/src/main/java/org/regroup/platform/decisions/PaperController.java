package org.regroup.platform.decisions;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.papers.PaperPages;
import org.regroup.platform.decisions.papers.PaperPlace;
import org.regroup.platform.shared.Typed;

/// Typing in the papers of an election.
@Controller
class PaperController {

    private final PaperBallots papers;
    private final ElectionPages views;

    PaperController(PaperBallots papers, ElectionPages views) {
        this.papers = papers;
        this.views = views;
    }

    @GetMapping("/elections/{election}/paper")
    String list(@PathVariable ElectionId election, SignedIn person, Model model) {
        return PaperPages.list(place(election, person), model);
    }

    @PostMapping("/elections/{election}/paper")
    String begin(@PathVariable ElectionId election, SignedIn person, Model model) {
        return PaperPages.begun(papers.begin(person.id(), election), ElectionPapers.path(election),
                () -> place(election, person), model);
    }

    @GetMapping("/elections/{election}/paper/{batch}")
    String show(@PathVariable ElectionId election, @PathVariable UUID batch, SignedIn person, Model model) {
        return PaperPages.batch(place(election, person), batch, model);
    }

    @PostMapping("/elections/{election}/paper/{batch}")
    String enter(@PathVariable ElectionId election, @PathVariable UUID batch, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return PaperPages.typed(papers.enter(person.id(), election, batch, typed.text("lines")), ElectionPapers.path(election),
                batch, () -> place(election, person), typed, model, next);
    }

    @PostMapping("/elections/{election}/paper/{batch}/{paper}")
    String decide(@PathVariable ElectionId election, @PathVariable UUID batch, @PathVariable int paper, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return PaperPages.decided(papers.decide(person.id(), election, batch, paper, PaperPages.found(typed, paper)),
                ElectionPapers.path(election), batch, () -> place(election, person), typed, model, next);
    }

    private PaperPlace place(ElectionId election, SignedIn person) {
        var view = views.forOfficer(election, person);
        var paper = view.paper();
        return new ElectionPapers(view, papers.of(view.election(), paper == null ? 0 : paper.size()));
    }
}
