package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The composites of an alliance, the page of one, and what movers and panels say there.
@Controller
class CompositeController {

    private final Composites composites;
    private final CompositeRepository repository;
    private final CompositeAccess access;
    private final Panels panels;
    private final CompositeShowing showing;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Clock clock;

    CompositeController(Composites composites, CompositeRepository repository, CompositeAccess access, Panels panels,
            CompositeShowing showing, Alliances alliances, Signs.Reader signs, Clock clock) {
        this.composites = composites;
        this.repository = repository;
        this.access = access;
        this.panels = panels;
        this.showing = showing;
        this.alliances = alliances;
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping("/alliances/{alliance}/composites")
    String list(@PathVariable UUID alliance, Model model) {
        var id = new AllianceId(alliance);
        model.addAttribute("alliance", alliances.find(id).orElseThrow(() -> new NotFound("alliance")));
        model.addAttribute("composites", repository.of(id));
        model.addAttribute("now", clock.instant());
        return "composites/list";
    }

    @GetMapping("/alliances/{alliance}/composites/new")
    String form(@PathVariable UUID alliance, SignedIn person, Model model) {
        return form(new AllianceId(alliance), person, Set.of(), Typed.of(Map.of()), model);
    }

    @PostMapping("/alliances/{alliance}/composites")
    String open(@PathVariable UUID alliance, SignedIn person, @RequestParam Map<String, String> form,
            @RequestParam(name = "motions", required = false) @Nullable List<UUID> motions, Model model,
            RedirectAttributes next) {
        var id = new AllianceId(alliance);
        var chosen = new LinkedHashSet<MotionId>();
        if (motions != null) {
            motions.forEach(motion -> chosen.add(new MotionId(motion)));
        }
        var typed = Typed.of(form);
        var under = typed.id("under");
        var outcome = under == null
                ? Outcome.<Compositing>refused("under", "composites.ground.under")
                : composites.open(person.id(), new OrganisationId(under), id, typed.text("title"), chosen);
        return switch (outcome) {
            case Outcome.Done<Compositing>(var made) -> CompositeShowing.done(made.id(), "opened", "", next);
            case Outcome.Refused<Compositing>(var grounds) -> form(id, person, chosen, typed.refused(grounds), model);
        };
    }

    private String form(AllianceId id, SignedIn person, Set<MotionId> chosen, Typed typed, Model model) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var marks = signs.of(id, List.of());
        var under = access.reader(person.id(), false, marks.affiliates()).speaksFor();
        if (under.isEmpty()) {
            throw new Forbidden("composites.forbidden.speak");
        }
        model.addAttribute("alliance", alliance);
        model.addAttribute("motions", composites.admitted(id));
        model.addAttribute("chosen", chosen);
        model.addAttribute("under", marks.affiliates().stream().filter(under::contains).toList());
        model.addAttribute("signs", marks);
        model.addAttribute("typed", typed);
        return "composites/new";
    }

    @GetMapping("/composites/{composite}")
    String show(@PathVariable CompositeId composite, @Nullable SignedIn person, Model model) {
        return showing.page(composite, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/composites/{composite}/confirm")
    String confirm(@PathVariable CompositeId composite, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam(defaultValue = "") String chair, Model model, RedirectAttributes next) {
        return showing.after(composites.confirm(person.id(), under, composite, chair.equals("yes")), composite, person,
                "confirmed", "", model, next);
    }

    @PostMapping("/composites/{composite}/preside")
    String preside(@PathVariable CompositeId composite, SignedIn person, Model model, RedirectAttributes next) {
        return showing.after(composites.preside(person.id(), composite), composite, person, "preside", "", model, next);
    }

    @PostMapping("/composites/{composite}/versions")
    String publish(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return showing.after(composites.publish(person.id(), composite, typed.text("note")), composite, person, "published",
                "#sign", typed, model, next);
    }

    @PostMapping("/composites/{composite}/remarks")
    String remark(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return showing.after(composites.remark(person.id(), composite, typed.text("as"), typed.text("remark")), composite, person,
                "remark",
                "#discussion", typed, model, next);
    }

    @PostMapping("/composites/{composite}/sources/{motion}")
    String say(@PathVariable CompositeId composite, @PathVariable MotionId motion, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var word = Typed.one(Composites.Word.class, typed.text("word")).orElse(null);
        return showing.after(composites.say(person.id(), composite, motion, typed.number("seq"), word, typed.text("words")),
                composite, person, typed.text("word").toLowerCase(Locale.ROOT), "#sign", typed, model, next);
    }

    @PostMapping("/composites/{composite}/options/{option}/appeal")
    String appeal(@PathVariable CompositeId composite, @PathVariable int option, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return showing.after(panels.appeal(person.id(), composite, option, typed.text("appeal")), composite, person, "appealed",
                "#options", typed, model, next);
    }

    @PostMapping("/composites/{composite}/options/{option}/ruling")
    String rule(@PathVariable CompositeId composite, @PathVariable int option, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return showing.after(panels.rule(person.id(), composite, option, yes(typed.text("upholds")),
                typed.text("ruling")), composite, person, "ruled", "#options", typed, model, next);
    }

    private static @Nullable Boolean yes(String answer) {
        return answer.equals("yes") || answer.equals("no") ? (Boolean) answer.equals("yes") : null;
    }
}
