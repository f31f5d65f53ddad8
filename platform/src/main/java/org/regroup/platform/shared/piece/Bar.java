package org.regroup.platform.shared.piece;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// One row of a table of bars: an organisation or an opinion group.
///
/// @param mark     the organisation, or null for a group, which has no colour
/// @param name     as it stands beside the bar
/// @param interval the share, or null where too few answered to show it
/// @param note     what stands in place of a share that is not shown, or after one that is; may be empty
public record Bar(@Nullable Mark mark, String name, @Nullable Interval interval, String note) {

    public static Bar of(Mark mark, Interval interval) {
        return new Bar(mark, mark.name(), interval, "");
    }

    public static Bar of(String group, Interval interval) {
        return new Bar(null, group, interval, "");
    }

    /// Too few answered: the row says so and shows nothing.
    public static Bar hidden(@Nullable Mark mark, String name, String why) {
        return new Bar(mark, name, null, why);
    }
}
