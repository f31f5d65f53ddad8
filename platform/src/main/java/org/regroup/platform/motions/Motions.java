package org.regroup.platform.motions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Motions from the first thought on.
@Service
@Transactional
public class Motions {

    private final MotionRepository motions;
    private final MotionTexts texts;
    private final MotionActs acts;
    private final GrownRepository grown;
    private final Alliances alliances;
    private final Clock clock;

    Motions(MotionRepository motions, MotionTexts texts, MotionActs acts, GrownRepository grown, Alliances alliances,
            Clock clock) {
        this.motions = motions;
        this.texts = texts;
        this.acts = acts;
        this.grown = grown;
        this.alliances = alliances;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Motion> find(MotionId id) {
        return motions.find(id);
    }

    /// All motions of an alliance, drafts among them.
    @Transactional(readOnly = true)
    public List<Motion> of(AllianceId alliance) {
        return motions.of(alliance);
    }

    /// Starts a draft: thinking aloud, nobody's position. Anybody who is signed in may, members of affiliates or not.
    ///
    /// @param from statements of the alliance's dialogues that it grew from
    public Outcome<Motion> start(PersonId by, AllianceId alliance, Wording typed, Locale language, List<UUID> from) {
        var home = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var words = typed.tidy();
        var grounds = words.grounds();
        if (!alliances.state(alliance).goesOn()) {
            grounds.add(Ground.of("motions.ground.alliance.closed"));
        }
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            var id = new MotionId(Ids.next(clock));
            var text = words.text(language, "b");
            var motion = new Motion(id, alliance, home.name(), null, null, MotionKind.ORDINARY, MotionStage.DRAFT, null,
                    words.title(), words.summary(), words.reasons(), "", language, by, now, null, null, text.version(), null, 1);
            motions.insert(motion);
            texts.add(id, text, by, now);
            from.forEach(statement -> grown.link(id, statement, by, now));
            acts.add(id, "motions.act.started", Speaking.unaffiliated(by), "");
            return motion;
        });
    }
}
