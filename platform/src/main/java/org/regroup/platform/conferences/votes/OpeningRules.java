package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.hall.day.About;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Whether something can be put to the vote, and by which rule it is carried.
@Component
class OpeningRules {

    private final List<OnScreen> onScreen;
    private final Gathered gathered;
    private final Clock clock;

    OpeningRules(List<OnScreen> onScreen, Gathered gathered, Clock clock) {
        this.onScreen = onScreen;
        this.gathered = gathered;
        this.clock = clock;
    }

    /// @param roll as it would be frozen now
    Outcome<JointRule> of(Conference conference, Opening opening, Hall hall, Roll roll) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("votes", "subject", opening.subject(), Votes.LONGEST_SUBJECT, grounds);
        if (opening.rung() != Rung.VOICES && !opening.onLine() && !opening.counted()) {
            grounds.add(Ground.at("onLine", "votes.ground.noWay"));
        }
        if (opening.heldAt() != null && opening.heldAt().isAfter(Sql.now(clock))) {
            grounds.add(Ground.at("heldAt", "votes.ground.heldAt"));
        }
        if (opening.about() instanceof About.Amendment
                && hall.business().item().filter(taken -> !taken.together().isEmpty()).isPresent()) {
            grounds.add(Ground.at("subject", "votes.ground.together"));
        }
        if (!(opening.about() instanceof About.Procedure)) {
            var item = hall.business().item().map(Taken::item).orElse("");
            onScreen.forEach(
                    screen -> grounds.addAll(screen.against(conference.id(), item, opening.about(), opening.text())));
        }
        grounds.addAll(Gathered.opening(gathered.absent(conference, roll, hall)));
        var rule = rule(opening, hall, grounds);
        grounds.addAll(VoteRules.grounds(rule, opening.rung(), roll));
        return Outcome.unless(grounds, () -> rule);
    }

    /// A procedural motion is put by the majority of the standing orders, whatever the form says.
    private static JointRule rule(Opening opening, Hall hall, List<Ground> grounds) {
        if (opening.about() instanceof About.Procedure(var kind)) {
            return hall.rules().motion(kind).map(ProceduralMotion::majority).map(VoteRules::of)
                    .orElseGet(JointRule::doubleMajority);
        }
        return switch (Rules.parse(opening.rule())) {
            case Rules.Parsed.Read<JointRule>(var read) -> read;
            case Rules.Parsed.Refused<JointRule>(var reason) -> {
                grounds.add(Ground.at("rule", "votes.ground.rule.unreadable", reason));
                yield JointRule.doubleMajority();
            }
        };
    }
}
