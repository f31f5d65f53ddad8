package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Handing a draft in, and adding the minute of the body that passed it.
@Controller
class TablingController {

    private final Tabling tabling;
    private final Certificates certificates;
    private final MotionAccess access;
    private final MotionSpeakers speakers;
    private final Calendars calendars;
    private final Signs.Reader signs;
    private final MotionPages views;
    private final Pages pages;
    private final Clock clock;

    TablingController(Tabling tabling, Certificates certificates, MotionAccess access, MotionSpeakers speakers,
            Calendars calendars, Signs.Reader signs, MotionPages views, Pages pages, Clock clock) {
        this.tabling = tabling;
        this.certificates = certificates;
        this.access = access;
        this.speakers = speakers;
        this.calendars = calendars;
        this.signs = signs;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/motions/{motion}/table")
    String form(@PathVariable MotionId motion, SignedIn person, Model model) {
        return form(motion, person, Typed.of(Map.of("kind", "ordinary", "majority", "simple")), model);
    }

    @PostMapping("/motions/{motion}/table")
    String table(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var calendar = typed.id("calendar");
        var kind = typed.text("kind").equals("emergency") ? MotionKind.EMERGENCY : MotionKind.ORDINARY;
        var handing = new Tabling.Handing(typed.text("as"), calendar == null ? null : new CalendarId(calendar), kind,
                typed.text("urgency"), minute(typed, pages.of(request)));
        return switch (tabling.table(person.id(), motion, handing)) {
            case Outcome.Done<Motion> _ -> MotionController.done(motion, "tabled", next);
            case Outcome.Refused<Motion>(var grounds) -> form(motion, person, typed.refused(grounds), model);
        };
    }

    private String form(MotionId id, SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        var reader = access.reader(motion, person.id());
        access.requireWriter(reader);
        model.addAttribute("motion", motion);
        model.addAttribute("choices", speakers.of(reader));
        model.addAttribute("signs", signs.of(motion.alliance(), List.of()));
        model.addAttribute("open", calendars.open(motion.alliance()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("typed", typed);
        return "motions/table";
    }

    /// What was typed of a minute; null where nothing was.
    @Nullable
    Minute minute(Typed typed, Page page) {
        boolean empty = java.util.stream.Stream
                .of("minuteBody", "heldOn", "entitled", "present", "inFavour", "against", "abstained")
                .allMatch(field -> typed.text(field).isBlank());
        return empty ? null : Minute.read(typed, LocalDate.ofInstant(clock.instant(), page.zone()));
    }

    @GetMapping("/motions/{motion}/certify")
    String certify(@PathVariable MotionId motion, SignedIn person, Model model) {
        return certify(motion, person, Typed.of(Map.of("majority", "simple")), model);
    }

    @PostMapping("/motions/{motion}/certify")
    String certified(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var under = typed.id("under");
        var minute = Minute.read(typed, LocalDate.ofInstant(clock.instant(), pages.of(request).zone()));
        return switch (certificates.certify(person.id(), motion, new OrganisationId(under == null ? new UUID(0, 0) : under),
                minute)) {
            case Outcome.Done<Motion> _ -> MotionController.done(motion, "certified", next);
            case Outcome.Refused<Motion>(var grounds) -> certify(motion, person, typed.refused(grounds), model);
        };
    }

    private String certify(MotionId id, SignedIn person, Typed typed, Model model) {
        var view = views.of(id, person);
        access.requireSpeaker(view.reader());
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "motions/certify";
    }
}
