package org.regroup.counting.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.regroup.counting.Alternative;
import org.regroup.counting.Ballots;
import org.regroup.counting.Budget;
import org.regroup.counting.Candidate;
import org.regroup.counting.Election;
import org.regroup.counting.Flow;
import org.regroup.counting.Lot;
import org.regroup.counting.Pairwise;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Spoiled;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.exchange.SettingsText;

/// A count as JSON: keys in a fixed order, decimals as texts with the places of the method, the same bytes every time.
///
/// With its papers it holds everything needed to count again; [org.regroup.counting.exchange.ElectionFile] reads it. A ranked
/// paper is a text such as `"12 3 1=2"`: the weight in parts of a vote (`unit` parts make one), then candidates, those ranked
/// equal joined. A scored one is the weight and a score for each candidate, `-` for none.
///
/// ```java
/// byte[] json = CountJson.of(result, election, settings, true);
/// ```
public final class CountJson {

    private final Result result;
    private final JsonGenerator json;

    private CountJson(Result result, JsonGenerator json) {
        this.result = result;
        this.json = json;
    }

    /// @param withPapers whether the ballots are included, so that the count can be repeated from the result
    public static byte[] of(Result result, Election election, Settings settings, boolean withPapers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            CountJson writer = new CountJson(result, json);
            json.writeStartObject();
            writer.result();
            writer.settings(settings);
            if (withPapers)
                writer.papers(election);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private void result() {
        object("contest", this::contest);
        json.writeStringProperty("method", result.method());
        object("ballots", () -> {
            number("valid", result.valid());
            number("invalid", result.invalid());
            json.writeNumberProperty("distinct", result.distinct());
            array("spoiled", result.spoiled(), this::spoiled);
        });
        decimal("quota", result.quota());
        array("stages", result.stages(), this::stage);
        numbers("elected", result.elected());
        if (!result.ranking().isEmpty()) {
            json.writeArrayPropertyStart("ranking");
            result.ranking().forEach(this::numbers);
            json.writeEndArray();
        }
        Pairwise pairwise = result.pairwise();
        if (pairwise != null)
            pairwise(pairwise);
        array("ties", result.ties(), this::tie);
        if (!result.alternatives().isEmpty())
            array("alternatives", result.alternatives(), this::alternative);
        texts("notes", result.notes());
        json.writeStringProperty("input", result.input());
        json.writeNumberProperty("places", result.places());
        object("parameters", () -> result.parameters().forEach(json::writeStringProperty));
    }

    private void contest() {
        json.writeStringProperty("title", result.contest().title());
        json.writeNumberProperty("seats", result.contest().seats());
        array("candidates", result.contest().candidates(), this::candidate);
    }

    private void candidate(Candidate candidate) {
        json.writeNumberProperty("number", candidate.number());
        json.writeStringProperty("name", candidate.name());
        if (candidate.withdrawn())
            json.writeBooleanProperty("withdrawn", true);
        if (!candidate.traits().isEmpty())
            object("traits", () -> new java.util.TreeMap<>(candidate.traits()).forEach(json::writeStringProperty));
    }

    private void stage(Stage stage) {
        json.writeNumberProperty("stage", stage.number());
        object("action", () -> {
            json.writeStringProperty("kind", stage.action().kind().name().toLowerCase(Locale.ROOT));
            numbers("candidates", stage.action().candidates());
        });
        json.writeArrayPropertyStart("totals");
        stage.totals().forEach(total -> json.writeString(total.decimal(result.places())));
        json.writeEndArray();
        decimal("nonTransferable", stage.nonTransferable());
        numbers("elected", stage.elected());
        numbers("excluded", stage.excluded());
        decimal("quota", stage.quota());
        array("flows", stage.flows(), this::flow);
        if (!stage.figures().isEmpty())
            object("figures", () -> stage.figures().forEach((name, values) -> object(name, () -> figures(values))));
        array("ties", stage.ties(), this::tie);
    }

    private void flow(Flow flow) {
        json.writeNumberProperty("from", flow.from());
        json.writeNumberProperty("to", flow.to());
        decimal("votes", flow.votes());
    }

    /// Exact, for they are what a reader needs to follow the arithmetic.
    private void figures(SortedMap<Integer, Rational> values) {
        for (Map.Entry<Integer, Rational> each : values.entrySet())
            json.writeStringProperty(each.getKey().toString(), each.getValue().toString());
    }

    private void tie(Tie tie) {
        json.writeNumberProperty("stage", tie.stage());
        json.writeStringProperty("purpose", tie.purpose().name().toLowerCase(Locale.ROOT));
        numbers("candidates", tie.candidates());
        array("steps", tie.steps(), this::step);
        json.writeNumberProperty("chosen", tie.chosen());
    }

    private void step(Tie.Step step) {
        json.writeStringProperty("rule", step.rule());
        json.writeStringProperty("what", step.what());
        json.writeNumberProperty("stage", step.stage());
        numbers("left", step.left());
        Lot lot = step.lot();
        if (lot != null)
            object("lot", () -> {
                json.writeStringProperty("seed", lot.seed());
                json.writeNumberProperty("draw", lot.draw());
                array("tickets", lot.tickets(), ticket -> {
                    json.writeNumberProperty("candidate", ticket.candidate());
                    json.writeStringProperty("sha256", ticket.digest());
                });
            });
    }

    private void alternative(Alternative other) {
        json.writeNumberProperty("draw", other.draw());
        json.writeNumberProperty("candidate", other.candidate());
        numbers("elected", other.elected());
    }

    private void spoiled(Spoiled spoiled) {
        json.writeStringProperty("reason", spoiled.reason());
        json.writeStringProperty("votes", spoiled.votes().toString());
    }

    private void pairwise(Pairwise pairwise) {
        json.writeArrayPropertyStart("pairwise");
        for (int i = 1; i <= pairwise.candidates(); i++) {
            json.writeStartArray();
            for (int j = 1; j <= pairwise.candidates(); j++)
                number(pairwise.votes(i, j));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void settings(Settings settings) {
        object("settings", () -> {
            object("parameters", () -> settings.parameters().forEach(json::writeStringProperty));
            texts("ties", settings.ties().steps().stream().map(SettingsText::of).toList());
            if (settings.ties().seedStated())
                json.writeStringProperty("seed", settings.ties().seed());
            else
                json.writeNullProperty("seed");
            if (settings.equalRanks().isPresent())
                json.writeStringProperty("equalRanks", SettingsText.of(settings.equalRanks().get()));
            else
                json.writeNullProperty("equalRanks");
            texts("constraints", settings.constraints().stream().map(SettingsText::of).toList());
        });
    }

    // --- everything needed to count again -------------------------------------------------------------------------------

    private void papers(Election election) {
        Budget budget = election.budget();
        if (budget != null)
            object("budget", () -> {
                json.writeStringProperty("total", budget.total().toString());
                texts("costs", budget.costs().stream().map(Rational::toString).toList());
            });
        array("refused", election.spoiled(), this::spoiled);
        Ballots ballots = election.ballots();
        json.writeNumberProperty("unit", ballots.unit());
        switch (ballots) {
            case RankedBallots ranked -> ranked(ranked);
            case ScoredBallots scored -> scored(scored);
        }
    }

    private void ranked(RankedBallots ballots) {
        if (ballots.inOrder())
            json.writeBooleanProperty("inOrder", true);
        json.writeArrayPropertyStart("papers");
        PaperText paper = new PaperText();
        for (int i = 0; i < ballots.size(); i++)
            paper(paper.ranked(ballots, i));
        json.writeEndArray();
    }

    private void scored(ScoredBallots ballots) {
        json.writeNumberProperty("highest", ballots.highest());
        json.writeArrayPropertyStart("papers");
        PaperText paper = new PaperText();
        for (int i = 0; i < ballots.size(); i++)
            paper(paper.scored(ballots, i));
        json.writeEndArray();
    }

    /// Each on a line of its own, so that papers can be compared line by line.
    private void paper(PaperText paper) {
        json.writeRaw('\n');
        json.writeString(paper.letters(), 0, paper.length());
    }

    // --- shapes ---------------------------------------------------------------------------------------------------------

    private void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }

    private <T> void array(String name, List<T> elements, java.util.function.Consumer<T> element) {
        json.writeArrayPropertyStart(name);
        for (T each : elements) {
            json.writeStartObject();
            element.accept(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void numbers(String name, List<Integer> numbers) {
        json.writeName(name);
        numbers(numbers);
    }

    private void numbers(List<Integer> numbers) {
        json.writeStartArray();
        for (int number : numbers)
            json.writeNumber(number);
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void decimal(String name, @Nullable Rational number) {
        if (number == null)
            json.writeNullProperty(name);
        else
            json.writeStringProperty(name, number.decimal(result.places()));
    }

    /// Whole numbers as numbers; parts of votes as decimals, with the places of the method.
    private void number(String name, Rational number) {
        json.writeName(name);
        number(number);
    }

    private void number(Rational number) {
        if (number.isWhole())
            json.writeNumber(number.numerator());
        else
            json.writeNumber(new java.math.BigDecimal(number.decimal(Math.max(1, result.places()))));
    }
}
