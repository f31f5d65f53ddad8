package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which share of the people of each voice stands in each opinion group, or in none: the map as a table.
///
/// A cell of fewer than ten people says only that they are few, and all others are rounded to five in a hundred. So a small
/// cell cannot be worked out from the totals of its row and column, which are known.
///
/// @param cells by voice, then by group, the last column in no group: parts in a hundred; null stands for few
public record Crossing(List<List<@Nullable Integer>> cells) {

    static final int LEAST = 10;
    private static final int STEP = 5;

    /// @param people by voice, then by group
    static Crossing of(int[][] people) {
        List<List<@Nullable Integer>> cells = new ArrayList<>();
        for (int[] row : people) {
            int all = 0;
            for (int count : row)
                all += count;
            List<@Nullable Integer> line = new ArrayList<>();
            for (int count : row)
                line.add(count > 0 && count < LEAST ? null : (Integer) rounded(count, all));
            cells.add(Collections.unmodifiableList(line));
        }
        return new Crossing(Collections.unmodifiableList(cells));
    }

    private static int rounded(int count, int all) {
        return all == 0 ? 0 : STEP * Math.round(100f * count / all / STEP);
    }

    public @Nullable Integer share(int voice, int group) {
        return cells.get(voice).get(group);
    }

    public boolean complete() {
        return cells.stream().flatMap(List::stream).noneMatch(Objects::isNull);
    }
}
