package org.regroup.platform.conferences.hall;

import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.speaking.SpeakersList;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Pages;

/// What open pages are sent when something has happened: made once for all who see the same in the same language. What concerns
/// one person is never in it.
@Component
class Frames {

    private final Rooms rooms;
    private final ConferenceAccess access;
    private final Pages pages;
    private final HallParts parts;
    private final JsonMapper json;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    Frames(Rooms rooms, ConferenceAccess access, Pages pages, HallParts parts, JsonMapper json) {
        this.rooms = rooms;
        this.access = access;
        this.pages = pages;
        this.parts = parts;
        this.json = json;
    }

    private record Key(ConferenceId conference, Views view, Locale locale) {}

    private record Made(long reading, String content) {}

    /// The newest, as JSON in one line: `line` of the log, `say` in a sentence what is on, `shape` that changes with what readers
    /// can do, and `parts` of the page by their names.
    String newest(ConferenceId id, Views view, Locale locale) {
        var room = rooms.of(id, () -> access.require(null, id));
        var frame = Objects.requireNonNull(made.compute(new Key(id, view, locale), (key, before) -> before != null
                && before.reading() == room.reading() ? before : new Made(room.reading(), content(room, key))));
        return frame.content();
    }

    private String content(Room room, Key key) {
        var page = pages.of(key.locale()).in(room.conference().zone());
        var filled = new LinkedHashMap<String, String>();
        parts.of(page, room, key.view()).forEach((name, part) -> {
            var output = new StringOutput();
            part.writeTo(output);
            filled.put(name, output.toString());
        });
        var content = new LinkedHashMap<String, Object>();
        content.put("line", room.hall().lines());
        content.put("say", HallWords.say(page, room));
        content.put("shape", shape(room));
        content.put("parts", filled);
        return json.writeValueAsString(content);
    }

    /// When this is the same, nobody can do anything else than before, but for those who went on or off the list themselves.
    static String shape(Room room) {
        var hall = room.hall();
        return Integer.toHexString(List.of(hall.state(), hall.chair(), hall.business().items(), hall.business().votes(),
                hall.business().moved(), room.unseconded(), hall.floor().talking(),
                hall.floor().list().map(SpeakersList::state), hall.presence().standIns(), hall.version()).toString().hashCode());
    }
}
