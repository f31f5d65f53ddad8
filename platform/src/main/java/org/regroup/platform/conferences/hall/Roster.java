package org.regroup.platform.conferences.hall;

import java.util.Map;
import java.util.TreeMap;

import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// Who is meant by the numbers and organisations in the log.
///
/// @param people by number
/// @param marks  by the organisation as the log writes it
public record Roster(Map<String, Attendee> people, Map<String, Mark> marks) {

    public Roster {
        people = Map.copyOf(people);
        marks = Map.copyOf(marks);
    }

    /// As she is called; by her number where she is not known, or no more.
    public String name(Page page, String who) {
        var attendee = people.get(who);
        return attendee == null || attendee.name().isEmpty() ? page.t("hall.number", who) : attendee.name();
    }

    /// The sign of an organisation; the dashed ring for those who belong to none.
    public Mark mark(Page page, String organisation) {
        var mark = marks.get(organisation);
        return mark == null ? Mark.none(organisation.isEmpty() ? page.t("hall.unaffiliated") : organisation) : mark;
    }

    /// The sign of the organisation that somebody is here for.
    public Mark markOf(Page page, String who) {
        var attendee = people.get(who);
        var organisation = attendee == null ? null : attendee.organisation();
        return mark(page, organisation == null ? "" : organisation.toString());
    }

    /// Names by number, in the order of the numbers.
    public Map<Integer, String> numbers(Page page) {
        var names = new TreeMap<Integer, String>();
        people.keySet().forEach(who -> names.put(Integer.valueOf(who), name(page, who)));
        return names;
    }
}
