package org.regroup.platform.alliances;

import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Part;

/// The parts of an alliance's page, in the order in which they stand there.
public final class AllianceParts {

    private AllianceParts() {}

    public static List<Part> of(AlliancePage view, Page page) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("waits", page.t("alliances.two.title"), view.waiting().size()));
        parts.add(new Part("affiliates", page.t("alliances.affiliates.title"), view.affiliates().size()));
        parts.add(new Part("rung", page.t("alliances.rungs.title"), 0));
        view.sections().forEach(one -> parts.add(new Part(one.id(), one.title(), one.items().size())));
        parts.add(new Part("everybody", page.t("alliances.everybody.title"), 0));
        parts.add(new Part("terms", page.t("alliances.terms.title"), 0));
        if (view.alliance().closedAt() == null) {
            parts.add(new Part("change", page.t("alliances.do.title"), 0));
        }
        parts.add(new Part("history", page.t("alliances.history.title"), 0));
        return parts;
    }
}
