package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;

/// Placing holds, and the ledger of all holds of a dialogue, which anybody may read.
@Controller
class HoldController {

    private final Dialogues dialogues;
    private final Statements statements;
    private final Holds holds;
    private final HoldRepository ledger;
    private final Answering answering;
    private final Alliances alliances;
    private final People people;
    private final Signs.Reader signs;
    private final Pages pages;
    private final Clock clock;

    HoldController(Dialogues dialogues, Statements statements, Holds holds, HoldRepository ledger, Answering answering,
            Alliances alliances, People people, Signs.Reader signs, Pages pages, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.holds = holds;
        this.ledger = ledger;
        this.answering = answering;
        this.alliances = alliances;
        this.people = people;
        this.signs = signs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/statements/{statement}/hold")
    ModelAndView form(@PathVariable StatementId statement, SignedIn person) {
        return form(statement(statement), person, "", "", Holds.MOST_DAYS, Problems.NONE, HttpStatus.OK);
    }

    @PostMapping("/statements/{statement}/hold")
    Object place(@PathVariable StatementId statement, SignedIn person, @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request) {
        var held = statement(statement);
        var under = mayHoldFor(held, person).stream().filter(id -> id.toString().equals(organisation)).findFirst();
        var outcome = under.isEmpty()
                ? Outcome.<Hold>refused("organisation", "dialogues.ground.hold.mandate")
                : holds.place(person.id(), under.get(), statement, reason, days);
        return switch (outcome) {
            case Outcome.Done<Hold>(var hold) -> "redirect:/dialogues/" + held.dialogue() + "/holds#h" + hold.id();
            case Outcome.Refused<Hold>(var grounds) -> form(held, person, organisation, reason, days,
                    Texts.problems(pages.of(request), grounds), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView form(Statement statement, SignedIn person, String organisation, String reason, int days,
            Problems problems, HttpStatus status) {
        var dialogue = find(statement.dialogue());
        var under = mayHoldFor(statement, person);
        var model = new ModelAndView("dialogues/hold", status);
        model.addObject("dialogue", dialogue);
        model.addObject("statement", statement);
        model.addObject("under", under);
        model.addObject("signs", signs.of(dialogue.alliance(), statement.organisation() == null
                ? List.of()
                : List.of(statement.organisation())));
        model.addObject("organisation", organisation.isEmpty() ? under.getFirst().toString() : organisation);
        model.addObject("reason", reason);
        model.addObject("days", days);
        model.addObject("problems", problems);
        return model;
    }

    private List<OrganisationId> mayHoldFor(Statement statement, SignedIn person) {
        var under = holds.mayHoldFor(person.id(), find(statement.dialogue()).alliance());
        if (under.isEmpty()) {
            throw new Forbidden("dialogues.forbidden.hold");
        }
        return under;
    }

    @GetMapping("/dialogues/{dialogue}/holds")
    ModelAndView ledger(@PathVariable DialogueId dialogue, Voter voter, @Nullable SignedIn person) {
        return ledger(find(dialogue), voter, person, Problems.NONE, "", HttpStatus.OK);
    }

    @PostMapping("/dialogues/{dialogue}/holds/{hold}/lift")
    Object lift(@PathVariable DialogueId dialogue, @PathVariable HoldId hold, SignedIn person, Voter voter,
            @RequestParam(defaultValue = "") String organisation, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var found = find(dialogue);
        of(found, hold);
        var mine = holds.mayHoldFor(person.id(), found.alliance());
        if (mine.isEmpty()) {
            throw new Forbidden("dialogues.forbidden.hold");
        }
        var under = mine.stream().filter(id -> id.toString().equals(organisation)).findFirst().orElse(mine.getFirst());
        return answer(found, voter, person, holds.lift(person.id(), under, hold, reason), reason, request);
    }

    @PostMapping("/dialogues/{dialogue}/holds/{hold}/appeal")
    Object appeal(@PathVariable DialogueId dialogue, @PathVariable HoldId hold, Voter voter, @Nullable SignedIn person,
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        var found = find(dialogue);
        of(found, hold);
        return answer(found, voter, person, holds.appeal(found, voter, hold, reason), reason, request);
    }

    private void of(Dialogue dialogue, HoldId hold) {
        if (ledger.of(dialogue.id()).stream().noneMatch(entry -> entry.hold().id().equals(hold))) {
            throw new NotFound("hold");
        }
    }

    private Object answer(Dialogue dialogue, Voter voter, @Nullable SignedIn person, Outcome<HoldId> outcome, String reason,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<HoldId>(var hold) -> "redirect:/dialogues/" + dialogue.id() + "/holds#h" + hold;
            case Outcome.Refused<HoldId>(var grounds) -> ledger(dialogue, voter, person,
                    Texts.problems(pages.of(request), grounds), reason, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView ledger(Dialogue dialogue, Voter voter, @Nullable SignedIn person, Problems problems, String reason,
            HttpStatus status) {
        var all = holds.of(dialogue.id());
        var holders = new HashSet<PersonId>();
        var organisations = new HashSet<OrganisationId>();
        all.forEach(entry -> {
            var hold = entry.hold();
            holders.add(hold.holder());
            organisations.add(hold.organisation());
            var lifted = hold.lifted();
            if (lifted != null) {
                holders.add(lifted.by());
                organisations.add(lifted.organisation());
            }
        });
        var marks = signs.of(dialogue.alliance(), organisations);
        var model = new ModelAndView("dialogues/holds", status);
        model.addObject("dialogue", dialogue);
        model.addObject("holds", all);
        model.addObject("appeals", all.isEmpty() ? List.of() : ledger.appeals(dialogue.id()));
        model.addObject("names", people.names(holders));
        model.addObject("signs", marks);
        model.addObject("now", clock.instant());
        model.addObject("mayHold",
                person == null ? List.<OrganisationId>of() : holds.mayHoldFor(person.id(), marks.affiliates()));
        model.addObject("mayAppeal", answering.participant(dialogue, voter).isPresent());
        model.addObject("problems", problems);
        model.addObject("reason", reason);
        return model;
    }

    private Statement statement(StatementId statement) {
        return statements.find(statement).orElseThrow(() -> new NotFound("statement"));
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }
}
