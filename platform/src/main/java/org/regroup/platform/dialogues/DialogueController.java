package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.QrCode;
import org.regroup.platform.shared.SiteSettings;

/// The list of dialogues, the page of one, opening and closing.
@Controller
class DialogueController {

    private final Dialogues dialogues;
    private final Closings closings;
    private final Answering answering;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Pages pages;
    private final SiteSettings site;
    private final Clock clock;

    DialogueController(Dialogues dialogues, Closings closings, Answering answering, Alliances alliances, Signs.Reader signs,
            Pages pages, SiteSettings site, Clock clock) {
        this.dialogues = dialogues;
        this.closings = closings;
        this.answering = answering;
        this.alliances = alliances;
        this.signs = signs;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/dialogues")
    String list(Model model) {
        var open = dialogues.open();
        var closed = dialogues.closed();
        var all = new ArrayList<>(open);
        all.addAll(closed);
        var names = new HashMap<AllianceId, Alliance>();
        alliances.open().forEach(alliance -> names.put(alliance.id(), alliance));
        model.addAttribute("open", open);
        model.addAttribute("closed", closed);
        model.addAttribute("alliances", names);
        model.addAttribute("figures", dialogues.figures(all.stream().map(Dialogue::id).toList()));
        return "dialogues/list";
    }

    @GetMapping("/dialogues/{dialogue}")
    String about(@PathVariable DialogueId dialogue, Voter voter, @Nullable SignedIn person, HttpServletRequest request,
            Model model) {
        return about(find(dialogue), voter, person, model, Problems.NONE, "", "");
    }

    private String about(Dialogue dialogue, Voter voter, @Nullable SignedIn person, Model model, Problems problems,
            String closesOn, String closesAt) {
        var now = clock.instant();
        var further = new HashSet<OrganisationId>();
        var openedUnder = dialogue.openedUnder();
        if (openedUnder != null) {
            further.add(openedUnder);
        }
        var open = dialogue.isOpen(now);
        var marks = signs.of(dialogue.alliance(), further);
        var speaksFor = person == null || !open
                ? List.<OrganisationId>of()
                : closings.maySpeakFor(person.id(), marks.affiliates());
        model.addAttribute("dialogue", dialogue);
        model.addAttribute("alliance", alliances.find(dialogue.alliance()).orElseThrow(() -> new NotFound("alliance")));
        model.addAttribute("figures", dialogues.figures(dialogue.id()));
        model.addAttribute("signs", marks);
        model.addAttribute("open", open);
        model.addAttribute("closed", dialogue.closed(now));
        model.addAttribute("address", link(dialogue));
        model.addAttribute("speaksFor", speaksFor);
        model.addAttribute("closing", open ? closings.waiting(dialogue.id()).orElse(null) : null);
        model.addAttribute("problems", problems);
        model.addAttribute("closesOn", closesOn);
        model.addAttribute("closesAt", closesAt);
        return "dialogues/about";
    }

    @GetMapping("/dialogues/{dialogue}/qr.svg")
    ResponseEntity<String> qr(@PathVariable DialogueId dialogue) {
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic()).body(QrCode.svg(link(find(dialogue))));
    }

    @GetMapping("/alliances/{alliance}/dialogues/new")
    String form(@PathVariable UUID alliance, SignedIn person, HttpServletRequest request, Model model) {
        return form(new AllianceId(alliance), person, DialogueForm.empty(pages.of(request).locale()), Problems.NONE, model);
    }

    @PostMapping("/alliances/{alliance}/dialogues/new")
    String open(@PathVariable UUID alliance, SignedIn person, DialogueForm form, HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        var under = form.organisation();
        var outcome = switch (form.draft(ZoneId.of(site.zone()))) {
            case Outcome.Refused<DialogueDraft>(var grounds) -> new Outcome.Refused<Dialogue>(grounds);
            case Outcome.Done<DialogueDraft>(var draft) -> under == null
                    ? Outcome.<Dialogue>refused("under", "dialogues.ground.under")
                    : dialogues.open(person.id(), id, under, draft);
        };
        return switch (outcome) {
            case Outcome.Done<Dialogue>(var dialogue) -> "redirect:/dialogues/" + dialogue.id();
            case Outcome.Refused<Dialogue>(var grounds) -> form(id, person, form, Texts.problems(pages.of(request), grounds),
                    model);
        };
    }

    private String form(AllianceId id, SignedIn person, DialogueForm form, Problems problems, Model model) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var under = dialogues.mayOpenUnder(person.id(), id);
        if (under.isEmpty()) {
            throw new Forbidden("dialogues.forbidden.open");
        }
        model.addAttribute("alliance", alliance);
        model.addAttribute("under", under);
        model.addAttribute("signs", signs.of(id, List.of()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "dialogues/new";
    }

    @PostMapping("/dialogues/{dialogue}/closing")
    String proposeClosing(@PathVariable DialogueId dialogue, SignedIn person, Voter voter,
            @RequestParam OrganisationId organisation,
            @RequestParam(defaultValue = "") String when, @RequestParam(defaultValue = "") String closesOn,
            @RequestParam(defaultValue = "") String closesAt, HttpServletRequest request, Model model) {
        var found = find(dialogue);
        require(person, found);
        var time = when.equals("now")
                ? new Outcome.Done<>(new DialogueForm.Time(null))
                : closesOn.isBlank()
                        ? Outcome.<DialogueForm.Time>refused("closesOn", "dialogues.ground.closes.unreadable")
                        : DialogueForm.time(closesOn, closesAt, ZoneId.of(site.zone()));
        var outcome = switch (time) {
            case Outcome.Refused<DialogueForm.Time>(var grounds) -> new Outcome.Refused<Closing>(grounds);
            case Outcome.Done<DialogueForm.Time>(var chosen) -> closings.propose(person.id(), organisation, dialogue,
                    chosen.at());
        };
        return afterClosing(outcome, found, voter, person, request, model, closesOn, closesAt);
    }

    @PostMapping("/dialogues/{dialogue}/closing/{closing}")
    String confirmClosing(@PathVariable DialogueId dialogue, @PathVariable UUID closing, SignedIn person, Voter voter,
            @RequestParam OrganisationId organisation, HttpServletRequest request, Model model) {
        var found = find(dialogue);
        require(person, found);
        return afterClosing(closings.confirm(person.id(), organisation, dialogue, closing), found, voter, person, request, model,
                "", "");
    }

    private void require(SignedIn person, Dialogue dialogue) {
        if (closings.maySpeakFor(person.id(), dialogue.alliance()).isEmpty()) {
            throw new Forbidden("dialogues.forbidden.closing");
        }
    }

    private String afterClosing(Outcome<Closing> outcome, Dialogue dialogue, Voter voter, SignedIn person,
            HttpServletRequest request, Model model, String closesOn, String closesAt) {
        return switch (outcome) {
            case Outcome.Done<Closing> _ -> "redirect:/dialogues/" + dialogue.id();
            case Outcome.Refused<Closing>(List<Ground> grounds) -> about(dialogue, voter, person, model,
                    Texts.problems(pages.of(request), grounds), closesOn, closesAt);
        };
    }

    private String link(Dialogue dialogue) {
        return site.address() + "/d/" + dialogue.linkToken();
    }

    private Dialogue find(DialogueId dialogue) {
        return dialogues.find(dialogue).orElseThrow(() -> new NotFound("dialogue"));
    }
}
