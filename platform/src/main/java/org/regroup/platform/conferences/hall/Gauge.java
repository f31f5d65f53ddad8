package org.regroup.platform.conferences.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.regroup.hall.day.Hall;
import org.regroup.hall.speaking.FloorTime;
import org.regroup.hall.speaking.Trait;

/// How long people of each organisation were heard in this sitting. A gauge for everybody to see; it takes nothing from anybody.
///
/// @param stated seconds of all together
public record Gauge(List<Line> lines, long stated) {

    /// @param permille of the time of all, rounded half up; 0 before anybody was heard
    public record Line(String organisation, long seconds, int permille) {

        /// As per cent.
        public long percent() {
            return (permille + 5L) / 10;
        }

        public double share() {
            return permille / 1000.0;
        }
    }

    public Gauge {
        lines = List.copyOf(lines);
    }

    /// Those heard longest first, then those who were not heard at all.
    static Gauge of(Hall hall) {
        var time = FloorTime.of(hall.floor().heard(), Trait.ORGANISATION);
        var lines = new ArrayList<Line>();
        time.groups().forEach(group -> lines.add(new Line(group, time.seconds().getOrDefault(group, 0L),
                time.permille(group).orElse(0))));
        var silent = new TreeSet<>(hall.presence().entitled().keySet());
        silent.removeAll(time.groups());
        silent.forEach(group -> lines.add(new Line(group, 0, 0)));
        return new Gauge(lines, time.stated());
    }
}
