package org.regroup.counting.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.counting.decisions.English;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings.Weighing;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.questions.Sheet;

/// The result of a decision as JSON for other programs: fields in a fixed order, shares as fractions and as they are said, the
/// same bytes every time. What it was worked out from is in the file that [org.regroup.counting.exchange.DecisionFile] writes.
public final class DecisionJson {

    public static final String FORMAT = "regroup-decision-result/1";

    private final DecisionResult result;
    private final JsonGenerator json;

    private DecisionJson(DecisionResult result, JsonGenerator json) {
        this.result = result;
        this.json = json;
    }

    public static byte[] of(DecisionResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            new DecisionJson(result, json).write();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private void write() {
        text("format", FORMAT);
        text("question", result.decision().terms().question().id());
        text("title", result.decision().terms().question().title());
        text("terms", result.decision().terms().sha256());
        json.writeBooleanProperty("addsUp", result.addsUp());
        list("findings", result.findings(), this::finding);
        text("outcome", word(result.outcome()));
        names("pending", result.pending());
        mandate(new DecisionWords(result).mandate());
        list("parties", result.parties(), this::party);
        result.joint().ifPresent(joint -> {
            text("rule", Rules.text(joint.rule()));
            text("agreement", joint.agreement().words());
            list("items", joint.items(), this::item);
        });
        list("dissents", result.decision().dissents(), this::dissent);
    }

    private void finding(Finding finding) {
        text("kind", word(finding.kind()));
        text("where", finding.where());
        if (finding.item() != Finding.NO_ITEM)
            json.writeNumberProperty("item", finding.item());
        text("words", finding.words());
    }

    private void mandate(DecisionWords.Mandate mandate) {
        object("mandate", () -> {
            text("who", mandate.who());
            text("tookPart", mandate.tookPart());
            text("rule", mandate.rule());
            text("until", mandate.until());
        });
    }

    private void party(PartyResult party) {
        text("name", party.party().name());
        party.certification().ifPresent(c -> json.writeNumberProperty("certificate", c.number()));
        list("items", party.items(), this::own);
    }

    private void own(OwnResult own) {
        json.writeNumberProperty("item", own.certificate().item());
        object("votes", () -> sheet(own.certificate().votes()));
        object("people", () -> sheet(own.certificate().people()));
        text("ofVotes", DecisionWords.percent(own.certificate().votes().ofVotes()));
        text("ofRoll", DecisionWords.percent(own.certificate().votes().ofRoll()));
        object("verdict", () -> verdict(own.verdict()));
    }

    private void sheet(Sheet sheet) {
        text("roll", sheet.roll().toString());
        text("issued", sheet.issued().toString());
        text("received", sheet.received().toString());
        text("for", sheet.inFavour().toString());
        text("against", sheet.against().toString());
        text("abstained", sheet.abstained().toString());
        text("spoiled", sheet.spoiled().toString());
    }

    private void verdict(Verdict verdict) {
        text("outcome", word(verdict.outcome()));
        text("rule", English.STANDARD.text(verdict.rule()));
        text("because", verdict.words());
        verdict.measure().ifPresent(m -> {
            text("part", m.part().toString());
            text("whole", m.whole().toString());
        });
        if (!verdict.parts().isEmpty())
            list("parts", verdict.parts(), this::verdict);
    }

    private void item(ItemResult item) {
        json.writeNumberProperty("item", item.item());
        text("title", item.title());
        json.writeBooleanProperty("separately", item.separately());
        object("verdict", () -> verdict(item.verdict()));
        names("binds", item.binding().bound());
        names("reservations", item.binding().reserved());
        names("pending", item.binding().pending());
        list("weighings", item.weighings().all(), this::weighing);
    }

    private void weighing(Weighing weighing) {
        text("name", weighing.name().toString());
        text("rule", Rules.text(weighing.rule()));
        json.writeBooleanProperty("binding", weighing.binding());
        json.writeBooleanProperty("flips", weighing.flips());
        text("outcome", word(weighing.verdict().outcome()));
        text("share", DecisionWords.share(weighing));
        text("because", weighing.verdict().words());
    }

    private void dissent(Dissent dissent) {
        text("kind", word(dissent.kind()));
        text("by", dissent.by());
        json.writeNumberProperty("item", dissent.item());
        text("title", dissent.title());
        text("text", dissent.text());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void names(String name, List<String> names) {
        json.writeArrayPropertyStart(name);
        names.forEach(json::writeString);
        json.writeEndArray();
    }

    private void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> all, java.util.function.Consumer<T> each) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            each.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
