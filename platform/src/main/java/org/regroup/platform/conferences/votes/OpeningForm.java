package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.hall.day.About;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Moments;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads what a chair typed to open a vote.
final class OpeningForm {

    /// Rules offered by a name; any other is written out.
    static final Map<String, String> RULES = rules();
    static final String OWN = "own";
    static final String WHOLE = "whole";
    static final String QUESTION = "question";

    private OpeningForm() {}

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        rules.put("heads", Opening.USUAL);
        rules.put("thirds", "people(at-least 2/3 of cast)");
        rules.put("double", Rules.text(JointRule.doubleMajority()));
        rules.put("organisations", "organisations(more-than 1/2)");
        return rules;
    }

    /// @param zone  in which hours are meant
    /// @param shown what is on the screen for this subject
    static Outcome<Opening> read(Typed typed, ZoneId zone, OnScreen.Shown shown) {
        var grounds = new ArrayList<Ground>();
        var rung = Typed.one(Rung.class, typed.text("rung"));
        if (rung.isEmpty()) {
            grounds.add(Ground.at("rung", "votes.ground.rung"));
        }
        var id = typed.id("id");
        if (id == null || id.getMostSignificantBits() == 0) {
            grounds.add(Ground.of("votes.ground.form"));
        }
        var held = held(typed, zone, grounds);
        var chosen = typed.text("rules");
        var about = about(typed);
        return Outcome.unless(grounds, () -> new Opening(Objects.requireNonNull(id), typed.text("subject"),
                typed.text("text").strip(), rung.orElseThrow(), RULES.getOrDefault(chosen, typed.text("rule").strip()),
                typed.ticked("onLine"), typed.ticked("counted"), held.orElse(null), shown.announced(), about));
    }

    /// The procedural motion that the form puts, else what the subject says, unless it decides nothing.
    static About about(Typed typed) {
        var kind = Typed.one(ProceduralMotion.Kind.class, typed.text("procedure"));
        return kind.<About>map(About.Procedure::new).orElseGet(() -> typed.text("about").equals(QUESTION)
                ? new About.Question()
                : About.of(PlainText.line(typed.text("subject"))));
    }

    private static Optional<Instant> held(Typed typed, ZoneId zone, List<Ground> grounds) {
        var text = typed.text("heldAt").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var at = Moments.read(text, zone);
        if (at.isEmpty()) {
            grounds.add(Ground.at("heldAt", "votes.ground.hour"));
        }
        return at;
    }
}
