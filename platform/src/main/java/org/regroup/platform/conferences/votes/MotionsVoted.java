package org.regroup.platform.conferences.votes;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.MotionAct;
import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionSequel;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Stage;

/// On the life line of a motion: what a conference decided, with the way to its vote.
@Component
class MotionsVoted implements MotionSequel {

    private static final Set<String> BY_VOTE = Set.of("carried", "fallen");

    @Override
    public List<Stage> of(MotionPage view, Page page) {
        var motion = view.motion();
        var outcome = motion.outcome();
        return outcome == null
                ? List.of()
                : view.acts().stream().filter(act -> act.key().equals(MotionEffects.ACT + outcome.code()))
                        .reduce((_, later) -> later).map(act -> List.<Stage>of(stage(page, act))).orElse(List.of());
    }

    private static Stage stage(Page page, MotionAct act) {
        var outcome = act.key().substring(MotionEffects.ACT.length());
        boolean voted = BY_VOTE.contains(outcome) && act.detail().startsWith("/");
        return new Stage.Step(page.t("votes.effect.life"), page.date(act.at()), page.t("motions.outcome." + outcome),
                voted ? act.detail() : null, voted ? "" : act.detail(), Stage.State.HERE);
    }
}
