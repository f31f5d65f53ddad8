package org.regroup.platform.conferences.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.LiveStreams;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// What is on in the hall, for everybody; and what those who take part do from there.
@Controller
class NowController {

    private static final int SOONEST = 5;
    private static final int LATEST = 600;

    private final NowPages nows;
    private final FromTheFloor floor;
    private final Frames frames;
    private final LiveStreams streams;
    private final Passes passes;
    private final Pages pages;

    NowController(NowPages nows, FromTheFloor floor, Frames frames, LiveStreams streams, Passes passes, Pages pages) {
        this.nows = nows;
        this.floor = floor;
        this.frames = frames;
        this.streams = streams;
        this.passes = passes;
        this.pages = pages;
    }

    /// @param every after so many seconds the browser asks again by itself, for pages that run no script
    @GetMapping("/conferences/{conference}/now")
    String now(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "0") int every, HttpServletRequest request, HttpServletResponse response, Model model) {
        var seconds = every == 0 ? 0 : Math.clamp(every, SOONEST, LATEST);
        if (seconds > 0) {
            response.setIntHeader("Refresh", seconds);
        }
        return show(conference, person, Views.of(view), seconds, Typed.of(Map.of()), request, model);
    }

    private String show(ConferenceId conference, @Nullable SignedIn person, Views view, int every, Typed typed,
            HttpServletRequest request, Model model) {
        model.addAttribute("view", nows.of(conference, person == null ? null : person.id(),
                passes.of(request, conference), view, every, pages.of(request)));
        model.addAttribute("typed", typed);
        return view == Views.PROJECTOR ? "hall/projector" : "hall/now";
    }

    /// News for open pages: the same for everybody who sees the same.
    @GetMapping(path = "/conferences/{conference}/now/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam(defaultValue = "") String view,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        nows.room(conference, person == null ? null : person.id());
        var language = pages.of(request).locale();
        var kind = Views.of(view);
        streams.open(request, response, Happenings.topic(conference), "hall", () -> frames.newest(conference, kind, language));
    }

    @PostMapping("/conferences/{conference}/now")
    String act(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        nows.room(conference, person == null ? null : person.id());
        var typed = Typed.of(form);
        var me = passes.attendee(request, person, conference);
        if (me.isEmpty()) {
            return nobody(conference, person);
        }
        return switch (done(me.get(), typed)) {
            case Outcome.Done<Hall> _ -> {
                next.addFlashAttribute("said", "hall.said." + typed.text("do"));
                yield "redirect:" + "/conferences/" + conference + "/now";
            }
            case Outcome.Refused<Hall>(var grounds) ->
                show(conference, person, Views.HALL, 0, typed.refused(grounds), request, model);
        };
    }

    /// Whoever has no account carries a pass.
    private static String nobody(ConferenceId conference, @Nullable SignedIn person) {
        if (person != null) {
            throw new Forbidden("hall.forbidden.attendee");
        }
        return "redirect:/conferences/" + conference + "/pass";
    }

    private Outcome<Hall> done(Attendee me, Typed typed) {
        var id = typed.id("id");
        if (id == null || id.equals(new UUID(0, 0))) {
            return Outcome.refused("", "hall.ground.act");
        }
        return switch (typed.text("do")) {
            case "ask" -> floor.ask(me, id, Typed.one(Side.class, typed.text("side")).orElse(Side.NEITHER));
            case "unask" -> floor.takeBack(me, id);
            case "raise" -> Typed.one(PointKind.class, typed.text("kind")).map(kind -> floor.raise(me, id, kind))
                    .orElseGet(() -> Outcome.refused("kind", "hall.ground.kind"));
            case "move" -> Typed.one(ProceduralMotion.Kind.class, typed.text("motion"))
                    .map(kind -> floor.move(me, id, kind))
                    .orElseGet(() -> Outcome.refused("motion", "hall.ground.motion"));
            case "second" -> floor.second(me, id);
            case String _ -> Outcome.refused("", "hall.ground.act");
        };
    }
}
