package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speakers as the database gathers them into one value, so that a list of sessions is one query.
@Component
class SpeakerJson {

    private final JsonMapper json;

    SpeakerJson(JsonMapper json) {
        this.json = json;
    }

    /// @param gathered a list of name, address and days; null where nobody speaks
    List<Session.Speaker> read(@Nullable String gathered) {
        var speakers = new ArrayList<Session.Speaker>();
        if (gathered != null) {
            for (var one : json.readTree(gathered)) {
                speakers.add(new Session.Speaker(one.get(0).asString(), one.get(1).asString(), days(one.get(2))));
            }
        }
        return speakers;
    }

    private static List<LocalDate> days(JsonNode node) {
        var days = new ArrayList<LocalDate>();
        node.forEach(day -> days.add(LocalDate.parse(day.asString())));
        return days;
    }
}
