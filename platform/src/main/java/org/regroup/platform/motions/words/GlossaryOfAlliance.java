package org.regroup.platform.motions.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// Leads from the page of an alliance to its glossary; asks nothing of the database.
@Component
class GlossaryOfAlliance implements AllianceSection {

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        var href = "/alliances/" + alliance.id() + "/words";
        return new Section("words", page.t("words.title"), page.t("words.alliance.note"),
                List.of(new Section.Item(page.t("words.alliance.item"), href, page.t("words.alliance.item.note"), "")), "", null);
    }
}
