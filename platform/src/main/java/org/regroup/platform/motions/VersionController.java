package org.regroup.platform.motions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.NotFound;

/// Compares two versions of a motion's text.
@Controller
class VersionController {

    private final MotionPages views;
    private final MotionTexts texts;

    VersionController(MotionPages views, MotionTexts texts) {
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/motions/{motion}/versions")
    String compare(@PathVariable MotionId motion, @Nullable SignedIn person, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to, Model model) {
        var view = views.shown(motion, person);
        int last = view.dossier().versions().size();
        int later = to < 1 || to > last ? last : to;
        int earlier = from < 1 || from > last ? Math.max(1, later - 1) : from;
        var before = texts.at(motion, earlier).orElseThrow(() -> new NotFound("version"));
        var after = texts.at(motion, later).orElseThrow(() -> new NotFound("version"));
        model.addAttribute("view", view);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("lines", Comparison.of(before, after));
        return "motions/versions";
    }

}
