package org.regroup.platform.motions.stances;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// On the page of a motion: the movers' reasons and the minority reports in an order drawn by lot, where organisations stand,
/// what words mean here, and the composites it went into.
@Component
class StancesSection implements MotionSection {

    private final BesideRepository beside;
    private final Parts parts;

    StancesSection(BesideRepository beside, Parts parts) {
        this.beside = beside;
        this.parts = parts;
    }

    @Override
    public int place() {
        return REASONS;
    }

    @Override
    public Optional<Content> of(MotionPage view, Page page) {
        var found = beside.of(view.motion().id());
        return Optional.of(parts.of("stances/beside", Map.of("page", page, "view", view, "beside", found)));
    }
}
