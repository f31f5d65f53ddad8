package org.regroup.platform.decisions.meetings;

import java.util.List;
import java.util.Locale;

import org.regroup.platform.shared.Page;

/// Counts in meetings in the reader's words.
public final class MeetingWords {

    private MeetingWords() {}

    /// What an item is called: the whole, or a clause by its label.
    public static String item(Page page, CountSheet sheet, int item) {
        return item > 0
                ? page.t("meetings.item.clause", sheet.label(item))
                : page.t(sheet.question().clauses().isEmpty() ? "meetings.item.question" : "meetings.item.whole");
    }

    public static String column(Page page, String unit, CountSheet.Column column) {
        return page.t("meetings." + unit + "." + column.key());
    }

    /// How far the tellers have come, in a sentence.
    static String state(Page page, List<Teller> tellers) {
        if (tellers.size() < 2) {
            return page.t("meetings.state.tellers", tellers.size());
        }
        var after = MeetingCounts.After.of(tellers);
        long entered = tellers.stream().filter(teller -> teller.entered() != null).count();
        return page.t("meetings.state." + after.name().toLowerCase(Locale.ROOT), entered, tellers.size());
    }
}
