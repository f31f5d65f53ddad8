package org.regroup.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.texts.Adoption;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Meeting;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Relation;
import org.regroup.texts.Relations;
import org.regroup.texts.Woven;
import org.regroup.texts.exchange.AmendmentJson;
import org.regroup.texts.exchange.TextJson;
import org.regroup.texts.plan.Ballot;
import org.regroup.texts.plan.Consequence;

/// A merge as JSON: one object whose keys stand in a fixed order, the same bytes every time.
final class MergeJson {

    private final JsonGenerator json;
    private final Merge merge;
    private final MergeWords words;

    private MergeJson(JsonGenerator json, Merge merge) {
        this.json = json;
        this.merge = merge;
        this.words = new MergeWords(merge);
    }

    static String of(Merge merge, Optional<Merge.Outcome> outcome) {
        var written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            new MergeJson(json, merge).write(outcome);
        }
        return written.append('\n').toString();
    }

    private void write(Optional<Merge.Outcome> outcome) {
        json.writeStartObject();
        json.writeStringProperty("file", merge.file());
        json.writeName("base");
        json.writeRawValue(TextJson.write(merge.base()));
        array("amendments", merge.entries(), this::entry);
        array("relations", merge.relations().pairs(), this::relation);
        array("plan", merge.plan().order(), this::ballot);
        outcome.ifPresent(this::outcome);
        json.writeEndObject();
    }

    private void entry(Merge.Entry entry) {
        json.writeNumberProperty("number", entry.number());
        json.writeStringProperty("file", entry.file());
        json.writeName("amendment");
        json.writeRawValue(AmendmentJson.write(entry.amendment()));
        strings("says", entry.says().stream().map(said -> said.english()).toList());
    }

    private void relation(Relations.Pair pair) {
        json.writeNumberProperty("one", number(pair.one()));
        json.writeNumberProperty("other", number(pair.other()));
        switch (pair.relation()) {
            case Relation.Independent _ -> json.writeStringProperty("relation", "independent");
            case Relation.Touching(var meetings) -> meetings("touching", meetings);
            case Relation.Identical _ -> json.writeStringProperty("relation", "identical");
            case Relation.Subsumes(var wider, var narrower) -> {
                json.writeStringProperty("relation", "subsumes");
                json.writeNumberProperty("wider", number(wider));
                json.writeNumberProperty("narrower", number(narrower));
            }
            case Relation.Overlaps(var meetings) -> meetings("overlaps", meetings);
            case Relation.DependsOn(var child, var parent) -> {
                json.writeStringProperty("relation", "depends-on");
                json.writeNumberProperty("child", number(child));
                json.writeNumberProperty("parent", number(parent));
            }
            case Relation.Declared(var falls, var ifCarried, var by, var reason) -> {
                json.writeStringProperty("relation", "declared");
                json.writeNumberProperty("falls", number(falls));
                json.writeNumberProperty("ifCarried", number(ifCarried));
                json.writeStringProperty("by", by);
                json.writeStringProperty("reason", reason);
            }
        }
    }

    private void meetings(String relation, List<Meeting> meetings) {
        json.writeStringProperty("relation", relation);
        array("places", meetings, meeting -> {
            json.writeStringProperty("block", meeting.block().value());
            json.writeNumberProperty("from", meeting.from());
            json.writeNumberProperty("to", meeting.to());
        });
    }

    private void ballot(Ballot ballot) {
        numbers("amendments", ballot.amendments());
        json.writeNumberProperty("wordsChanged", ballot.reach().words());
        json.writeNumberProperty("ofWords", ballot.reach().of());
        json.writeBooleanProperty("wholeText", ballot.reach().wholeText());
        array("ifCarried", ballot.ifCarried(), (Consequence consequence) -> {
            json.writeNumberProperty("amendment", number(consequence.amendment()));
            json.writeStringProperty("becomes", Arguments.word(consequence.kind()));
        });
    }

    private void outcome(Merge.Outcome outcome) {
        array("adoption", outcome.steps(), this::step);
        json.writeName("text");
        json.writeRawValue(TextJson.write(outcome.weave().text()));
        var numbers = outcome.numbers();
        array("provenance", outcome.weave().blocks(), block -> block(block, Optional.ofNullable(numbers.get(block.id()))));
    }

    private void step(Merge.Step step) {
        json.writeNumberProperty("amendment", step.entry().number());
        json.writeStringProperty("outcome", switch (step.adoption()) {
            case Adoption.Adopted(_, var how) -> word(how);
            case Adoption.Refused(var why) -> word(why);
        });
        json.writeBooleanProperty("adopted", step.adoption() instanceof Adoption.Adopted);
        json.writeStringProperty("words", words.step(step));
        array("regions", MergeWords.regions(step.adoption()), this::region);
    }

    private static String word(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _ -> "clean";
            case Rebase.Shifted _ -> "shifted";
            case Rebase.AlreadySatisfied _ -> "already-satisfied";
            case Rebase.Moot _ -> "moot";
            case Rebase.Conflicted _ -> "conflicted";
        };
    }

    private void region(Region region) {
        json.writeNumberProperty("hunk", region.hunk());
        json.writeStringProperty("block", region.block().value());
        json.writeNumberProperty("from", region.from());
        json.writeNumberProperty("to", region.to());
        json.writeStringProperty("why", Arguments.word(region.why()));
        array("by", region.by(), this::credit);
    }

    private void block(Woven block, Optional<String> number) {
        json.writeStringProperty("id", block.id().value());
        number.ifPresent(label -> json.writeStringProperty("number", label));
        object("in", () -> credit(block.in()));
        if (block.out() instanceof Credit out)
            object("out", () -> credit(out));
        array("runs", block.runs(), run -> {
            json.writeStringProperty("text", Block.plain(run.tokens()));
            array("in", run.in(), this::credit);
            if (run.out() instanceof Credit out)
                object("out", () -> credit(out));
        });
    }

    private void credit(Credit credit) {
        json.writeStringProperty("source", Arguments.word(credit.source().kind()));
        json.writeStringProperty("id", credit.source().id());
        strings("organisations", credit.source().organisations());
        if (!credit.decision().isEmpty())
            json.writeStringProperty("decision", credit.decision());
    }

    private int number(AmendmentId id) {
        return merge.entry(id).number();
    }

    private void numbers(String name, List<AmendmentId> ids) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeNumber(number(id)));
        json.writeEndArray();
    }

    private void strings(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void object(String name, Runnable members) {
        json.writeObjectPropertyStart(name);
        members.run();
        json.writeEndObject();
    }

    private <T> void array(String name, List<T> list, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        list.forEach(each -> {
            json.writeStartObject();
            members.accept(each);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
