package org.regroup.platform.conferences.votes;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.hall.Happened;

/// Sees to it that what is decided in a hall has its effect on motions: at once after it was entered, and after a stop as soon as a
/// node is up again.
@Component
class EffectsFollow {

    private static final Logger LOG = LoggerFactory.getLogger(EffectsFollow.class);

    private final Effects effects;
    private final EffectRepository stored;

    EffectsFollow(Effects effects, EffectRepository stored) {
        this.effects = effects;
        this.stored = stored;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void giveEffectOnceEntered(Happened happened) {
        if (happened.act() instanceof Act.Declared || happened.act() instanceof Act.Annulled
                || happened.act() instanceof Act.Disposed) {
            give(happened.conference());
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void makeGood() {
        stored.behind().forEach(this::give);
    }

    private void give(ConferenceId conference) {
        try {
            effects.catchUp(conference);
        } catch (RuntimeException e) {
            // the result in the hall stands whatever happens to a motion; it is tried again
            LOG.error("a result had no effect yet: conference={}", conference, e);
        }
    }
}
