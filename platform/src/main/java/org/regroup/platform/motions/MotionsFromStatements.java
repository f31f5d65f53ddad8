package org.regroup.platform.motions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.platform.dialogues.Dialogue;
import org.regroup.platform.dialogues.StatementGrowth;
import org.regroup.platform.dialogues.StatementId;
import org.regroup.platform.shared.Page;

/// Motions on the pages of dialogues: what grew from a statement, and where a motion is begun from one.
@Component
class MotionsFromStatements implements StatementGrowth {

    private final GrownRepository grown;

    MotionsFromStatements(GrownRepository grown) {
        this.grown = grown;
    }

    @Override
    public Map<StatementId, List<Grown>> of(Collection<StatementId> statements, Page page) {
        var all = new LinkedHashMap<StatementId, List<Grown>>();
        if (!statements.isEmpty()) {
            grown.from(statements.stream().map(StatementId::value).toList())
                    .forEach(link -> all.computeIfAbsent(new StatementId(link.statement()), _ -> new ArrayList<>())
                            .add(shown(link, page)));
        }
        return all;
    }

    private static Grown shown(GrownRepository.Link link, Page page) {
        var number = link.number();
        return new Grown(number == null ? link.title() : page.t("motions.number", number) + ": " + link.title(),
                "/motions/" + link.motion(), flag(link, page));
    }

    /// What became of it, as far as it has come.
    private static String flag(GrownRepository.Link link, Page page) {
        if (link.draft()) {
            return page.t("motions.draft.badge");
        }
        var outcome = link.outcome();
        return outcome != null
                ? page.t("motions.outcome." + outcome.code())
                : link.put() ? page.t("motions.put.flag") : "";
    }

    @Override
    public String begin(Dialogue dialogue, StatementId statement) {
        return "/alliances/" + dialogue.alliance() + "/motions/new?statement=" + statement;
    }
}
