package org.regroup.platform.conferences.hall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Pass;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// Who is meant by the numbers and organisations in the log. Whoever was erased is a number.
///
/// @param people by number
/// @param marks  by the organisation as the log writes it
public record Roster(Map<String, Attendee> people, Map<String, Mark> marks) {

    public Roster {
        people = Map.copyOf(people);
        marks = Map.copyOf(marks);
    }

    /// Where nothing is said of organisations.
    public static Roster of(Collection<Attendee> people) {
        return new Roster(people.stream().collect(Collectors.toMap(Attendee::who, Function.identity())), Map.of());
    }

    /// As what somebody takes part now: by the account, else by the pass that the browser carries.
    Optional<Attendee> attendee(@Nullable PersonId person, Optional<Pass> pass) {
        return people.values().stream().filter(one -> one.takesPart() && person != null && person.equals(one.person()))
                .findFirst()
                .or(() -> pass
                        .flatMap(one -> Optional.ofNullable(people.get(Integer.toString(one.number()))).filter(one::valid)));
    }

    /// As they are called; by number where somebody is not known, or no more.
    public String name(Page page, String who) {
        var attendee = people.get(who);
        return attendee == null || attendee.name().isBlank() ? page.t("hall.number", who) : attendee.name();
    }

    /// The same with the body for which they are here, such as “Ada (Tenants’ Campaign)”.
    public String person(Page page, String who) {
        var attendee = people.get(who);
        if (attendee == null || attendee.name().isBlank()) {
            return page.t("hall.number", who);
        }
        var organisation = attendee.organisation();
        var body = organisation == null ? attendee.sentBy() : mark(page, organisation.toString()).name();
        return body.isBlank() ? attendee.name() : page.t("hall.person", attendee.name(), body);
    }

    public String persons(Page page, List<String> whos) {
        return whos.stream().map(who -> person(page, who)).collect(Collectors.joining("; "));
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
