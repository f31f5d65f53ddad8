package org.regroup.platform.dialogues;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.regroup.opinions.Answer;
import org.regroup.platform.dialogues.BallotView.Refusal;
import org.regroup.platform.shared.NotFound;

/// Answering statements, one at a time.
///
/// Everything works as plain forms. With script, `static/js/vote.js` sends the same form and gets the part of the page that
/// changes: 200 where the answer is kept, 409 where it was refused for good.
@Controller
class BallotController {

    private static final String FRAGMENT = "HX-Request";

    private final Dialogues dialogues;
    private final Statements statements;
    private final Answering answering;
    private final BallotViews views;
    private final Clock clock;

    BallotController(Dialogues dialogues, Statements statements, Answering answering, BallotViews views, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.answering = answering;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{dialogue}/vote")
    ModelAndView next(@PathVariable DialogueId dialogue, Voter voter, @RequestParam(required = false) @Nullable StatementId after,
            @RequestParam(required = false) @Nullable StatementId statement) {
        var wanted = statement == null
                ? null
                : statements.find(statement).filter(s -> s.dialogue().equals(dialogue) && s.offered()).orElse(null);
        return page(find(dialogue), voter, after, null, wanted, false, HttpStatus.OK);
    }

    @PostMapping("/dialogues/{dialogue}/vote")
    Object answer(@PathVariable DialogueId dialogue, Voter voter, @RequestParam StatementId statement,
            @RequestParam String answer, @RequestParam(required = false) @Nullable String badge,
            @RequestHeader(name = FRAGMENT, required = false) @Nullable String fragment) {
        var casting = answering.cast(dialogue, voter, statement, answer(answer), BadgeChoice.of(badge));
        var refusal = switch (casting) {
            case Casting.Counted _ -> null;
            case Casting.Closed(var at) -> Refusal.of("dialogues.refused.closed", at);
            case Casting.Held(var held, var hold) -> Refusal.of("dialogues.refused.held", held.number(), hold.endsAt());
            case Casting.Gone _ -> Refusal.of("dialogues.refused.gone");
            case Casting.NeedsLink _ -> Refusal.of("dialogues.refused.link");
            case Casting.BadgeEnded _ -> Refusal.of("dialogues.refused.badge");
        };
        if (fragment == null && refusal == null) {
            return "redirect:/dialogues/" + dialogue + "/vote?after=" + statement;
        }
        return page(find(dialogue), voter, refusal == null ? statement : null, refusal, null, fragment != null,
                refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    @PostMapping("/dialogues/{dialogue}/vote/undo")
    Object undo(@PathVariable DialogueId dialogue, Voter voter, @RequestParam StatementId statement,
            @RequestHeader(name = FRAGMENT, required = false) @Nullable String fragment) {
        var found = find(dialogue);
        var undone = answering.undo(found, voter, statement);
        if (fragment == null) {
            return "redirect:/dialogues/" + dialogue + "/vote?statement=" + statement;
        }
        var wanted = undone ? statements.find(statement).filter(Statement::offered).orElse(null) : null;
        return page(found, voter, null, null, wanted, true, HttpStatus.OK);
    }

    private ModelAndView page(Dialogue dialogue, Voter voter, @Nullable StatementId after, @Nullable Refusal refusal,
            @Nullable Statement wanted, boolean fragment, HttpStatus status) {
        var view = views.of(dialogue, voter, after, refusal, wanted);
        var model = new ModelAndView(fragment ? "dialogues/ballot" : "dialogues/vote", status);
        model.addObject("view", view);
        model.addObject("open", dialogue.isOpen(clock.instant()));
        return model;
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }

    static Answer answer(String sent) {
        return switch (sent) {
            case "agree" -> Answer.AGREE;
            case "disagree" -> Answer.DISAGREE;
            case "pass" -> Answer.PASS;
            case String _ -> throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        };
    }
}
