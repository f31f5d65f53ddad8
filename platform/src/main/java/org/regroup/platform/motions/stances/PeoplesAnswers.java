package org.regroup.platform.motions.stances;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.dialogues.DialogueId;
import org.regroup.platform.dialogues.Dialogues;
import org.regroup.platform.dialogues.result.Facts;
import org.regroup.platform.dialogues.result.ResultView;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.dialogues.result.StatementFacts;
import org.regroup.platform.motions.Grown;
import org.regroup.platform.motions.Motion;

/// What people answered in the dialogues that a motion grew from: what their results show and nothing else, so that the rules
/// that protect single answers hold here too.
@Component
public class PeoplesAnswers {

    private final Dialogues dialogues;
    private final Results results;

    PeoplesAnswers(Dialogues dialogues, Results results) {
        this.dialogues = dialogues;
        this.results = results;
    }

    /// The answers of one dialogue.
    ///
    /// @param grown  the statements the motion grew from
    /// @param common the firmest common ground among the others
    public record InDialogue(ResultView result, List<StatementFacts> grown, List<Facts.Common> common) {

        private static final int COMMON_SHOWN = 3;

        static InDialogue of(ResultView result, List<String> numbers) {
            var facts = result.facts();
            return new InDialogue(result,
                    facts.statements().stream().filter(one -> numbers.contains(one.wording().id())).toList(),
                    facts.common().stream().filter(one -> !numbers.contains(one.statement().wording().id()))
                            .limit(COMMON_SHOWN).toList());
        }

        /// Whether enough have answered for anything to be said about this statement.
        public boolean enough(StatementFacts statement) {
            return statement.all().seen() >= Facts.PEOPLE_NEEDED;
        }

        public boolean concerns(UUID dialogue) {
            return result.path().equals("/dialogues/" + dialogue);
        }

        /// What the result shows about a statement the motion grew from; null where too few have answered.
        public @Nullable StatementFacts shown(int number) {
            return grown.stream().filter(one -> one.wording().id().equals(Integer.toString(number)) && enough(one)).findFirst()
                    .orElse(null);
        }
    }

    /// The latest dialogue first; at most two queries where the results have been computed.
    List<InDialogue> beside(Motion motion, List<Grown> grown) {
        return beside(motion.alliance(), grown);
    }

    /// The same for whatever grew from statements in dialogues of an alliance.
    public List<InDialogue> beside(AllianceId alliance, List<Grown> grown) {
        if (grown.isEmpty()) {
            return List.of();
        }
        var numbers = grown.stream().collect(Collectors.groupingBy(one -> new DialogueId(one.dialogue()),
                Collectors.mapping(one -> Integer.toString(one.number()), Collectors.toList())));
        var linked = dialogues.ofAlliance(alliance).stream().filter(one -> numbers.containsKey(one.id())).toList();
        var shown = results.of(linked);
        var answers = new ArrayList<InDialogue>();
        for (int n = 0; n < linked.size(); n++) {
            answers.add(InDialogue.of(shown.get(n).view(), numbers.getOrDefault(linked.get(n).id(), List.of())));
        }
        return answers;
    }
}
