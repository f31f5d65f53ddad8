package org.regroup.platform.motions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.platform.accounts.SignedIn;

/// The list of motions and the page of one.
@Controller
class MotionController {

    private static final int LISTED = 100;

    private final MotionRepository motions;
    private final MotionPages pages;

    MotionController(MotionRepository motions, MotionPages pages) {
        this.motions = motions;
        this.pages = pages;
    }

    @GetMapping("/motions")
    String list(Model model) {
        var open = motions.open(LISTED);
        model.addAttribute("going", open.stream().filter(motion -> !motion.draft()).toList());
        model.addAttribute("drafts", open.stream().filter(Motion::draft).toList());
        model.addAttribute("decided", List.copyOf(motions.decided(LISTED)));
        return "motions/list";
    }

    @GetMapping("/motions/{motion}")
    String show(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        model.addAttribute("view", pages.of(motion, person));
        return "motions/motion";
    }
}
