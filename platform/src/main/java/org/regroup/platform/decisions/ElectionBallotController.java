package org.regroup.platform.decisions;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The ballot: filling it in, looking at it once more, casting it.
///
/// What a voter has marked travels in the body of requests only, never in an address.
@Controller
class ElectionBallotController {

    private final Voting voting;
    private final ElectionPages views;

    ElectionBallotController(Voting voting, ElectionPages views) {
        this.voting = voting;
        this.views = views;
    }

    @GetMapping("/elections/{election}/ballot")
    String show(@PathVariable ElectionId election, SignedIn person, Model model) {
        return paper(ballot(election, person, Typed.of(Map.of())), model);
    }

    /// Looks at what was marked before it is cast.
    @PostMapping("/elections/{election}/ballot")
    String review(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        var ballot = ballot(election, person, Typed.of(form));
        return switch (read(ballot)) {
            case Outcome.Refused<Marks>(var grounds) -> paper(refused(ballot, grounds), model);
            case Outcome.Done<Marks>(var marks) -> {
                model.addAttribute("ballot", ballot);
                model.addAttribute("marks", marks);
                yield "decisions/review";
            }
        };
    }

    @PostMapping("/elections/{election}/ballot/cast")
    String cast(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var ballot = ballot(election, person, typed);
        if (typed.ticked("back")) {
            return paper(ballot, model);
        }
        var under = typed.id("under");
        var outcome = switch (read(ballot)) {
            case Outcome.Refused<Marks>(var grounds) -> new Outcome.Refused<String>(grounds);
            case Outcome.Done<Marks>(var marks) -> voting.cast(person.id(), election,
                    under == null ? null : new OrganisationId(under), marks);
        };
        return switch (outcome) {
            case Outcome.Refused<String>(var grounds) -> paper(refused(ballot, grounds), model);
            case Outcome.Done<String> _ -> {
                next.addFlashAttribute("said", ballot.cast() ? "decisions.said.changed" : "decisions.said.cast");
                yield "redirect:/elections/" + election + "/ballot";
            }
        };
    }

    private static BallotView refused(BallotView ballot, java.util.List<Ground> grounds) {
        return new BallotView(ballot.view(), ballot.paper(), ballot.cast(), ballot.code(), ballot.saved(),
                ballot.typed().refused(grounds));
    }

    private static Outcome<Marks> read(BallotView ballot) {
        var rules = ballot.view().election().rules();
        var lines = ballot.paper().lines();
        var written = lines.stream().map(line -> line.withdrawn() ? "" : ballot.typed().text("mark" + line.number())).toList();
        if (ballot.typed().ticked("blank")) {
            return new Outcome.Done<>(Marks.blank(lines.size()));
        }
        return switch (Marks.read(written, rules, lines.stream().map(ballot::name).toList())) {
            case Outcome.Done<Marks>(var marks) when marks.blank() -> Outcome.refused("", "decisions.ground.blank");
            case Outcome<Marks> outcome -> outcome;
        };
    }

    private BallotView ballot(ElectionId id, SignedIn person, Typed typed) {
        var view = views.forVoter(id, person);
        if (!view.reader().elector()) {
            throw new Forbidden("decisions.forbidden.elector");
        }
        var paper = view.paper() == null ? new BallotPaper(java.util.List.of()) : view.paper();
        var own = voting.own(view.election(), person.id());
        return new BallotView(view, paper, own.isPresent(), own.map(BallotRepository.Ballot::code).orElse(""),
                own.map(BallotRepository.Ballot::marks).orElse(Marks.blank(paper.size())), typed);
    }

    private static String paper(BallotView ballot, Model model) {
        model.addAttribute("ballot", ballot);
        return "decisions/ballot";
    }
}
