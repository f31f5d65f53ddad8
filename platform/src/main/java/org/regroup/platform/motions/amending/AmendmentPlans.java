package org.regroup.platform.motions.amending;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Motions;

/// The amendments of a motion with the order in which they are put, for whoever puts them.
@Service
@Transactional(readOnly = true)
public class AmendmentPlans {

    private final Motions motions;
    private final ProceedingsRepository proceedings;

    AmendmentPlans(Motions motions, ProceedingsRepository proceedings) {
        this.motions = motions;
        this.proceedings = proceedings;
    }

    /// Empty for drafts, which nobody amends. In two queries.
    public Optional<Proceedings> of(MotionId motion) {
        return motions.find(motion).flatMap(this::of);
    }

    /// The same of one that is at hand, in one query.
    public Optional<Proceedings> of(Motion motion) {
        return Optional.of(motion).filter(found -> found.moved() != null).map(found -> proceedings.of(found, null));
    }
}
