package org.regroup.hall.speaking;

/// How long and how often people may speak in one debate. Times are in seconds.
///
/// @param mover        for whoever opens the debate
/// @param speech       for everybody else
/// @param reply        for the mover's last word; 0 where there is none
/// @param point        for a point of order
/// @param speechesEach how often one person may speak, the opening and the reply aside
/// @param pointsEach   how many points of order one person may raise
public record Limits(int mover, int speech, int reply, int point, int speechesEach, int pointsEach) {

    /// Five minutes for the mover, three for others, one speech each, one right of reply: University and College Union,
    /// standing orders of congress.
    public static final Limits USUAL = new Limits(300, 180, 180, 60, 1, 3);

    public Limits {
        if (mover < 1 || speech < 1 || reply < 0 || point < 1 || speechesEach < 1 || pointsEach < 0) {
            throw new IllegalArgumentException("times and numbers of a debate are positive");
        }
    }
}
