package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.Capacity;
import org.regroup.platform.motions.MotionAct;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionRepository;
import org.regroup.platform.motions.MotionSequel;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Stage;

/// What becomes of a motion whose words are put to organisations: its own log says that it was put and what they answered.
@Component
class MotionsPut implements MotionSequel {

    private final MotionRepository motions;
    private final MotionActs acts;
    private final Clock clock;

    MotionsPut(MotionRepository motions, MotionActs acts, Clock clock) {
        this.motions = motions;
        this.acts = acts;
        this.clock = clock;
    }

    void put(Question question) {
        if (question.terms().motion() instanceof MotionId motion) {
            acts.add(motion, PUT, speaking(question), question.id().toString());
        }
    }

    /// It is carried, or has fallen, if its words are still those that were put.
    void answered(Question question, boolean carried) {
        if (question.terms().motion() instanceof MotionId id) {
            var outcome = carried ? MotionOutcome.CARRIED : MotionOutcome.FALLEN;
            acts.add(id, ANSWERED + outcome.code(), speaking(question), question.id().toString());
            motions.held(id)
                    .filter(motion -> motion.awaitsDecision() && motion.version().equals(question.terms().text().version()))
                    .ifPresent(motion -> motions.outcome(id, outcome, Sql.now(clock)));
        }
    }

    private static Speaking speaking(Question question) {
        var by = question.proposed();
        return new Speaking(by.person(), Capacity.ORGANISATION, by.organisation(), null);
    }

    @Override
    public List<Stage> of(MotionPage view, Page page) {
        var stages = new ArrayList<Stage>();
        var answered = view.acts().stream().filter(act -> act.key().startsWith(ANSWERED)).toList();
        view.acts().stream().filter(act -> act.key().equals(PUT)).forEach(act -> stages.add(new Stage.Step(
                page.t("questions.put.motion.kind"), page.date(act.at()), page.t("questions.put.motion.put"), href(act), "",
                answered.isEmpty() ? Stage.State.HERE : Stage.State.BEHIND)));
        answered.forEach(act -> stages.add(new Stage.Step(page.t("questions.put.motion.decision"), page.date(act.at()),
                page.t("questions.put.motion." + act.key().substring(ANSWERED.length())), href(act) + "#result", "",
                Stage.State.HERE)));
        if (!stages.isEmpty() && answered.isEmpty()) {
            stages.add(new Stage.Step(page.t("questions.put.motion.decision"), "", page.t("traces.life.vote"), null, "",
                    Stage.State.AHEAD));
        }
        return stages;
    }

    private static String href(MotionAct act) {
        return "/questions/" + act.detail();
    }
}
