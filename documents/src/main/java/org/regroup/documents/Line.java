package org.regroup.documents;

import java.util.List;

/// A line of a printed edition, or a whole text that flows.
///
/// @param number what the edition calls it; 0 where lines are not numbered and break as the page wants
/// @param runs   its letters, the space at its end included, so that all lines of a block joined are its text
public record Line(int number, List<Run> runs) {

    public Line {
        runs = List.copyOf(runs);
        if (number < 0) {
            throw new IllegalArgumentException("line " + number);
        }
    }

    public static List<Line> flowing(List<Run> runs) {
        return List.of(new Line(0, runs));
    }

    public static List<Line> of(String text) {
        return flowing(Run.of(text));
    }

    static List<Run> joined(List<Line> lines) {
        return lines.stream().flatMap(line -> line.runs().stream()).toList();
    }

    static boolean numbered(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.number() > 0);
    }
}
