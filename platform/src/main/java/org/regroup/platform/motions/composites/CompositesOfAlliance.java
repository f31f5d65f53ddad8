package org.regroup.platform.motions.composites;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// Leads from the page of an alliance to its composites; asks nothing of the database.
@Component
class CompositesOfAlliance implements AllianceSection {

    @Override
    public int place() {
        return 36;
    }

    @Override
    public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        return new Section("composites", page.t("composites.list.title"), page.t("composites.alliance.note"),
                List.of(new Section.Item(page.t("composites.alliance.item"), "/alliances/" + alliance.id() + "/composites",
                        page.t("composites.alliance.item.note"), "")),
                "", null);
    }
}
