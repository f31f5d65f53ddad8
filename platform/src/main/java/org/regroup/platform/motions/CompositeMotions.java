package org.regroup.platform.motions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Weave;

/// Makes a motion of a composite that all remaining movers have signed, in the place of theirs.
@Service
@Transactional
public class CompositeMotions {

    private final MotionRepository motions;
    private final MotionTexts texts;
    private final MotionVoices voices;
    private final MotionActs acts;
    private final Clock clock;

    CompositeMotions(MotionRepository motions, MotionTexts texts, MotionVoices voices, MotionActs acts, Clock clock) {
        this.motions = motions;
        this.texts = texts;
        this.voices = voices;
        this.acts = acts;
        this.clock = clock;
    }

    /// Admits it at once, since the motions it came of were admitted; these have the outcome "composited" from then on.
    ///
    /// @param text    with its title as the first block, and whom each word is owed to
    /// @param sources the motions whose movers have signed
    /// @param movers  of those motions, each once
    /// @param note    what the log says of it, such as "Composite 2"
    public Motion make(AllianceId alliance, Weave text, Locale language, List<MotionId> sources, List<Speaking> movers,
            Speaking by, String note) {
        var now = Sql.now(clock);
        var id = new MotionId(Ids.next(clock));
        var first = motions.find(sources.getFirst()).orElseThrow();
        var draft = new Motion(id, alliance, first.allianceName(), null, null, MotionKind.ORDINARY, MotionStage.DRAFT, null,
                MotionTexts.title(text.text()), "", "", "", language, by.person(), now, null, null, text.version(), null, 1);
        motions.insert(draft);
        texts.add(id, text, by.person(), now);
        motions.table(draft, first.calendar(), MotionKind.ORDINARY, "", now);
        motions.stage(id, MotionStage.ADMITTED, null);
        movers.forEach(mover -> voices
                .insert(new MotionVoice(Ids.next(clock), id, MotionVoice.Part.MOVER, mover, "", now, null)));
        acts.add(id, "composites.motion.made", by, note);
        for (var source : sources) {
            motions.outcome(source, MotionOutcome.COMPOSITED, now);
            acts.add(source, "composites.motion.composited", by, note);
        }
        return motions.find(id).orElseThrow();
    }
}
