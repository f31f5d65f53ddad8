package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;

/// When the room ran on paper, as the log has it.
final class PaperTimes {

    private PaperTimes() {}

    /// Whether the room ran on its network at this time. The network may have failed before anybody said so, but not on a clock
    /// that nobody looked at: a minute is allowed.
    static boolean outside(List<Entry> log, Instant time) {
        Instant began = null;
        for (var entry : log) {
            switch (entry.act()) {
                case Act.PaperBegan _ -> began = entry.at();
                case Act.PaperEnded _ -> {
                    if (within(began, entry.at(), time)) {
                        return false;
                    }
                    began = null;
                }
                default -> {
                }
            }
        }
        return !within(began, Instant.MAX, time);
    }

    private static boolean within(@Nullable Instant began, Instant ended, Instant time) {
        return began != null && !time.isBefore(began.minusSeconds(60)) && !time.isAfter(ended);
    }
}
