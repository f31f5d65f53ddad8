package org.regroup.platform.motions.amending;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.platform.alliances.Signs;
import org.regroup.texts.Credit;
import org.regroup.texts.exchange.AmendmentJson;
import org.regroup.texts.exchange.CreditJson;
import org.regroup.texts.exchange.TextJson;

/// The text of a motion with all that is needed to arrive at it again: the text as it was moved, every amendment, the log of
/// decisions, and whom each word is owed to.
///
/// `credited` says whom the words of `moved` are owed to, which are several where the motion came of a composite.
/// Whoever folds `log` over `moved` in its order gets `text`, on any machine; both carry the fingerprint of their version.
final class ProceedingsJson {

    private ProceedingsJson() {}

    static String write(Proceedings all, Signs signs) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("motion", all.motion().id().toString());
            raw(json, "moved", TextJson.write(all.moved()));
            raw(json, "credited", CreditJson.write(all.beginning()));
            raw(json, "text", TextJson.write(all.text()));
            json.writeArrayPropertyStart("amendments");
            all.amendments().forEach(amendment -> amendment(json, amendment, all, signs));
            json.writeEndArray();
            json.writeArrayPropertyStart("log");
            all.log().stream().filter(Decision::effective).forEach(decision -> decision(json, decision, all, signs));
            json.writeEndArray();
            json.writeArrayPropertyStart("credits");
            credits(json, all, signs);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void amendment(JsonGenerator json, MotionAmendment amendment, Proceedings all, Signs signs) {
        json.writeStartObject();
        json.writeStringProperty("tag", amendment.tag());
        json.writeStringProperty("title", amendment.title());
        json.writeStringProperty("capacity", amendment.mover().capacity().code());
        json.writeStringProperty("organisation", signs.of(amendment.mover().organisation()).name());
        json.writeNumberProperty("revision", amendment.revision());
        json.writeStringProperty("standing", all.stands(amendment).code());
        raw(json, "content", AmendmentJson.write(amendment.content()));
        var parts = all.parts(amendment);
        if (!parts.isEmpty()) {
            json.writeArrayPropertyStart("parts");
            for (var part : parts) {
                json.writeStartObject();
                json.writeNumberProperty("number", part.number());
                json.writeStringProperty("state", part.ended() == null ? "open" : part.ended().kind().code());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, Decision decision, Proceedings all, Signs signs) {
        json.writeStartObject();
        json.writeStringProperty("id", decision.id().toString());
        json.writeStringProperty("amendment", decision.amendment().toString());
        json.writeStringProperty("kind", decision.kind().code());
        json.writeNumberProperty("place", Objects.requireNonNull(decision.place()));
        json.writeStringProperty("at", Objects.requireNonNull(decision.effectiveAt()).toString());
        if (decision.revokes() != null) {
            json.writeStringProperty("revokes", decision.revokes().toString());
        }
        if (decision.kind().takesTwo()) {
            json.writeStringProperty("body", decision.ruling().body());
            json.writeStringProperty("howMany", decision.ruling().howMany());
            json.writeStringProperty("rule", decision.ruling().rule());
            json.writeStringProperty("enteredFor", signs.of(decision.proposedOrg()).name());
            json.writeStringProperty("confirmedFor", signs.of(decision.confirmedOrg()).name());
        }
        if (decision.part() != null) {
            json.writeNumberProperty("part", decision.part());
        }
        all.voices().stream().filter(voice -> voice.id().equals(decision.voice())).findFirst().ifPresent(voice -> {
            json.writeStringProperty("mover", signs.of(voice.speaking().organisation()).name());
            json.writeStringProperty("moverCapacity", voice.speaking().capacity().code());
        });
        all.laid().stream().filter(laid -> laid.decision().id().equals(decision.id())).map(Recount.Laid::now)
                .filter(Objects::nonNull).forEach(now -> raw(json, "adopted", AmendmentJson.write(Objects.requireNonNull(now))));
        json.writeEndObject();
    }

    /// Runs of words with those they are owed to and those who took them out, block by block.
    private static void credits(JsonGenerator json, Proceedings all, Signs signs) {
        for (var block : all.credited().blocks()) {
            json.writeStartObject();
            json.writeStringProperty("block", block.id().value());
            json.writeArrayPropertyStart("runs");
            for (var run : block.runs()) {
                json.writeStartObject();
                json.writeStringProperty("words", org.regroup.texts.Block.plain(run.tokens()));
                json.writeArrayPropertyStart("in");
                run.in().forEach(credit -> credit(json, credit, signs));
                json.writeEndArray();
                if (run.out() != null) {
                    json.writeArrayPropertyStart("out");
                    List.of(run.out()).forEach(credit -> credit(json, credit, signs));
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void credit(JsonGenerator json, Credit credit, Signs signs) {
        json.writeStartObject();
        json.writeStringProperty("source", credit.source().kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("id", credit.source().id());
        json.writeArrayPropertyStart("organisations");
        Owed.organisations(credit.source()).forEach(one -> json.writeString(signs.of(one).name()));
        json.writeEndArray();
        json.writeStringProperty("decision", credit.decision());
        json.writeEndObject();
    }

    private static void raw(JsonGenerator json, String name, String value) {
        json.writeName(name);
        json.writeRawValue(value);
    }
}
