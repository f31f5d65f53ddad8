package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;

/// On the home page: the alliances opened last.
@Component
class OpenAtHome implements HomeSection {

    private static final int MOST = 5;

    private final AllianceRepository alliances;

    OpenAtHome(AllianceRepository alliances) {
        this.alliances = alliances;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title(Page page) {
        return page.t("alliances.list.title");
    }

    @Override
    public String note(Page page) {
        return page.t("alliances.list.all.note");
    }

    @Override
    public List<Item> items(Page page) {
        return alliances.open(MOST).stream()
                .map(alliance -> new Item(alliance.name(), alliance.purpose(), "/alliances/" + alliance.id())).toList();
    }
}
