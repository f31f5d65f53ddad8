package org.regroup.platform.motions.book;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;
import org.regroup.platform.shared.print.Format;

/// Leads from the page of an alliance to its motion book; asks nothing of the database.
@Component
class BookOfAlliance implements AllianceSection {

    @Override
    public int place() {
        return 35;
    }

    @Override
    public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        var items = Stream.of(Format.values())
                .map(format -> new Section.Item(format.name(), "/alliances/" + alliance.id() + "/motion-book." + format.ending(),
                        page.t("book.alliance." + format.ending()), ""))
                .toList();
        return new Section("book", page.t("book.title"), page.t("book.alliance.note"), items, "", null);
    }
}
