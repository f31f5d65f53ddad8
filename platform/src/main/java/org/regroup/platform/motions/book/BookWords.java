package org.regroup.platform.motions.book;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Capacity;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Page;

/// A motion book in the reader's words.
final class BookWords {

    private BookWords() {}

    /// "Noor, for the Tenants’ Campaign".
    static String speaking(Page page, Contents contents, Speaking speaking, String unitName) {
        return contents.name(speaking.person()) + ", "
                + capacity(page, contents, speaking.capacity(), speaking.organisation(), unitName);
    }

    private static String capacity(Page page, Contents contents, Capacity capacity, @Nullable OrganisationId organisation,
            String unitName) {
        var name = contents.mark(organisation).name();
        return switch (capacity) {
            case ORGANISATION -> page.t("book.as.organisation", name);
            case UNIT -> page.t("book.as.unit", unitName, name);
            case PERSONAL -> page.t("book.as.personal", name);
            case UNAFFILIATED -> page.t("book.as.unaffiliated");
        };
    }

    static String rule(Page page, String code) {
        return page.t("book.rule." + code);
    }

    static String advice(Page page, String code) {
        return page.t("book.advice." + code);
    }
}
