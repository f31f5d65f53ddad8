package org.regroup.platform.decisions.urgent;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// The urgent statements of an alliance: the list with the rules of the path, the feed, and the form for a new one.
@Controller
class UrgentListController {

    private final UrgentStatements statements;
    private final UrgentAccess access;
    private final UrgentPages views;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Pages pages;

    UrgentListController(UrgentStatements statements, UrgentAccess access, UrgentPages views, Alliances alliances,
            Signs.Reader signs, Pages pages) {
        this.statements = statements;
        this.access = access;
        this.views = views;
        this.alliances = alliances;
        this.signs = signs;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/urgent")
    String list(@PathVariable UUID alliance, @Nullable SignedIn person, Model model) {
        var found = find(alliance);
        var reader = access.reader(found.id(), person == null ? null : person.id());
        var all = views.of(found.id(), reader);
        model.addAttribute("alliance", found);
        model.addAttribute("may", !reader.speaksFor().isEmpty());
        model.addAttribute("waiting", all.stream().filter(view -> view.state() == UrgentState.PROPOSED).toList());
        model.addAttribute("standing", all.stream().filter(view -> view.state().stands()).toList());
        model.addAttribute("archived", all.stream().filter(view -> view.state().archived()).toList());
        return "urgent/list";
    }

    /// For those who follow what is said there; each entry with its mandate line.
    @GetMapping("/alliances/{alliance}/urgent.atom")
    ResponseEntity<byte[]> feed(@PathVariable UUID alliance, HttpServletRequest request) {
        var found = find(alliance);
        var published = views.of(found.id(), access.reader(found.id(), null));
        return ResponseEntity.ok().contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache()).body(UrgentFeed.of(pages.of(request), found, published).bytes());
    }

    @GetMapping("/alliances/{alliance}/urgent/new")
    String form(SignedIn person, @PathVariable UUID alliance, Model model) {
        var values = new LinkedHashMap<String, String>();
        values.put("days", String.valueOf(UrgentDraft.DAYS));
        values.put("basis", Basis.CONVENOR.key());
        return form(person, find(alliance), Typed.of(values), model);
    }

    @PostMapping("/alliances/{alliance}/urgent")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form, Locale language,
            Model model, RedirectAttributes next) {
        var found = find(alliance);
        var typed = Typed.of(form);
        var draft = new UrgentDraft(typed.text("title"), typed.text("event"), Days.read(typed.text("eventOn")).orElse(null),
                typed.text("urgency"), typed.text("words"), typed.number("days"), language);
        return switch (UrgentController.spoken(typed, voice -> statements.propose(person.id(), found.id(), voice, draft))) {
            case Outcome.Done<Urgent>(var urgent) -> {
                next.addFlashAttribute("said", "urgent.said.propose");
                yield "redirect:" + urgent.href();
            }
            case Outcome.Refused<Urgent>(var grounds) -> form(person, found, typed.refused(grounds), model);
        };
    }

    private String form(SignedIn person, Alliance alliance, Typed typed, Model model) {
        var reader = access.reader(alliance.id(), person.id());
        if (reader.speaksFor().isEmpty()) {
            throw new Forbidden("urgent.forbidden.speak");
        }
        model.addAttribute("alliance", alliance);
        model.addAttribute("under", reader.speaksFor());
        model.addAttribute("signs", signs.of(alliance.id(), List.of()));
        model.addAttribute("typed", typed);
        return "urgent/new";
    }

    private Alliance find(UUID alliance) {
        return alliances.find(new AllianceId(alliance)).orElseThrow(() -> new NotFound("alliance"));
    }
}
