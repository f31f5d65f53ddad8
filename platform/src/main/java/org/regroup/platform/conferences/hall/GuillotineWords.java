package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.Locale;

import org.regroup.hall.day.Taken;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.shared.Page;

/// When parts of the agenda end by the clock, and what that does, in the reader's words. Pages are in the zone of the conference.
public final class GuillotineWords {

    private GuillotineWords() {}

    /// Of the part that is being dealt with.
    public static String now(Page page, Guillotine one, Instant now) {
        var key = one.over(now) ? "hall.guillotine.now.over" : "hall.guillotine.now";
        return today(page, one.at(), now)
                ? page.t(key, HallWords.hour(page, one.at()))
                : page.t(key + ".day", page.dateTime(one.at()));
    }

    public static String heading(Page page, Guillotine one, Instant now) {
        return page.t(one.over(now) ? "hall.guillotine.over" : "hall.guillotine.ends", one.section(),
                moment(page, one.at(), now));
    }

    /// What the clock does to one item.
    public static String fate(Page page, Room room, Guillotine one, BusinessItem item, Instant now) {
        if (room.taken() instanceof Taken taken && taken.takes(item.name())) {
            return page.t("hall.guillotine.called");
        }
        return page.t("hall.guillotine." + (one.over(now) ? "fell." : "falls.") + one.rule().name().toLowerCase(Locale.ROOT));
    }

    /// The hour; the day as well where it is another one.
    private static String moment(Page page, Instant at, Instant now) {
        return today(page, at, now) ? HallWords.hour(page, at) : page.dateTime(at);
    }

    private static boolean today(Page page, Instant at, Instant now) {
        return at.atZone(page.zone()).toLocalDate().equals(now.atZone(page.zone()).toLocalDate());
    }
}
