package org.regroup.platform.shared.print;

import org.regroup.documents.Phrases;
import org.regroup.platform.shared.Page;

/// The few words of printed pages themselves, in the reader's language.
public final class PrintWords {

    private PrintWords() {}

    public static Phrases of(Page page) {
        return new Phrases(page.t("book.contents"), page.t("book.of"), page.t("book.draft"), page.t("book.line"),
                page.t("book.substitutes", "{0}"));
    }
}
