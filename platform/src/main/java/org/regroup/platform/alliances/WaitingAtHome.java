package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;

/// On the home page: what other organisations have proposed and the reader may answer.
@Component
class WaitingAtHome implements HomeSection {

    private static final int MOST = 5;

    private final AllianceLists lists;

    WaitingAtHome(AllianceLists lists) {
        this.lists = lists;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title(Page page) {
        return page.t("alliances.waits.title");
    }

    @Override
    public List<Item> items(Page page) {
        return page.visitor() instanceof SignedIn person
                ? lists.waitingFor(page, person.id()).stream().limit(MOST).map(line -> new Item(line.title(), line.alliance(),
                        line.href(), page.t("alliances.answer"), line.change().lapsesAt())).toList()
                : List.of();
    }
}
