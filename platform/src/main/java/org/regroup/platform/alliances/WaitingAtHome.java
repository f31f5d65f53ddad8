package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.WaitingSection;

/// What other organisations have proposed and the reader may answer.
@Component
class WaitingAtHome implements WaitingSection {

    private final AllianceLists lists;

    WaitingAtHome(AllianceLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HomeSection.Item> waiting(Page page, int most) {
        return page.visitor() instanceof SignedIn person
                ? lists.waitingFor(page, person.id()).stream().limit(most)
                        .map(line -> new HomeSection.Item(line.title(), line.alliance(),
                                line.href(), page.t("alliances.answer"), line.change().lapsesAt()))
                        .toList()
                : List.of();
    }
}
