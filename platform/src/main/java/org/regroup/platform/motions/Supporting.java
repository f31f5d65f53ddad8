package org.regroup.platform.motions;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Seconding and supporting motions, and taking it back; withdrawing a motion.
@Service
@Transactional
public class Supporting {

    private final MotionAccess access;
    private final MotionRepository motions;
    private final MotionVoices voices;
    private final MotionSpeakers speakers;
    private final MotionActs acts;
    private final Clock clock;

    Supporting(MotionAccess access, MotionRepository motions, MotionVoices voices, MotionSpeakers speakers, MotionActs acts,
            Clock clock) {
        this.access = access;
        this.motions = motions;
        this.voices = voices;
        this.speakers = speakers;
        this.acts = acts;
        this.clock = clock;
    }

    /// Somebody seconds or supports a motion that stands, in the capacity chosen; each person has one voice.
    public Outcome<MotionVoice> add(PersonId by, MotionId id, MotionVoice.Part part, String as) {
        var motion = access.held(id);
        var speaking = speakers.chosen(access.reader(motion, by), as);
        var grounds = new ArrayList<Ground>();
        if (!motion.stands()) {
            grounds.add(Ground.of("motions.ground.notStanding"));
        }
        if (part == MotionVoice.Part.MOVER) {
            throw new IllegalArgumentException("a motion is moved by tabling it");
        }
        if (speaking.isEmpty()) {
            grounds.add(Ground.at("as", "motions.ground.as"));
        }
        if (voices.of(id).stream().anyMatch(one -> one.stands() && one.speaking().person().equals(by))) {
            grounds.add(Ground.of("motions.ground.voice.twice"));
        }
        return Outcome.unless(grounds, () -> {
            var voice = new MotionVoice(Ids.next(clock), id, part, speaking.orElseThrow(), "", Sql.now(clock), null);
            voices.insert(voice);
            acts.add(id, "motions.act." + part.code(), voice.speaking(), "");
            return voice;
        });
    }

    /// Takes one's own seconding or support back, for as long as the motion stands.
    public Outcome<MotionVoice> takeBack(PersonId by, MotionId id) {
        var motion = access.held(id);
        var own = voices.of(id).stream().filter(one -> one.stands() && one.part() != MotionVoice.Part.MOVER
                && one.speaking().person().equals(by)).findFirst().orElseThrow(() -> new Forbidden("motions.forbidden.voice"));
        var grounds = new ArrayList<Ground>();
        if (!motion.stands()) {
            grounds.add(Ground.of("motions.ground.notStanding"));
        }
        return Outcome.unless(grounds, () -> {
            voices.withdraw(own.id(), Sql.now(clock));
            acts.add(id, "motions.act.takenBack", own.speaking(), "");
            return own;
        });
    }

    /// The movers withdraw their motion, with the reason. Until it is decided they may.
    public Outcome<Motion> withdraw(PersonId by, MotionId id, String reason) {
        var motion = access.held(id);
        access.requireMover(access.reader(motion, by));
        var grounds = new ArrayList<Ground>();
        if (!motion.stands()) {
            grounds.add(Ground.of("motions.ground.notStanding"));
        }
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            motions.stage(id, MotionStage.WITHDRAWN, Sql.now(clock));
            acts.add(id, "motions.act.withdrawn", access.speakingAsMover(id, by), why);
            return access.find(id);
        });
    }
}
