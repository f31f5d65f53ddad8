package org.regroup.counting.exchange;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.divisions.Figures;
import org.regroup.counting.exchange.Problem.Kind;

/// A vote of a hall in and out of a file of the format `regroup-division/1`, so that anybody can count it again. It holds the roll
/// by organisations and the ballots by their codes; who cast which is not in it.
///
/// ```java
/// byte[] published = DivisionFile.write(declared);   // always the same for the same vote
/// DivisionFile.read(source).content().findings();    // empty where the same result comes out
/// ```
public final class DivisionFile {

    static final String FORMAT = "regroup-division/1";

    /// More than there are people; sums of such figures stay exact.
    private static final long MOST = 1_000_000_000_000L;

    private final Problems problems;

    private DivisionFile(Problems problems) {
        this.problems = problems;
    }

    public static byte[] write(Declared declared) {
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            write(declared, json);
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void write(Declared declared, JsonGenerator json) {
        Division division = declared.division();
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("conference", declared.conference());
        json.writeNumberProperty("number", declared.number());
        json.writeStringProperty("subject", division.subject());
        json.writeStringProperty("text", declared.text());
        json.writeStringProperty("openedAt", declared.openedAt().toString());
        json.writeStringProperty("closedAt", declared.closedAt().toString());
        json.writeStringProperty("way", word(division.way()));
        json.writeStringProperty("rule", Rules.text(division.rule()));
        json.writeArrayPropertyStart("roll");
        division.groups().forEach(group -> group(group, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("ballots");
        division.ballots().stream().sorted(Comparator.comparing(Division.Ballot::code)).forEach(ballot -> {
            json.writeStartObject();
            json.writeStringProperty("code", ballot.code());
            if (!ballot.group().isEmpty()) {
                json.writeStringProperty("of", ballot.group());
            }
            json.writeStringProperty("says", word(ballot.choice()));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("counted");
        division.counted().forEach(figures -> {
            json.writeStartObject();
            json.writeStringProperty("of", figures.group());
            figures(figures, json);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("declared");
        json.writeBooleanProperty("carried", declared.carried());
        figures(declared.result(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void group(Division.Group group, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", group.name());
        json.writeBooleanProperty("organised", group.organised());
        json.writeNumberProperty("members", group.members());
        json.writeNumberProperty("seats", group.seats());
        json.writeNumberProperty("voters", group.voters());
        json.writeBooleanProperty("bloc", group.bloc());
        json.writeEndObject();
    }

    private static void figures(Figures figures, JsonGenerator json) {
        json.writeNumberProperty("for", figures.inFavour());
        json.writeNumberProperty("against", figures.against());
        json.writeNumberProperty("abstained", figures.abstained());
        json.writeNumberProperty("spoiled", figures.spoiled());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reading<Declared> read(Source source) {
        Problems problems = new Problems(source.name());
        Optional<Declared> read = JsonPlace.read(source, problems).flatMap(new DivisionFile(problems)::declared);
        return problems.none() && read.isPresent() ? new Reading.Read<>(read.get()) : problems.refused();
    }

    private JsonFields fields(JsonPlace place, String... known) {
        return new JsonFields(place, problems, known);
    }

    private Optional<Declared> declared(JsonPlace root) {
        JsonFields all = fields(root, "format", "conference", "number", "subject", "text", "openedAt", "closedAt", "way", "rule",
                "roll", "ballots", "counted", "declared");
        String format = all.text("format");
        if (!format.equals(FORMAT) && problems.none()) {
            problems.add(Kind.UNKNOWN_FORMAT, 0, "format", format, "is another format than " + FORMAT + ".");
            return Optional.empty();
        }
        JointRule rule = all.parsed("rule", JointRule.doubleMajority(), "a rule such as people(more-than 1/2 of cast)",
                DivisionFile::rule);
        Division division = new Division(all.text("subject"), all.choice("way", Division.Way.values()), rule,
                all.list("roll", this::group), all.list("ballots", this::ballot), all.list("counted", this::counted));
        return all.object("declared", this::result)
                .map(result -> new Declared(all.text("conference"), all.whole("number"), all.text("text"),
                        all.instant("openedAt"), all.instant("closedAt"), division, result.carried(), result.figures()));
    }

    private record Result(boolean carried, Figures figures) {}

    private Result result(JsonPlace place) {
        JsonFields result = fields(place, "carried", "for", "against", "abstained", "spoiled");
        return new Result(result.truth("carried"), figures(Figures.ROOM, place, result));
    }

    private static JointRule rule(String text) {
        return switch (Rules.parse(text)) {
            case Rules.Parsed.Read<JointRule>(var read) -> read;
            case Rules.Parsed.Refused<JointRule>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private Division.Group group(JsonPlace place) {
        JsonFields group = fields(place, "name", "organised", "members", "seats", "voters", "bloc");
        return new Division.Group(group.text("name"), group.truth("organised"), figure(place, group.number("members")),
                (int) figure(place, group.whole("seats")), (int) figure(place, group.whole("voters")),
                group.truth("bloc"));
    }

    private Division.Ballot ballot(JsonPlace place) {
        JsonFields ballot = fields(place, "code", "of", "says");
        return new Division.Ballot(ballot.text("code"), ballot.textPerhaps("of").orElse(""),
                ballot.choice("says", Division.Choice.values()));
    }

    private Figures counted(JsonPlace place) {
        JsonFields counted = fields(place, "of", "for", "against", "abstained", "spoiled");
        return figures(counted.text("of"), place, counted);
    }

    private long figure(JsonPlace place, long number) {
        if (number < 0) {
            place.wrong(problems, Kind.UNKNOWN_VALUE, "must not be negative.");
            return 0;
        }
        if (number > MOST) {
            place.wrong(problems, Kind.UNKNOWN_VALUE, "must not have more than " + MOST + " of anything.");
            return 0;
        }
        return number;
    }

    private Figures figures(String group, JsonPlace place, JsonFields fields) {
        return new Figures(group, figure(place, fields.number("for")), figure(place, fields.number("against")),
                figure(place, fields.number("abstained")), figure(place, fields.number("spoiled")));
    }
}
