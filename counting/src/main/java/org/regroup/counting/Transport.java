package org.regroup.counting;

/// Whether a table can be filled with whole numbers so that each cell stays within its capacity, each row and each column between
/// its bounds, and all add up to a total: a flow with lower bounds (Hoffman's circulation theorem; Ford and Fulkerson 1962).
final class Transport {

    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int FIRST = 4;

    private final int[][] room;
    private final boolean[] seen;

    private Transport(int nodes) {
        room = new int[nodes][nodes];
        seen = new boolean[nodes];
    }

    /// @param rows    least and most of each row
    /// @param columns least and most of each column
    static boolean possible(int[][] rows, int[][] columns, int[][] capacity, int total) {
        Transport flow = new Transport(FIRST + rows.length + columns.length);
        int demanded = total;
        for (int i = 0; i < rows.length; i++) {
            flow.room[ROWS][FIRST + i] = rows[i][1] - rows[i][0];
            flow.room[FROM][FIRST + i] = rows[i][0];
            flow.room[ROWS][TO] += rows[i][0];
            demanded += rows[i][0];
            for (int j = 0; j < columns.length; j++)
                flow.room[FIRST + i][FIRST + rows.length + j] = capacity[i][j];
        }
        for (int j = 0; j < columns.length; j++) {
            flow.room[FIRST + rows.length + j][COLUMNS] = columns[j][1] - columns[j][0];
            flow.room[FIRST + rows.length + j][TO] = columns[j][0];
            flow.room[FROM][COLUMNS] += columns[j][0];
            demanded += columns[j][0];
        }
        flow.room[FROM][ROWS] = total;
        flow.room[COLUMNS][TO] = total;
        int passed = 0;
        for (int more; (more = flow.push(FROM, Integer.MAX_VALUE)) > 0; java.util.Arrays.fill(flow.seen, false))
            passed += more;
        return passed == demanded;
    }

    private int push(int node, int most) {
        if (node == TO)
            return most;
        seen[node] = true;
        for (int next = 0; next < room.length; next++)
            if (room[node][next] > 0 && !seen[next]) {
                int pushed = push(next, Math.min(most, room[node][next]));
                if (pushed > 0) {
                    room[node][next] -= pushed;
                    room[next][node] += pushed;
                    return pushed;
                }
            }
        return 0;
    }
}
