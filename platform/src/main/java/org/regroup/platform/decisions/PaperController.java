package org.regroup.platform.decisions;

import java.util.List;
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
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Typing in ballots on paper.
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
        return list(election, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/elections/{election}/paper")
    String begin(@PathVariable ElectionId election, SignedIn person, Model model) {
        return switch (papers.begin(person.id(), election)) {
            case Outcome.Done<PaperBatch>(var batch) -> at(election, batch.id());
            case Outcome.Refused<PaperBatch>(var grounds) -> list(election, person, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    @GetMapping("/elections/{election}/paper/{batch}")
    String show(@PathVariable ElectionId election, @PathVariable UUID batch, SignedIn person, Model model) {
        return batch(election, batch, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/elections/{election}/paper/{batch}")
    String enter(@PathVariable ElectionId election, @PathVariable UUID batch, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(papers.enter(person.id(), election, batch, typed.text("lines")), "typed", election, batch, person, typed,
                model, next);
    }

    @PostMapping("/elections/{election}/paper/{batch}/{paper}")
    String decide(@PathVariable ElectionId election, @PathVariable UUID batch, @PathVariable int paper, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var found = typed.ticked("none") ? null : typed.text("paper" + paper);
        return after(papers.decide(person.id(), election, batch, paper, found), "decided", election, batch, person, typed, model,
                next);
    }

    private String after(Outcome<PaperBatch> outcome, String said, ElectionId election, UUID batch, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<PaperBatch>(var done) -> {
                next.addFlashAttribute("said", "decisions.said." + (done.settled() ? "settled" : said));
                yield at(election, batch);
            }
            case Outcome.Refused<PaperBatch>(List<Ground> grounds) -> batch(election, batch, person, typed.refused(grounds),
                    model);
        };
    }

    private static String at(ElectionId election, UUID batch) {
        return "redirect:/elections/" + election + "/paper/" + batch;
    }

    private String list(ElectionId election, SignedIn person, Typed typed, Model model) {
        var view = views.forOfficer(election, person);
        model.addAttribute("view", view);
        model.addAttribute("batches", papers.of(view.election(), lines(view)));
        model.addAttribute("typed", typed);
        return "decisions/papers";
    }

    private String batch(ElectionId election, UUID id, SignedIn person, Typed typed, Model model) {
        var view = views.forOfficer(election, person);
        var lines = lines(view);
        model.addAttribute("view", view);
        model.addAttribute("batch", papers.of(view.election(), lines).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("batch of papers")));
        model.addAttribute("lines", lines);
        model.addAttribute("typed", typed);
        return "decisions/batch";
    }

    private static PaperLines lines(ElectionView view) {
        var paper = view.paper();
        return new PaperLines(view.election().rules(), paper == null ? 0 : paper.size());
    }
}
