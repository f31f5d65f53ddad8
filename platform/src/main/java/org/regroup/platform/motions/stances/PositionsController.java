package org.regroup.platform.motions.stances;

import java.util.List;
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
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Where organisations stand on a motion, with the form in which one publishes its position.
@Controller
class PositionsController {

    private final Stances stances;
    private final MotionAccess access;
    private final PeoplesAnswers answers;
    private final Signs.Reader signs;

    PositionsController(Stances stances, MotionAccess access, PeoplesAnswers answers, Signs.Reader signs) {
        this.stances = stances;
        this.access = access;
        this.answers = answers;
        this.signs = signs;
    }

    @GetMapping("/motions/{motion}/positions")
    String positions(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return page(motion, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/motions/{motion}/positions")
    String publish(@PathVariable MotionId motion, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var said = new Stances.Said(Position.Stance.of(typed.text("stance")).orElse(null), typed.text("condition"),
                typed.text("reasons"), typed.text("delegates"), typed.text("whoDecided"), typed.text("howMany"),
                typed.text("rule"), typed.text("until"));
        return switch (stances.publish(person.id(), under, motion, said)) {
            case Outcome.Done<MotionId> _ -> {
                next.addFlashAttribute("said", "stances.said.position");
                yield "redirect:/motions/" + motion + "/positions";
            }
            case Outcome.Refused<MotionId>(var grounds) -> page(motion, person, typed.refused(grounds), model);
        };
    }

    private String page(MotionId id, @Nullable SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        var beside = stances.of(id);
        var marks = signs.of(motion.alliance(), beside.positions().stream().map(Position::organisation).toList());
        var reader = access.reader(motion, person == null ? null : person.id(), List.of(), marks.affiliates());
        model.addAttribute("motion", motion);
        model.addAttribute("beside", beside);
        model.addAttribute("answers", answers.beside(motion, beside.grown()));
        model.addAttribute("signs", marks);
        model.addAttribute("under", marks.affiliates().stream().filter(reader.speaksFor()::contains).toList());
        model.addAttribute("typed", typed);
        return "stances/positions";
    }
}
