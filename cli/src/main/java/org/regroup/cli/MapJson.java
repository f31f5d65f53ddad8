package org.regroup.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.opinions.CommonGround;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionGroup;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Place;
import org.regroup.opinions.Representative;
import org.regroup.opinions.StatementResult;
import org.regroup.opinions.Tally;

/// A map as JSON: one object whose keys stand in a fixed order, every number with all its digits, the same bytes every time.
///
/// Written key by key, so that a shell command need not load a mapper.
final class MapJson {

    private final JsonGenerator json;
    private final Map<String, String> texts;

    private MapJson(JsonGenerator json, Map<String, String> texts) {
        this.json = json;
        this.texts = texts;
    }

    /// @param texts statement to text, as far as known
    static String of(OpinionMap map, Map<String, String> texts) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            new MapJson(json, texts).write(map);
        }
        return written.append('\n').toString();
    }

    private void write(OpinionMap map) {
        json.writeStartObject();
        json.writeNumberProperty("participants", map.counts().participants());
        json.writeNumberProperty("statements", map.counts().statements());
        json.writeNumberProperty("votes", map.counts().votes());
        array("groups", map.groups(), this::group);
        object("assignments", () -> map.participants().forEach(p -> assignment(p, map.groupOf(p))));
        object("places", () -> map.participants().forEach(p -> place(p, map.places().get(p))));
        array("commonGround", map.commonGround(), this::commonGround);
        array("statementResults", map.statements(), this::statement);
        object("options", () -> options(map.options()));
        json.writeEndObject();
    }

    private void group(OpinionGroup group) {
        json.writeNumberProperty("id", group.id());
        json.writeNumberProperty("size", group.size());
        array("representatives", group.representatives(), this::representative);
    }

    private void representative(Representative shown) {
        named(shown.statement());
        json.writeStringProperty("stance", shown.stance().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("share", shown.share());
        json.writeNumberProperty("representativeness", shown.representativeness());
        tally(shown.tally());
    }

    private void assignment(String participant, @Nullable Integer group) {
        if (group == null)
            json.writeNullProperty(participant);
        else
            json.writeNumberProperty(participant, group);
    }

    private void place(String participant, @Nullable Place place) {
        if (place == null) {
            json.writeNullProperty(participant);
            return;
        }
        json.writeArrayPropertyStart(participant);
        json.writeNumber(place.x());
        json.writeNumber(place.y());
        json.writeEndArray();
    }

    private void commonGround(CommonGround ground) {
        named(ground.statement());
        json.writeNumberProperty("score", ground.score());
        floor("acrossOrganisations", "organisation", Optional.ofNullable(ground.acrossOrganisations()));
        floor("acrossGroups", "group", Optional.of(ground.acrossGroups()));
    }

    private void floor(String name, String voice, Optional<CommonGround.Floor> floor) {
        if (floor.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        object(name, () -> {
            json.writeNumberProperty("floor", floor.get().share());
            json.writeStringProperty(voice, floor.get().voice());
            json.writeNumberProperty("heard", floor.get().heard());
            json.writeArrayPropertyStart("unheard");
            floor.get().unheard().forEach(json::writeString);
            json.writeEndArray();
        });
    }

    private void statement(StatementResult result) {
        json.writeStringProperty("id", result.id());
        text(result.id());
        json.writeStringProperty("moderation", result.moderation().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("meta", result.meta());
        tally(result.tally());
        json.writeNumberProperty("groupInformedConsensus", result.groupInformedConsensus());
        object("byGroup", () -> result.byGroup().forEach((id, tally) -> object(id.toString(), () -> tally(tally))));
        object("byOrganisation", () -> result.byOrganisation().forEach((name, tally) -> object(name, () -> tally(tally))));
        object("unaffiliated", () -> tally(result.unaffiliated()));
    }

    private void options(MapOptions options) {
        json.writeNumberProperty("minimumVotes", options.minimumVotes());
        json.writeNumberProperty("maximumGroups", options.maximumGroups());
        json.writeNumberProperty("seed", options.seed());
        json.writeNumberProperty("organisationEvidence", options.organisationEvidence());
        json.writeNumberProperty("groupEvidence", options.groupEvidence());
        json.writeStringProperty("groups", options.givenGroups().isEmpty() ? "found" : "given");
    }

    private void named(String statement) {
        json.writeStringProperty("statement", statement);
        text(statement);
    }

    private void text(String statement) {
        String text = texts.get(statement);
        if (text == null)
            json.writeNullProperty("text");
        else
            json.writeStringProperty("text", text);
    }

    private void tally(Tally tally) {
        json.writeNumberProperty("agree", tally.agree());
        json.writeNumberProperty("disagree", tally.disagree());
        json.writeNumberProperty("pass", tally.pass());
        json.writeNumberProperty("seen", tally.seen());
    }

    private void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }

    private <T> void array(String name, List<T> elements, Consumer<T> element) {
        json.writeArrayPropertyStart(name);
        for (T each : elements) {
            json.writeStartObject();
            element.accept(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
