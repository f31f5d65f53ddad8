package org.regroup.platform.conferences.programme;

import java.util.LinkedHashMap;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Adding, changing and taking away the rooms of a conference.
@Controller
class RoomController {

    private final Rooms rooms;
    private final ConferencePages conferences;
    private final DraftPages drafts;

    RoomController(Rooms rooms, ConferencePages conferences, DraftPages drafts) {
        this.rooms = rooms;
        this.conferences = conferences;
        this.drafts = drafts;
    }

    @PostMapping("/conferences/{conference}/programme/rooms")
    String add(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (rooms.add(person.id(), conference, typed.text("roomName"), typed.ticked("remote"), places(typed),
                typed.text("access"))) {
            case Outcome.Done<Room> _ -> DraftController.said("room", conference, next);
            case Outcome.Refused<Room>(var grounds) -> drafts.show(conference, person, typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/programme/rooms/{room}")
    String form(@PathVariable ConferenceId conference, @PathVariable UUID room, SignedIn person, Model model) {
        var view = conferences.forSponsor(conference, person);
        var found = rooms.require(conference, room);
        var places = found.places();
        var values = new LinkedHashMap<String, String>();
        values.put("roomName", found.name());
        values.put("access", found.access());
        values.put("places", places == null ? "" : places.toString());
        if (found.remote()) {
            values.put("remote", "yes");
        }
        return form(view, found, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/programme/rooms/{room}")
    String change(@PathVariable ConferenceId conference, @PathVariable UUID room, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var view = conferences.forSponsor(conference, person);
        var typed = Typed.of(form);
        return switch (rooms.change(person.id(), conference, room, typed.text("roomName"), typed.ticked("remote"),
                places(typed), typed.text("access"))) {
            case Outcome.Done<Room> _ -> DraftController.said("room.changed", conference, next);
            case Outcome.Refused<Room>(var grounds) ->
                form(view, rooms.require(conference, room), typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/programme/rooms/{room}/remove")
    String remove(@PathVariable ConferenceId conference, @PathVariable UUID room, SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (rooms.remove(person.id(), conference, room)) {
            case Outcome.Done<Room> _ -> DraftController.said("room.removed", conference, next);
            case Outcome.Refused<Room>(var grounds) ->
                drafts.show(conference, person, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    private static @Nullable Integer places(Typed typed) {
        return typed.text("places").isBlank() ? null : Integer.valueOf(typed.number("places"));
    }

    private static String form(ConferencePage view, Room room, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("room", room);
        model.addAttribute("typed", typed);
        return "programme/room";
    }
}
