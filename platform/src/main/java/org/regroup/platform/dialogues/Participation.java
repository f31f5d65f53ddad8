package org.regroup.platform.dialogues;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether somebody should answer before reading the result.
@Service
class Participation {

    private final Answering answering;
    private final Clock clock;

    Participation(Answering answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    /// How many more statements a participant should answer before the result is shown, so that nobody's answer leads
    /// anybody's: ten, or all there are. 0 for whoever does not take part, and once the dialogue has closed. The page stays
    /// public: a participant who wants it all the same is shown it.
    @Transactional(readOnly = true)
    int answersBeforeResult(Dialogue dialogue, Voter voter) {
        if (voter instanceof Voter.Stranger || !dialogue.isOpen(clock.instant())) {
            return 0;
        }
        var standpoint = answering.standpoint(dialogue, voter);
        return standpoint.participant() == null ? 0 : standpoint.owed();
    }
}
