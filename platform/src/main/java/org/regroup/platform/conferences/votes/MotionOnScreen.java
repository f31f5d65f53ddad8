package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.About;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.amending.AmendmentPlans;
import org.regroup.platform.motions.amending.MotionAmendment;
import org.regroup.platform.motions.amending.Proceedings;
import org.regroup.platform.motions.amending.VotingOrder;
import org.regroup.platform.motions.amending.VotingWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Rebase;

/// The motion of the item that is called, and the amendment that is put.
@Component
@Transactional(readOnly = true)
class MotionOnScreen implements OnScreen {

    private final Business business;
    private final AmendmentPlans plans;
    private final EffectRepository effects;

    MotionOnScreen(Business business, AmendmentPlans plans, EffectRepository effects) {
        this.business = business;
        this.plans = plans;
        this.effects = effects;
    }

    @Override
    public Shown shown(ConferenceId conference, String item, About about, Page page) {
        return motion(conference, item).map(all -> new Shown(all.text().version().hex(), announced(all, about, page)))
                .orElse(Shown.NOTHING);
    }

    private static List<String> announced(Proceedings all, About about, Page page) {
        return about instanceof About.Amendment one
                ? all.votingOrder().led(one.sign(), one.part()).map(VotingOrder.Put::ballot)
                        .map(ballot -> VotingWords.of(page, all, ballot)).orElse(List.of())
                : List.of();
    }

    @Override
    public List<Ground> against(ConferenceId conference, String item, About about, String text) {
        var grounds = new ArrayList<Ground>();
        motion(conference, item).ifPresent(all -> {
            if (!waits(conference, all.motion())) {
                grounds.add(Ground.of("votes.ground.withdrawn", all.motion().title()));
            } else if (!text.isEmpty() && !text.equals(all.text().version().hex())) {
                grounds.add(Ground.of("votes.ground.textChanged"));
            }
            if (about instanceof About.Amendment one) {
                all.amendment(one.sign()).ifPresent(amendment -> grounds.addAll(against(all, amendment)));
            }
        });
        return grounds;
    }

    /// Whether it can be decided: also once more, where this conference decided it before.
    private boolean waits(ConferenceId conference, Motion motion) {
        return motion.awaitsDecision() || motion.outcome() != null && motion.outcome() != MotionOutcome.COMPOSITED
                && effects.decided(conference, motion.id());
    }

    private static List<Ground> against(Proceedings all, MotionAmendment one) {
        if (all.ended(one.id()).isPresent()) {
            return List.of(Ground.at("subject", "votes.ground.amendmentDone", one.tag()));
        }
        boolean stands = all.rebase(one).filter(how -> !(how instanceof Rebase.Conflicted || how instanceof Rebase.Moot))
                .isPresent();
        return stands || all.waitsForParent(one)
                ? List.of()
                : List.of(Ground.at("subject", "votes.ground.conflicted", one.tag()));
    }

    private Optional<Proceedings> motion(ConferenceId conference, String item) {
        return number(item).flatMap(number -> business.item(conference, number)).map(BusinessItem::motion)
                .flatMap(motion -> plans.of(motion.id()));
    }

    private static Optional<Integer> number(String item) {
        return item.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(item)) : Optional.empty();
    }
}
