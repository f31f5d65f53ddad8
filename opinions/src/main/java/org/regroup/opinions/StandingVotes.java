package org.regroup.opinions;

import java.util.Arrays;

/// One answer for each person and statement, row by row, in compact arrays.
///
/// @param rowStart  cells of row r are `rowStart[r]` up to `rowStart[r + 1]`
/// @param column    ascending within a row
/// @param answer    1, 0 or -1
/// @param timestamp of the vote that stands
record StandingVotes(int[] rowStart, int[] column, byte[] answer, long[] timestamp) {

    /// Sorts events into cells and lets the latest of each cell stand. Different answers of one instant stand as a pass: a rule
    /// that does not depend on the order in which they are met.
    ///
    /// @param rowOf    row of each participant
    /// @param columnOf column of each statement
    /// @param who      participant of each event
    /// @param what     its statement
    /// @param how      its answer
    /// @param when     its time
    /// @param events   how many there are; the arrays may be longer
    static StandingVotes of(int[] rowOf, int[] columnOf, int[] who, int[] what, byte[] how, long[] when, int events) {
        int rows = rowOf.length;
        int[] start = new int[rows + 1];
        for (int e = 0; e < events; e++)
            start[rowOf[who[e]] + 1]++;
        for (int r = 0; r < rows; r++)
            start[r + 1] += start[r];
        long[] columnThenEvent = new long[events];
        int[] next = Arrays.copyOf(start, rows);
        for (int e = 0; e < events; e++)
            columnThenEvent[next[rowOf[who[e]]]++] = (long) columnOf[what[e]] << 32 | e;

        int[] rowStart = new int[rows + 1];
        int[] column = new int[events];
        byte[] answer = new byte[events];
        long[] timestamp = new long[events];
        int size = 0;
        for (int r = 0; r < rows; r++) {
            Arrays.sort(columnThenEvent, start[r], start[r + 1]);
            for (int i = start[r]; i < start[r + 1]; i++) {
                int event = (int) columnThenEvent[i];
                int cell = (int) (columnThenEvent[i] >>> 32);
                int last = size - 1;
                boolean first = size == rowStart[r] || column[last] != cell;
                if (first || when[event] > timestamp[last]) {
                    int at = first ? size++ : last;
                    column[at] = cell;
                    answer[at] = how[event];
                    timestamp[at] = when[event];
                } else if (when[event] == timestamp[last] && how[event] != answer[last]) {
                    answer[last] = 0;
                }
            }
            rowStart[r + 1] = size;
        }
        return new StandingVotes(rowStart, Arrays.copyOf(column, size), Arrays.copyOf(answer, size),
                Arrays.copyOf(timestamp, size));
    }
}
