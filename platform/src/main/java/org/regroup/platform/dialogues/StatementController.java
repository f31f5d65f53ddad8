package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;

/// All statements of a dialogue, and writing one.
@Controller
class StatementController {

    private final Dialogues dialogues;
    private final Statements statements;
    private final Holds holds;
    private final Answering answering;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final DialogueSettings settings;
    private final Pages pages;
    private final ObjectProvider<StatementGrowth> growth;
    private final Clock clock;

    StatementController(Dialogues dialogues, Statements statements, Holds holds, Answering answering, Alliances alliances,
            Signs.Reader signs, DialogueSettings settings, Pages pages,
            ObjectProvider<StatementGrowth> growth, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.holds = holds;
        this.answering = answering;
        this.alliances = alliances;
        this.signs = signs;
        this.settings = settings;
        this.pages = pages;
        this.growth = growth;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{dialogue}/statements")
    ModelAndView list(@PathVariable DialogueId dialogue, Voter voter, @Nullable SignedIn person,
            @RequestParam(required = false) @Nullable StatementId written, HttpServletRequest request) {
        return page(find(dialogue), voter, person, written, null, "", "", Problems.NONE, request, HttpStatus.OK);
    }

    /// Takes a statement further, to wherever something grows from statements.
    @GetMapping("/dialogues/{dialogue}/statements/{number}/further")
    String further(@PathVariable DialogueId dialogue, @PathVariable int number) {
        var found = find(dialogue);
        var statement = statements.of(dialogue).stream().filter(one -> one.number() == number && one.offered()).findFirst()
                .orElseThrow(() -> new NotFound("statement"));
        var where = growth.stream().findFirst().orElseThrow(() -> new NotFound("growth"));
        return "redirect:" + where.begin(found, statement.id());
    }

    @PostMapping("/dialogues/{dialogue}/statements")
    Object write(@PathVariable DialogueId dialogue, Voter voter, @Nullable SignedIn person,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String badge, HttpServletRequest request) {
        var found = find(dialogue);
        var tongue = language.isBlank() ? found.language() : language;
        return switch (statements.write(found, voter, text, tongue, BadgeChoice.of(badge))) {
            case Statements.Writing.Written(var statement) -> "redirect:/dialogues/" + dialogue + "/statements?written="
                    + statement.id() + "#s" + statement.number();
            case Statements.Writing.Said(var statement) -> page(found, voter, person, null, statement, text, tongue,
                    Problems.NONE, request, HttpStatus.CONFLICT);
            case Statements.Writing.Refused(var grounds) -> refused(found, voter, person, text, tongue, grounds, request,
                    HttpStatus.UNPROCESSABLE_CONTENT);
            case Statements.Writing.Later(var at) -> refused(found, voter, person, text, tongue,
                    List.of(Ground.at("text", "dialogues.ground.later", settings.statementsPerHour(), at)), request,
                    HttpStatus.TOO_MANY_REQUESTS);
            case Statements.Writing.NeedsLink _ -> refused(found, voter, person, text, tongue,
                    List.of(Ground.of("dialogues.refused.link")), request, HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping("/dialogues/{dialogue}/statements/{statement}/withdraw")
    String withdraw(@PathVariable DialogueId dialogue, @PathVariable StatementId statement, Voter voter) {
        var gone = statements.withdraw(find(dialogue), voter, statement);
        return "redirect:/dialogues/" + dialogue + "/mine?" + (gone ? "withdrawn" : "kept");
    }

    private ModelAndView refused(Dialogue dialogue, Voter voter, @Nullable SignedIn person, String text, String language,
            List<Ground> grounds, HttpServletRequest request, HttpStatus status) {
        return page(dialogue, voter, person, null, null, text, language, Texts.problems(pages.of(request), grounds), request,
                status);
    }

    private ModelAndView page(Dialogue dialogue, Voter voter, @Nullable SignedIn person, @Nullable StatementId written,
            @Nullable Statement said, String text, String language, Problems problems,
            HttpServletRequest request, HttpStatus status) {
        var all = statements.of(dialogue.id());
        var organisations = new HashSet<OrganisationId>();
        all.forEach(s -> {
            var organisation = s.organisation();
            if (organisation != null) {
                organisations.add(organisation);
            }
            var hold = s.hold();
            if (hold != null) {
                organisations.add(hold.organisation());
            }
        });
        var open = dialogue.isOpen(clock.instant());
        var model = new ModelAndView("dialogues/statements", status);
        model.addObject("dialogue", dialogue);
        model.addObject("alliance", alliances.find(dialogue.alliance()).orElseThrow());
        model.addObject("statements", all);
        model.addObject("signs", signs.of(dialogue.alliance(), organisations));
        model.addObject("open", open);
        model.addObject("mayWrite", open && answering.mayTakePart(dialogue, voter));
        model.addObject("mayHold", open && person != null && !holds.mayHoldFor(person.id(), dialogue.alliance()).isEmpty());
        model.addObject("written", written);
        model.addObject("said", said);
        model.addObject("text", text);
        model.addObject("language", language.isBlank() ? dialogue.language() : language);
        model.addObject("perHour", settings.statementsPerHour());
        model.addObject("problems", problems);
        growth.stream().findFirst().ifPresent(where -> model.addObject("grown",
                where.of(all.stream().map(Statement::id).toList(), pages.of(request))));
        return model;
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }
}
