package org.regroup.platform.dialogues;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;

/// Own answers and statements: changing, undoing, withdrawing, and moving them under another badge.
@Controller
class MineController {

    private final Dialogues dialogues;
    private final Statements statements;
    private final Answering answering;
    private final BallotViews views;
    private final Clock clock;

    MineController(Dialogues dialogues, Statements statements, Answering answering, BallotViews views, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.answering = answering;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{dialogue}/mine")
    String mine(@PathVariable DialogueId dialogue, Voter voter, @RequestParam(required = false) @Nullable String withdrawn,
            @RequestParam(required = false) @Nullable String kept, Model model) {
        var found = find(dialogue);
        var participant = answering.participant(found, voter).orElse(null);
        var given = participant == null ? List.<Given>of() : answering.given(participant);
        var answered = new HashSet<>(given.stream().map(Given::statement).toList());
        var all = new HashMap<StatementId, Statement>();
        statements.of(dialogue).forEach(s -> all.put(s.id(), s));
        model.addAttribute("dialogue", found);
        model.addAttribute("begun", participant != null);
        model.addAttribute("wearing", views.wearing(found, voter, participant, Set.of()));
        model.addAttribute("given", given);
        model.addAttribute("total", given.size()
                + (int) all.values().stream().filter(s -> s.offered() && !answered.contains(s.id())).count());
        model.addAttribute("statements", all);
        model.addAttribute("own", participant == null ? List.of() : statements.by(participant.id()));
        model.addAttribute("open", found.isOpen(clock.instant()));
        model.addAttribute("withdrawn", withdrawn != null);
        model.addAttribute("kept", kept != null);
        return "dialogues/mine";
    }

    @PostMapping("/dialogues/{dialogue}/mine/{statement}")
    String change(@PathVariable DialogueId dialogue, @PathVariable StatementId statement, Voter voter,
            @RequestParam String answer) {
        var found = find(dialogue);
        if (answer.equals("none")) {
            answering.undo(found, voter, statement);
        } else {
            var casting = answering.cast(dialogue, voter, statement, BallotController.answer(answer), new BadgeChoice.Unsaid());
            if (!(casting instanceof Casting.Counted)) {
                return "redirect:/dialogues/" + dialogue + "/vote";
            }
        }
        return "redirect:/dialogues/" + dialogue + "/mine";
    }

    @PostMapping("/dialogues/{dialogue}/badge")
    String badge(@PathVariable DialogueId dialogue, Voter voter, @RequestParam String badge) {
        var organisation = switch (BadgeChoice.of(badge)) {
            case BadgeChoice.Member(var chosen) -> chosen;
            case BadgeChoice.Nobody _,BadgeChoice.Unsaid _ -> null;
        };
        if (!badge.equals("none") && organisation == null || !answering.wear(find(dialogue), voter, organisation)) {
            throw new Forbidden("dialogues.forbidden.badge");
        }
        return "redirect:/dialogues/" + dialogue + "/vote";
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }
}
