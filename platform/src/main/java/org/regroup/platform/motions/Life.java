package org.regroup.platform.motions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Stage;

/// The life line of a motion: the statements it grew from, the draft, handing in, the ruling, the decision.
public final class Life {

    private Life() {}

    /// @param sequel what followed in rooms below
    public static List<Stage> of(Page page, MotionPage view, List<Stage> sequel) {
        var motion = view.motion();
        var dossier = view.dossier();
        var stages = new ArrayList<Stage>();
        dossier.statements().forEach(statement -> stages.add(new Stage.Step(page.t("motions.life.statement"), "",
                "“" + statement.words() + "”", "/dialogues/" + statement.dialogue() + "/statements#s" + statement.number(),
                statement.dialogueTitle(), Stage.State.BEHIND)));
        stages.add(step(page, "draft", motion.startedAt(), "", motion.draft()));
        if (motion.stage() == MotionStage.WITHDRAWN) {
            stages.add(step(page, "withdrawn", motion.closedAt(), "", true));
            return stages;
        }
        var tabled = motion.tabledAt();
        stages.add(step(page, "tabled", tabled, view.calendar() == null ? "" : view.calendar().terms().title(),
                motion.stage() == MotionStage.TABLED));
        var order = dossier.order();
        var said = order.map(ruling -> ruling.agreement().confirmed()).orElse(null);
        boolean refused = order.isPresent() && order.get().matter() instanceof Ruling.Refuse;
        stages.add(step(page, refused ? "refused" : "admitted", said == null ? null : said.at(),
                order.map(Ruling::body).orElse(""), refused || motion.awaitsDecision() && sequel.isEmpty()));
        stages.addAll(sequel);
        var outcome = motion.outcome();
        // where the organisations decide, no conference does
        if (!refused && (sequel.isEmpty() || outcome != null && dossier.decision().isPresent())) {
            stages.add(step(page, outcome == null ? "decided" : outcome.code(), motion.closedAt(),
                    dossier.decision().map(Ruling::body).orElse(""), outcome != null));
        }
        return stages;
    }

    private static Stage step(Page page, String kind, @Nullable Instant at, String note, boolean here) {
        return new Stage.Step(page.t("motions.life.at." + kind), at == null ? "" : page.date(at), page.t("motions.life." + kind),
                null, note, here ? Stage.State.HERE : at == null ? Stage.State.AHEAD : Stage.State.BEHIND);
    }
}
